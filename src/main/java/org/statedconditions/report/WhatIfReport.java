package org.statedconditions.report;

import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.question.change.Effect;
import org.statedconditions.question.compare.Differences;

/** What would become of an answer, as a person reads it. */
public final class WhatIfReport {
  private WhatIfReport() {}

  /**
   * The report; ends with a line break. The options name the reading whose tree comes first; empty: the pack's default reading.
   * Throws {@link java.util.NoSuchElementException} if the pack has none of that name.
   */
  public static String of(Effect effect, TextOptions options) {
    Differences differences = effect.differences();
    Assessment before = effect.before();
    Page page = new Page(options.width(), options.colour());
    Glyphs glyphs = new Glyphs(options.unicode());
    DifferenceText text = DifferenceText.ofSupposed(differences, page, glyphs);
    AskedText.print(page, glyphs, "What if? " + HeaderText.title(before), before, Optional.empty());
    page.blank();
    page.text(0, Words.of(Style.BOLD, "What is supposed"));
    text.dates();
    text.parameters();
    text.facts("gone: ", "added: ");
    if (differences.facts().isEmpty()
        && differences.parameters().isEmpty()
        && !differences.asOf().changed()
        && !differences.knownBy().changed()) {
      page.text(3, Words.of("Nothing other than what is reported."));
    }
    page.blank();
    page.text(0, Words.of(Style.BOLD, "Are the stated conditions met?"));
    text.verdicts();
    text.trees("What changes", options.reading().orElse(before.pack().defaultReading()));
    return page.toString();
  }
}
