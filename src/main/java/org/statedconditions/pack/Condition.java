package org.statedconditions.pack;

import java.util.List;
import java.util.Optional;

/**
 * One thing that the actor asked for.
 *
 * @param id in kebab-case
 * @param title what was asked for
 * @param clause the clause of the statement that asks for it
 * @param about the kind of its subject, one of which has to satisfy the criteria; where it follows another condition, the
 *     kind of the subject which that one chose
 * @param after the conditions that come before it; decides the stage, never a status
 * @param follows the condition whose subject this one is about
 * @param criteria its criteria in their order; at least one
 */
public record Condition(
    String id,
    String title,
    String clause,
    String about,
    List<String> after,
    Optional<String> follows,
    List<Criterion> criteria) {

  /** Copies the lists. */
  public Condition {
    after = List.copyOf(after);
    criteria = List.copyOf(criteria);
  }
}
