package org.statedconditions.author.scaffold;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a new pack is called.
 *
 * @param id its id, in kebab-case
 * @param title what the position is about; one line
 * @param actor whose position it is; one line
 * @param date when it was stated
 */
public record PackNames(String id, String title, String actor, LocalDate date) {

  /** Checks that nothing is {@code null}. */
  public PackNames {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(date, "date");
  }
}
