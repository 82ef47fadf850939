package org.statedconditions.conformance;

/** The three ways of reading the vague words, each demanding all that the one before it demands and more. */
enum Reading {
  LITERAL("literal"),
  CUSTOMARY("customary"),
  STRICT("strict");

  private final String word;

  Reading(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  boolean demands(Criterion criterion) {
    return criterion.first().compareTo(this) <= 0;
  }
}
