package org.statedconditions.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.Problem;
import org.statedconditions.report.page.Picture;

/**
 * A part of a report, by what it means. A block lies within the nearest one before it that is indented less; headings are not
 * indented. So renderers may nest blocks as they come, and never need the whole report. Indents and columns are what a page of
 * letters of one width takes; other renderers only compare them.
 */
sealed interface Block {

  /** By how many characters it stands in from the left. */
  default int indent() {
    return 0;
  }

  /**
   * The title of what follows.
   *
   * @param level 1: of a report, 2: of a part of it, 3: of something in that part
   * @param lead a number or mark before it; may be empty
   */
  record Heading(int level, Words lead, Words words) implements Block {}

  /** What follows stands apart from what comes before. */
  record Gap() implements Block {}

  /** Another report follows, which has nothing to do with those before. */
  record Rule() implements Block {}

  record Paragraph(int indent, Words words) implements Block {}

  /** Something by its name, such as the pack or what a reading comes to; an empty name continues the field before. */
  record Field(int indent, Words name, int column, Words words) implements Block {}

  /** One of several; {@code lead} is a bullet, or a number or mark that means something. */
  record Item(int indent, Words lead, int column, Words words) implements Block {}

  /** A condition or criterion with its status; the reasons lie within. */
  record Judged(int indent, Status status, Words words) implements Block {}

  /** What reports say, led by their numbers in the scenario. */
  record Reports(int indent, List<FactRef> numbers, int column, Words words) implements Block {}

  record SourceEntry(int indent, String id, int column, Words words) implements Block {}

  /** How a status changes in time. */
  record Strip(int indent, String name, int column, List<Stretch> stretches) implements Block {}

  /** A time in which a status stays; empty: from the beginning. */
  record Stretch(Optional<Instant> from, Status status) {}

  /**
   * A row for each of several things.
   *
   * @param corner what the rows are; may be empty
   * @param figures whether the cells are numbers
   */
  record Table(String corner, List<String> columns, List<Row> rows, boolean figures)
      implements Block {}

  /**
   * One of the things that a table tells of.
   *
   * @param brief the cells where there is no room for all; the same if they have no shorter form
   */
  record Row(String name, List<Words> cells, List<Words> brief) {}

  /**
   * What is easier seen than read.
   *
   * @param drawing draws it; asked only where it can be seen
   * @param words what says the same where it cannot be seen
   */
  record Pictured(Supplier<Drawing> drawing, List<Block> words) implements Block {}

  /**
   * Pictures, one after the other.
   *
   * @param open those that are seen at once
   * @param folded those that a reader opens
   */
  record Drawing(List<Picture> open, List<Picture> folded) {}

  /** What is wrong in files, each with its place. */
  record Problems(List<Problem> problems) implements Block {}

  /** The text of a file, line by line as it is. */
  record Listing(int indent, String text) implements Block {}
}
