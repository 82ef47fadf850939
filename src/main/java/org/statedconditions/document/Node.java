package org.statedconditions.document;

import java.util.List;
import org.statedconditions.problem.Place;

/** A piece of a document. */
public sealed interface Node {

  /** Where it stands. */
  Spot spot();

  /** Where it stands, with file, line, column and source line. */
  default Place place() {
    return spot().place();
  }

  /** How a message names it: {@code a mapping}, {@code a list}, the text in backticks, or {@code nothing}. */
  String described();

  /**
   * Keys and their values. No key stands in it twice.
   *
   * @param entries in the order of the text
   */
  record Mapping(List<Entry> entries, Spot spot) implements Node {
    @Override
    public String described() {
      return "a mapping";
    }
  }

  /** One key with its value. */
  record Entry(Scalar key, Node value) {}

  /**
   * A list.
   *
   * @param items in the order of the text
   */
  record Items(List<Node> items, Spot spot) implements Node {
    @Override
    public String described() {
      return "a list";
    }
  }

  /**
   * A single value, as it is written.
   *
   * @param text the characters, escapes resolved; nothing is converted
   */
  record Scalar(String text, Style style, Spot spot) implements Node {

    /** Whether it stands for "no value": nothing at all, {@code null} or {@code ~}, without quotes. */
    public boolean isNothing() {
      return style == Style.PLAIN
          && (text.isEmpty()
              || text.equals("null")
              || text.equals("~")
              || text.equals("Null")
              || text.equals("NULL"));
    }

    @Override
    public String described() {
      return Described.scalar(this);
    }
  }

  /** Something that was refused while reading; its problem is reported already, so binding keeps silent about it. */
  record Refused(Spot spot) implements Node {
    @Override
    public String described() {
      return "a refused value";
    }
  }

  /** How a scalar is written. */
  enum Style {
    /** Without quotes. */
    PLAIN,
    /** In single or double quotes. */
    QUOTED,
    /** As a block after {@code |} or {@code >}. */
    BLOCK
  }
}
