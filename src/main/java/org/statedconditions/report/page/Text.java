package org.statedconditions.report.page;

import java.util.List;

/** A piece of text with what stands out in it. */
public record Text(List<Run> runs) {

  /**
   * What looks alike.
   *
   * @param look {@code strong}, {@code aside}, {@code code}, a status as written in files, or empty
   * @param link whether it is an address of the web and nothing else
   */
  public record Run(String look, String text, boolean link) {}

  public Text {
    runs = List.copyOf(runs);
  }

  /** Text in which nothing stands out. */
  public static Text of(String text) {
    return new Text(text.isEmpty() ? List.of() : List.of(new Run("", text, false)));
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }
}
