package org.statedconditions.scenario;

import java.util.Objects;
import org.statedconditions.problem.Place;

/**
 * Where something that has a name is given.
 *
 * @param name where its name stands
 * @param value where its value stands
 */
public record GivenAt(Place name, Place value) {

  /** Checks that both are there. */
  public GivenAt {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }
}
