package org.statedconditions.document;

import org.statedconditions.problem.Place;

/** Where a node stands in its text; cheap to keep, worked out as a {@link Place} only when somebody asks. */
public final class Spot {
  private final Lines lines;
  private final int start;
  private final int width;

  /**
   * @param start index of the first character, counted in code points
   * @param width number of code points
   */
  Spot(Lines lines, int start, int width) {
    this.lines = lines;
    this.start = start;
    this.width = width;
  }

  /** File, line, column and source line. */
  public Place place() {
    return lines.place(start, width);
  }

  /** Index of the first character in the text, in chars; a byte order mark does not count. */
  public int start() {
    return lines.charIndex(start);
  }

  /** Index behind the last character in the text, in chars; of a mapping or a list only its first character is marked. */
  public int end() {
    return lines.charIndex(start + width);
  }

  /** The 1-based line of its file. */
  public int line() {
    return lines.line(start);
  }

  @Override
  public String toString() {
    return place().toString();
  }
}
