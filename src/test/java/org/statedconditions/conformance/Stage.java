package org.statedconditions.conformance;

/** How far the ordered conditions have come. */
enum Stage {
  AWAITING_CEASEFIRE("awaiting-ceasefire"),
  AWAITING_FRAMEWORK("awaiting-framework"),
  READY_FOR_ASSESSMENT("ready-for-assessment");

  private final String word;

  Stage(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Stage of(Status ceasefire, Status verdict) {
    if (ceasefire != Status.MET) {
      return AWAITING_CEASEFIRE;
    }
    return verdict == Status.MET ? READY_FOR_ASSESSMENT : AWAITING_FRAMEWORK;
  }
}
