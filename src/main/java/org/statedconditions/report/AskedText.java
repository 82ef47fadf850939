package org.statedconditions.report;

import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.Manifest;

/** The head of a report on one answer: what was asked, when it has to hold, of which pack, what met means, and what no source reports. */
final class AskedText {
  private AskedText() {}

  /**
   * Tells it.
   *
   * @param title the title, which may say more than the scenario's
   * @param reading the one reading that the report is about; empty: it is about several
   */
  static void tell(BlockWriter out, String title, Assessment assessment, Optional<String> reading) {
    out.title(title);
    out.gap();
    out.field("As of", Dates.of(assessment.asOf(), assessment.written()));
    knownBy(assessment).ifPresent(k -> out.field("Known by", k));
    reading.ifPresent(r -> out.field("Reading", r));
    out.field("Statement", statement(assessment));
    new GatesText(assessment, out, reading).brief(0, new Words().aside("Gates"), BlockWriter.HEAD);
    out.field("Pack", assessment.pack().id() + " " + assessment.pack().version());
    out.gap();
    out.disclaimer(assessment.pack());
    NotReported.of(assessment).tell(out);
  }

  static String title(Assessment assessment) {
    return assessment.title().or(assessment::file).orElse("Scenario without a title");
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
}
