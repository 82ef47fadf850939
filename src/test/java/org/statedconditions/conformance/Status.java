package org.statedconditions.conformance;

import java.util.Collection;

/** What is known of a criterion, a condition or a verdict; the best first, as candidates are chosen. */
enum Status {
  MET("met"),
  CONTESTED("contested"),
  UNDETERMINED("undetermined"),
  NOT_MET("not-met");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Status of(String word) {
    for (Status status : values()) {
      if (status.word.equals(word)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no status: " + word);
  }

  /** Reports that speak both ways contest; silence decides nothing. */
  static Status of(boolean spokenFor, boolean spokenAgainst) {
    if (spokenFor) {
      return spokenAgainst ? CONTESTED : MET;
    }
    return spokenAgainst ? NOT_MET : UNDETERMINED;
  }

  /** All of them: one that is not met decides, then one that is contested, then one of which nothing is known. */
  static Status allOf(Collection<Status> all) {
    Status worst = MET;
    for (Status status : all) {
      if (status.weight() > worst.weight()) {
        worst = status;
      }
    }
    return worst;
  }

  private int weight() {
    return switch (this) {
      case MET -> 0;
      case UNDETERMINED -> 1;
      case CONTESTED -> 2;
      case NOT_MET -> 3;
    };
  }
}
