package org.statedconditions.report.page;

import java.util.List;
import org.statedconditions.finding.Status;

/** A part of a page, with what lies within it. The lists are those of whoever builds the page. */
public sealed interface Node {

  /**
   * A title.
   *
   * @param level 1 to 6
   */
  record Heading(int level, Text text) implements Node {}

  record Prose(Text text, List<Node> within) implements Node {}

  /** Names with what is said under each. */
  record Fields(List<Field> fields) implements Node {}

  record Field(Text name, Text text, List<Node> within) {}

  /** One below the other: points, reports, sources. */
  record Entries(List<Entry> entries) implements Node {}

  /**
   * One of several.
   *
   * @param lead a number or name before it; empty: a point like any other
   */
  record Entry(Text lead, Text text, List<Node> within) {}

  /** A criterion with its status; its reasons can be folded away. */
  record Judged(Status status, Text mark, Text text, List<Node> within) implements Node {}

  /**
   * What stands under a heading of its own within a part.
   *
   * @param level of the heading, 2 to 6
   * @param folds whether it can be folded away
   */
  record Group(int level, Text heading, boolean folds, List<Node> within) implements Node {}

  /**
   * A table, or some rows of a long one.
   *
   * @param label which rows of which table, for whoever hears it
   * @param part whether it is not the whole
   */
  record Table(
      String label,
      boolean part,
      String corner,
      List<String> columns,
      List<Row> rows,
      boolean figures)
      implements Node {}

  record Row(String name, List<Text> cells) {}

  /**
   * A picture, open or folded away at first.
   *
   * @param id what it is called within the page
   */
  record Figure(String id, Picture picture, boolean open) implements Node {}

  /** Lines as they are. */
  record Lines(String text) implements Node {}

  /** Another report follows. */
  record Break() implements Node {}
}
