package org.statedconditions.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lays reports out for a terminal, or any page of letters of one width. */
final class TextRenderer implements Renderer {
  private static final int GAP = 2;
  private static final int NARROWEST_NAME = 16;

  private final TextOptions options;
  private final Glyphs glyphs;
  private final Page page;

  /** Hands on to {@code out} what is laid out, a few lines at a time. */
  TextRenderer(TextOptions options, Appendable out) {
    this.options = options;
    glyphs = new Glyphs(options.unicode());
    page = new Page(options.width(), new Painter(options.colour(), out));
  }

  @Override
  public void write(Block block) throws IOException {
    if (block instanceof Block.Paragraph it) {
      page.text(it.indent(), it.words());
    } else if (block instanceof Block.Field it) {
      page.text(it.indent(), it.name(), it.column(), it.words());
    } else if (block instanceof Block.Item it) {
      page.text(it.indent(), it.lead(), it.column(), it.words());
    } else if (block instanceof Block.Judged it) {
      int column = it.indent() + Glyphs.STATUS_COLUMNS + GAP;
      page.text(it.indent(), glyphs.status(it.status()), column, it.words());
    } else if (block instanceof Block.Reports it) {
      Words numbers = new Words().aside(Glyphs.numbers(it.numbers()));
      page.text(it.indent(), numbers, it.column(), it.words());
    } else if (block instanceof Block.SourceEntry it) {
      page.text(it.indent(), Words.of(it.id()), it.column(), it.words());
    } else if (block instanceof Block.Heading it) {
      heading(it);
    } else if (block instanceof Block.Strip it) {
      StringBuilder marks = new StringBuilder();
      it.stretches().forEach(stretch -> marks.append(glyphs.mark(stretch.status())));
      page.text(it.indent(), Words.of(it.name()), it.column(), Words.of(marks.toString()));
    } else if (block instanceof Block.Table it) {
      table(it);
    } else if (block instanceof Block.Problems it) {
      page.lines(0, ProblemReport.of(it.problems()));
    } else if (block instanceof Block.Listing it) {
      page.lines(it.indent(), it.text());
    } else if (block instanceof Block.Pictured it) {
      for (Block words : it.words()) {
        write(words);
      }
    } else if (block instanceof Block.Rule) {
      page.blank();
      page.text(0, Words.of((options.unicode() ? "═" : "=").repeat(options.width())));
      page.blank();
    } else {
      page.blank();
    }
  }

  @Override
  public void end() throws IOException {
    page.finish();
  }

  private void heading(Block.Heading it) {
    if (it.lead().isEmpty()) {
      page.text(0, it.words());
    } else {
      page.text(0, it.lead(), it.lead().columns() + 1, it.words());
    }
  }

  // ---- tables

  /** In lines where there is room, if need be with the brief cells; else below each other. */
  private void table(Block.Table table) {
    List<String> names = table.rows().stream().map(Block.Row::name).toList();
    int widest = names.stream().mapToInt(Columns::of).max().orElse(0);
    List<List<Words>> cells = table.rows().stream().map(Block.Row::cells).toList();
    int free = options.width() - columns(widths(table, cells));
    if (widest > free) {
      cells = table.rows().stream().map(Block.Row::brief).toList();
      free = options.width() - columns(widths(table, cells));
    }
    if (NARROWEST_NAME <= free) {
      lines(table, names, cells, Math.min(widest, free));
    } else {
      below(table, names, cells);
    }
  }

  private static List<Integer> widths(Block.Table table, List<List<Words>> cells) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      int widest =
          cells.stream().mapToInt(row -> row.get(column).columns()).max().orElse(0);
      widths.add(Math.max(Columns.of(table.columns().get(i)), widest));
    }
    return widths;
  }

  private static int columns(List<Integer> widths) {
    return widths.stream().mapToInt(width -> width + GAP).sum();
  }

  private void lines(Block.Table table, List<String> names, List<List<Words>> cells, int name) {
    List<Integer> widths = widths(table, cells);
    Style heads = table.figures() ? Style.PLAIN : Style.STRONG;
    List<Words> head =
        table.columns().stream().map(column -> Words.of(heads, column)).toList();
    line(table, table.corner(), name, widths, head);
    for (int i = 0; i < names.size(); i++) {
      line(table, cut(names.get(i), name), name, widths, cells.get(i));
    }
  }

  /** A line of a table is one word: it is never broken. */
  private void line(
      Block.Table table, String name, int columns, List<Integer> widths, List<Words> cells) {
    Words words = Words.of(name).tied().add(pad(columns - Columns.of(name)));
    for (int i = 0; i < cells.size(); i++) {
      String rest = pad(widths.get(i) - cells.get(i).columns());
      boolean last = i + 1 == cells.size();
      words
          .add(pad(GAP) + (table.figures() ? rest : ""))
          .add(cells.get(i).tied())
          .add(table.figures() || last ? "" : rest);
    }
    page.text(0, words);
  }

  private static String pad(int columns) {
    return String.valueOf(Words.TIE).repeat(Math.max(0, columns));
  }

  private String cut(String name, int columns) {
    if (Columns.of(name) <= columns) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    int at = 1;
    for (int c : name.codePoints().toArray()) {
      at += Columns.of(c);
      if (at > columns) {
        break;
      }
      out.appendCodePoint(c);
    }
    return out + (options.unicode() ? "…" : "~");
  }

  private void below(Block.Table table, List<String> names, List<List<Words>> cells) {
    int widest = table.columns().stream().mapToInt(Columns::of).max().orElse(0);
    for (int i = 0; i < names.size(); i++) {
      page.text(0, Words.of(names.get(i)));
      for (int k = 0; k < table.columns().size(); k++) {
        page.text(
            3, Words.of(table.columns().get(k)), 3 + widest + GAP, cells.get(i).get(k));
      }
    }
  }
}
