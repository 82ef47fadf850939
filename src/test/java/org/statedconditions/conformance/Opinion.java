package org.statedconditions.conformance;

/** What speaks for something and what speaks against it. */
record Opinion(boolean spokenFor, boolean spokenAgainst) {
  static final Opinion NONE = new Opinion(false, false);

  Status status() {
    return Status.of(spokenFor, spokenAgainst);
  }
}
