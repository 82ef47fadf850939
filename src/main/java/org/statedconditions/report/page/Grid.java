package org.statedconditions.report.page;

import java.util.List;

/** Statuses in rows and columns. */
public record Grid(String title, List<String> columns, List<Row> rows) implements Picture {

  /**
   * What one thing comes to in each column.
   *
   * @param kind {@code verdict}, {@code gate}, {@code condition} or {@code criterion}
   * @param id what it is called in files; may be empty
   */
  public record Row(String kind, String name, String id, List<Mark> marks) {}
}
