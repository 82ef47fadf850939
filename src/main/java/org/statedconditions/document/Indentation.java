package org.statedconditions.document;

import java.util.OptionalInt;

/**
 * Finds the line whose indentation is wrong. A parser stumbles over the first line that does not fit the one before; where the
 * lines that follow fit the second of the two, it is the first that has to be mended. Lines are counted from 0.
 */
final class Indentation {
  private static final int STEP = 2;

  private final String[] lines;

  Indentation(String text) {
    this.lines = text.split("\r\n|\r|\n", -1);
  }

  /** The line before {@code stumbled} that is not indented as it should be; empty if there is none. */
  OptionalInt before(int stumbled) {
    if (!counts(stumbled)) {
      return OptionalInt.empty();
    }
    boolean list = isItem(stumbled);
    int column = start(stumbled);
    int outer = stumbled - 1;
    while (outer >= 0 && (!counts(outer) || column(outer, list) >= column)) {
      outer--;
    }
    int first = next(outer);
    boolean slight = outer >= 0 && column - column(outer, list) == 1;
    int other = first < stumbled && !slight ? first : outer;
    boolean opens = other == outer && first == stumbled && (other < 0 || endsOpen(other));
    boolean apart = other < 0 || column(other, list) == column || opens;
    return !apart && isWrong(other, stumbled, list) ? OptionalInt.of(other) : OptionalInt.empty();
  }

  /** The line directly before {@code stumbled} if the two are entries of one mapping; empty if it only goes on with a text. */
  OptionalInt entryBefore(int stumbled) {
    int before = stumbled - 1;
    while (before >= 0 && !counts(before)) {
      before--;
    }
    if (before < 0 || content(before) != start(stumbled)) {
      return OptionalInt.empty();
    }
    int above = before - 1;
    while (above >= 0 && (!counts(above) || content(above) > content(before))) {
      above--;
    }
    boolean begins = isItem(before)
        || above < 0
        || endsOpen(above)
        || (content(above) == content(before) && lines[above].contains(": "));
    return begins ? OptionalInt.of(before) : OptionalInt.empty();
  }

  /** Where the text of a line begins, as an index into the whole text. */
  int startOf(int line, String text) {
    int index = 0;
    for (int i = 0; i < line; i++) {
      index += lines[i].length();
      index += text.startsWith("\r\n", index) ? 2 : 1;
    }
    return index + start(line);
  }

  String line(int line) {
    return lines[line];
  }

  /** Whether the next line that holds something is indented more than this one, as what stands in a bracket is, or closes one. */
  boolean goesOnWithin(int line) {
    int next = next(line);
    return next >= lines.length
        || start(next) > start(line)
        || "]}".indexOf(lines[next].charAt(start(next))) >= 0;
  }

  /** The column, from 1, in which a line says its key. */
  int shownColumn(int line, boolean list) {
    return column(line, list) + 1;
  }

  boolean isItem(int line) {
    return lines[line].startsWith("- ", start(line)) || lines[line].strip().equals("-");
  }

  /** Which of two lines of one block, the first and a later one, is wrong: what follows says it, or else how blocks are indented. */
  private boolean isWrong(int first, int later, boolean list) {
    int a = column(first, list);
    int b = start(later);
    for (int i = next(later); i < lines.length; i = next(i)) {
      int column = isItem(i) && !list ? start(i) : column(i, list);
      if (column <= Math.max(a, b)) {
        if (column == a || column == b) {
          return column == b && (list || !isItem(i));
        }
        break;
      }
    }
    int parent = first - 1;
    while (parent >= 0 && (!counts(parent) || column(parent, list) >= Math.min(a, b))) {
      parent--;
    }
    if (parent < 0) {
      return b == 0;
    }
    int inside = isItem(parent) ? content(parent) : start(parent) + STEP;
    boolean dash = isItem(first) && !list;
    return b == inside || (dash && b == inside + STEP && start(first) != inside);
  }

  private int column(int line, boolean list) {
    return list ? start(line) : content(line);
  }

  private boolean counts(int line) {
    String text = lines[line].strip();
    return !text.isEmpty() && !text.startsWith("#");
  }

  private boolean endsOpen(int line) {
    return lines[line].stripTrailing().matches(".*(:|[>|][-+]?)( +#.*)?");
  }

  private int next(int line) {
    int next = line + 1;
    while (next < lines.length && !counts(next)) {
      next++;
    }
    return next;
  }

  private int start(int line) {
    return lines[line].length() - lines[line].stripLeading().length();
  }

  private int content(int line) {
    int at = start(line);
    while (lines[line].startsWith("- ", at)) {
      at += 2;
      while (at < lines[line].length() && lines[line].charAt(at) == ' ') {
        at++;
      }
    }
    return at;
  }
}
