package org.statedconditions.report;

import java.util.LinkedHashSet;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.question.compare.Differences;

/** What differs between two answers and why, as a person reads it. */
public final class DifferencesReport {
  private DifferencesReport() {}

  /**
   * The report; ends with a line break. The options name the reading whose tree comes first; empty: the default reading of the
   * pack before. Throws {@link java.util.NoSuchElementException} if neither side has one of that name.
   */
  public static String of(Differences differences, TextOptions options) {
    Page page = new Page(options.width(), options.colour());
    Glyphs glyphs = new Glyphs(options.unicode());
    DifferenceText text = DifferenceText.ofTwo(differences, page, glyphs);
    Assessment before = differences.before();
    Assessment after = differences.after();
    page.text(0, Words.of(Style.BOLD, "What differs"));
    page.text(3, Words.of("Before"), 11, about(before));
    page.text(3, Words.of("After"), 11, about(after));
    page.blank();
    Set<String> disclaimers = new LinkedHashSet<>();
    disclaimers.add(ConditionText.sentence(before.pack().disclaimer()));
    disclaimers.add(ConditionText.sentence(after.pack().disclaimer()));
    disclaimers.forEach(line -> page.text(0, Words.of(line)));
    NotReported.of(before).print(page, glyphs, "Before: not reported, and counted all the same");
    NotReported.of(after).print(page, glyphs, "After: not reported, and counted all the same");
    page.blank();
    page.text(0, Words.of(Style.BOLD, "In what they are about"));
    boolean samePack = before.sha256().equals(after.sha256());
    if (!samePack) {
      String shift = before.pack().id() + " " + before.pack().version() + glyphs.arrow()
          + after.pack().id() + " " + after.pack().version();
      page.text(3, Words.of("pack " + shift + "; its files differ"));
    }
    text.dates();
    text.statement();
    text.facts("only before: ", "only after: ");
    if (samePack
        && differences.facts().isEmpty()
        && differences.clauses().isEmpty()
        && differences.parameters().isEmpty()
        && !differences.asOf().changed()
        && !differences.knownBy().changed()
        && !differences.statement().changed()) {
      page.text(3, Words.of("Nothing."));
    }
    page.blank();
    page.text(0, Words.of(Style.BOLD, "Are the stated conditions met?"));
    text.verdicts();
    text.trees("What differs", options.reading().orElse(before.pack().defaultReading()));
    return page.toString();
  }

  private static Words about(Assessment assessment) {
    Words words = Words.of(HeaderText.title(assessment) + ", as of "
        + Dates.of(assessment.asOf(), assessment.written()) + ", "
        + assessment.pack().id() + " " + assessment.pack().version());
    assessment.file().ifPresent(file -> words.add(Style.FAINT, " (" + file + ")"));
    return words;
  }
}
