package org.statedconditions.author.scaffold;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which rules to write.
 *
 * @param criterion the criterion's id, for example {@code ceasefire.general}; new or known to the manifest
 * @param title what has to hold, where the criterion is new; empty: worded from the rest
 * @param type the type of fact to look at; empty: the one that the condition is about
 * @param field the field to look at, for example {@code scope} or {@code elements.tasks}
 * @param met the values that meet the criterion, as written in scenario files
 * @param notMet the values that refute it
 * @param reading the weakest reading that asks for a new criterion; empty: one under which the pack's cases keep what they
 *     expect, a new one if need be
 */
public record RuleRequest(
    String criterion,
    Optional<String> title,
    Optional<String> type,
    String field,
    List<String> met,
    List<String> notMet,
    Optional<String> reading) {

  /** Copies the lists. */
  public RuleRequest {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(field, "field");
    met = List.copyOf(met);
    notMet = List.copyOf(notMet);
  }
}
