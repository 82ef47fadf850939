package org.statedconditions.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.finding.Status;

/** Writes a table as comma-separated values, see RFC 4180: lines end with CR LF, what is special stands in quotes. */
final class CsvTable {
  /** The wide forms too: spreadsheets set up for East Asia take them for the narrow ones. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final Appendable out;

  CsvTable(Appendable out) {
    this.out = out;
  }

  /** A line; {@code null} and an empty {@code Optional} are empty cells, a status is written as in files. */
  void row(@Nullable Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    out.append("\r\n");
  }

  /** Lines that begin alike. */
  Line line(@Nullable Object... cells) {
    return new Line(cells);
  }

  /** How lines begin. */
  final class Line {
    private final @Nullable Object[] begin;

    private Line(@Nullable Object[] begin) {
      this.begin = begin;
    }

    /** Writes one that ends with {@code cells}. */
    void with(@Nullable Object... cells) throws IOException {
      @Nullable Object[] all = Arrays.copyOf(begin, begin.length + cells.length);
      System.arraycopy(cells, 0, all, begin.length, cells.length);
      row(all);
    }
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return cell(optional.orElse(null));
    } else if (value instanceof Status status) {
      return status.written();
    } else if (value == null || value instanceof Number) {
      return value == null ? "" : value.toString();
    }
    String text = Printable.lines(value.toString());
    // A spreadsheet would compute it, and some of what it computes reaches out to the network.
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    text = formula ? "'" + text : text;
    boolean special = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
