package org.statedconditions.conformance;

import java.util.List;

/** What waits for which conditions, as the report of the statement has it. */
enum Gate {
  TALKS_ON_A_CONTRIBUTION("talks-on-contribution", List.of(Condition.CEASEFIRE)),
  TALKS_ON_A_DEPLOYMENT("talks-on-deployment", List.of(Condition.values())),
  ASSESSMENT("assessment", List.of(Condition.values()));

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
  private final List<Condition> requires;

  Gate(String word, List<Condition> requires) {
    this.word = word;
    this.requires = requires;
  }

  String word() {
    return word;
  }

  List<Condition> requires() {
    return requires;
  }
}
