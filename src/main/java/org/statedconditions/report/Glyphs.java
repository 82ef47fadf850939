package org.statedconditions.report;

import org.statedconditions.finding.Status;

/** The report's own marks. A status is always its mark and its word; colour only helps. */
record Glyphs(boolean unicode) {

  /** Columns of the longest status with its mark. */
  static final int STATUS_COLUMNS = 14;

  Words status(Status status) {
    return Words.of(style(status), mark(status) + Words.TIE + word(status));
  }

  static String word(Status status) {
    return status.written().replace('-', Words.TIE);
  }

  String mark(Status status) {
    return switch (status) {
      case MET -> unicode ? "✓" : "+";
      case NOT_MET -> unicode ? "✗" : "-";
      case CONTESTED -> unicode ? "≠" : "!";
      case UNDETERMINED -> "?";
    };
  }

  static Style style(Status status) {
    return switch (status) {
      case MET -> Style.GREEN;
      case NOT_MET -> Style.RED;
      case CONTESTED -> Style.MAGENTA;
      case UNDETERMINED -> Style.YELLOW;
    };
  }

  /** Between a thing and what is said of it. */
  String dash() {
    return unicode ? " — " : " - ";
  }

  /** Between what was and what is. */
  String arrow() {
    return unicode ? " → " : " -> ";
  }

  /** Before each item of a list. */
  String bullet() {
    return unicode ? "·" : "*";
  }

  String quoted(String text) {
    return unicode ? "“" + text + "”" : "\"" + text + "\"";
  }
}
