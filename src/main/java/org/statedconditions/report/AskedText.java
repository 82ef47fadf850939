package org.statedconditions.report;

import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.Manifest;

/** The head of a report on one answer: what was asked, when it has to hold, of which pack, what met means, and what no source reports. */
final class AskedText {
  private static final int LABEL = 12;

  private AskedText() {}

  /**
   * Prints it.
   *
   * @param glyphs the marks of the report
   * @param title the title, which may say more than the scenario's
   * @param reading the one reading that the report is about; empty: it is about several
   */
  static void print(
      Page page, Glyphs glyphs, String title, Assessment assessment, Optional<String> reading) {
    page.text(0, Words.of(Style.BOLD, title));
    page.blank();
    label(page, "As of", Dates.of(assessment.asOf(), assessment.written()));
    knownBy(assessment).ifPresent(k -> label(page, "Known by", k));
    reading.ifPresent(r -> label(page, "Reading", r));
    label(page, "Statement", statement(assessment));
    new GatesText(assessment, glyphs, reading)
        .brief(page, 0, Words.of(Style.FAINT, "Gates"), LABEL);
    label(page, "Pack", assessment.pack().id() + " " + assessment.pack().version());
    page.blank();
    page.text(0, Words.of(ConditionText.sentence(assessment.pack().disclaimer())));
    NotReported.of(assessment).print(page, glyphs);
  }

  /** The version of the statement that is applied, in short. */
  private static String statement(Assessment assessment) {
    return assessment
        .statement()
        .map(s -> Dates.of(s.date()) + ": " + s.title())
        .orElseGet(() -> notStatedYet(assessment.pack()));
  }

  /** That the instant asked about lies before the first statement, so that a later text is applied. */
  static String notStatedYet(Manifest pack) {
    String first = pack.statements().stream()
        .findFirst()
        .map(s -> " (first stated on " + Dates.of(s.date()) + ")")
        .orElse("");
    return "The position had not been stated yet" + first
        + "; what follows applies its later words to that time.";
  }

  /** By when things had to be known, and what that means. */
  static Optional<String> knownBy(Assessment assessment) {
    return assessment
        .knownBy()
        .map(k -> Dates.of(k, assessment.written()) + " (what was reported later does not count)");
  }

  private static void label(Page page, String name, String value) {
    page.text(0, Words.of(Style.FAINT, name), LABEL, Words.of(value));
  }
}
