package org.statedconditions.report;

import java.util.List;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.finding.Status;

/** The report's own marks. A status is always its mark and its word; colour only helps. */
record Glyphs(boolean unicode) {

  /** Columns of the longest status with its mark. */
  static final int STATUS_COLUMNS = 14;

  Words status(Status status) {
    return Words.of(Style.of(status), mark(status) + Words.TIE + word(status));
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

  /** {@code ✓ met, ✗ not met, …}: what the marks mean. */
  String legend() {
    return mark(Status.MET) + " met, " + mark(Status.NOT_MET) + " not met, "
        + mark(Status.CONTESTED) + " contested, " + mark(Status.UNDETERMINED) + " undetermined.";
  }

  /** The numbers of reports as readers know them: {@code [3],[5]}. */
  static String numbers(List<FactRef> reports) {
    return String.join(",", reports.stream().map(Glyphs::number).toList());
  }

  static String number(FactRef report) {
    return "[" + (report.index() + 1) + "]";
  }

  static String sentence(String text) {
    String trimmed = text.strip();
    return trimmed.isEmpty() || ".!?".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0
        ? trimmed
        : trimmed + ".";
  }
}
