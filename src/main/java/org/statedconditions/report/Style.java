package org.statedconditions.report;

import org.statedconditions.finding.Status;

/** What a piece of text is, beside the words around it. Meaning never hangs on it alone. */
enum Style {
  PLAIN(""),
  /** What a reader looks for first. */
  STRONG("1"),
  /** What a reader may skip: ids, places, sources. */
  ASIDE("2"),
  /** A name or a value as it stands in files, between backticks. */
  CODE(""),
  NOT_MET("31"),
  MET("32"),
  UNDETERMINED("33"),
  CONTESTED("35");

  /** What turns every style off at a terminal. */
  static final String END = "\u001b[0m";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** That of a status, or of what comes down to one. */
  static Style of(Status status) {
    return switch (status) {
      case MET -> MET;
      case NOT_MET -> NOT_MET;
      case CONTESTED -> CONTESTED;
      case UNDETERMINED -> UNDETERMINED;
    };
  }

  /** What turns it on at a terminal. */
  String begin() {
    return code.isEmpty() ? "" : "\u001b[" + code + "m";
  }

  /** Whether a terminal shows it otherwise than plain text. */
  boolean isSeen() {
    return !code.isEmpty();
  }

  boolean isStatus() {
    return compareTo(NOT_MET) >= 0;
  }
}
