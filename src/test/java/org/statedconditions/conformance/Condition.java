package org.statedconditions.conformance;

/** The three things asked for. Burden-sharing is about the mission whose mandate is reported. */
enum Condition {
  CEASEFIRE("ceasefire"),
  MANDATE("mandate"),
  BURDEN_SHARING("burden-sharing");

  private final String word;

  Condition(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
