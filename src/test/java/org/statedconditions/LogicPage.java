package org.statedconditions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of the page on the logic. */
final class LogicPage {
  private static final Path PAGE = Path.of("rules/logic.md");

  private LogicPage() {}

  /**
   * The rows of the first table after a line that starts so, without its head; each row its cells, in the page's marking.
   *
   * @throws AssertionError if there is no such line, or no table after it
   */
  static List<List<String>> table(String lineBefore) throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    int at = 0;
    while (at < lines.size() && !lines.get(at).startsWith(lineBefore)) {
      at++;
    }
    while (at < lines.size() && !lines.get(at).startsWith("|")) {
      at++;
    }
    List<List<String>> rows = new ArrayList<>();
    for (int row = at + 2; row < lines.size() && lines.get(row).startsWith("|"); row++) {
      String[] cells = lines.get(row).split("\\|", -1);
      rows.add(Arrays.stream(cells, 1, cells.length - 1).map(String::strip).toList());
    }
    if (rows.isEmpty()) {
      throw new AssertionError(PAGE + " has no table after a line that starts: " + lineBefore);
    }
    return rows;
  }

  /** What a cell has in backticks, in order. */
  static List<String> words(String cell) {
    List<String> words = new ArrayList<>();
    String[] parts = cell.split("`", -1);
    for (int i = 1; i < parts.length; i += 2) {
      words.add(parts[i]);
    }
    return words;
  }
}
