package org.statedconditions.report;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.remark.Remarks;

/**
 * How a report for people looks. Immutable; start with {@link #DEFAULT}.
 *
 * @param width how many columns a line may take, at least {@value #NARROWEST}; only a web address may run over
 * @param colour whether to colour by ANSI escape sequences; no meaning ever hangs on colour alone
 * @param unicode whether the report's own marks may leave ASCII; what users wrote stays as it is
 * @param reading the reading whose tree is shown; empty: the pack's default reading
 * @param staleAfter how old an undated report may be before it is remarked on
 */
public record TextOptions(
    int width, boolean colour, boolean unicode, Optional<String> reading, Period staleAfter) {

  /** The narrowest page that can be read. */
  public static final int NARROWEST = 40;

  /** 80 columns, no colour, Unicode marks, the pack's default reading, a year. */
  public static final TextOptions DEFAULT =
      new TextOptions(80, false, true, Optional.empty(), Remarks.STALE_AFTER);

  /** Throws {@link IllegalArgumentException} for a page that is too narrow. */
  public TextOptions {
    if (width < NARROWEST) {
      throw new IllegalArgumentException(
          "width: expected at least " + NARROWEST + " but was " + width);
    }
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(staleAfter, "staleAfter");
  }

  /** The readings of which a report that shows all tells: the one asked for, or all of them. */
  List<ReadingResult> shown(Assessment assessment) {
    return reading.map(id -> List.of(assessment.reading(id))).orElse(assessment.readings());
  }

  /** Whether only one reading was asked for, and that is another one. */
  boolean leavesOut(String id) {
    return reading.isPresent() && !reading.get().equals(id);
  }

  /** The same with another width. */
  public TextOptions withWidth(int columns) {
    return new TextOptions(columns, colour, unicode, reading, staleAfter);
  }

  /** The same with or without colour. */
  public TextOptions withColour(boolean on) {
    return new TextOptions(width, on, unicode, reading, staleAfter);
  }

  /** The same with Unicode or ASCII marks. */
  public TextOptions withUnicode(boolean on) {
    return new TextOptions(width, colour, on, reading, staleAfter);
  }

  /** The same with the tree of the reading {@code id}. */
  public TextOptions withReading(String id) {
    return new TextOptions(width, colour, unicode, Optional.of(id), staleAfter);
  }

  /** The same with remarks on undated reports that are older than {@code age}. */
  public TextOptions withStaleAfter(Period age) {
    return new TextOptions(width, colour, unicode, reading, age);
  }
}
