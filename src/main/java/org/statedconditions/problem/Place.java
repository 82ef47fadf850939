package org.statedconditions.problem;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file something stands.
 *
 * @param file the file as the user named it, or a name such as {@code <text>} where there is none
 * @param line 1-based; 0 where only the file is known
 * @param column 1-based, counted in code points; 0 where only the line is known
 * @param text the source line, or {@code null} where there is none
 * @param width how many columns the caret line marks; at least 1
 */
public record Place(
    String file, int line, int column, @Nullable String text, int width) implements Serializable {

  /** A place that is a whole file. */
  public static Place of(String file) {
    return new Place(file, 0, 0, null, 1);
  }

  /** A place of one column's width. */
  public static Place of(String file, int line, int column, @Nullable String text) {
    return new Place(file, line, column, text, 1);
  }

  @Override
  public String toString() {
    // Files are named by strangers.
    String shown = Excerpt.visible(file);
    return line == 0 ? shown : column == 0 ? shown + ":" + line : shown + ":" + line + ":" + column;
  }
}
