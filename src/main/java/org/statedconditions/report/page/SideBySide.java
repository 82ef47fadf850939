package org.statedconditions.report.page;

import java.util.List;

/**
 * Two answers side by side.
 *
 * @param before what the first is called
 * @param after what the second is called
 */
public record SideBySide(String title, String before, String after, List<Group> groups)
    implements Picture {

  /** What both say under one reading. */
  public record Group(String name, List<Row> rows) {}

  /**
   * What is said of one thing, before and after.
   *
   * @param kind as in {@link Grid.Row}
   */
  public record Row(String kind, String name, Mark before, Mark after) {
    public boolean changed() {
      return !before.equals(after);
    }
  }
}
