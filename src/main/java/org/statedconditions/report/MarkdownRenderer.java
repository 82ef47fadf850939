package org.statedconditions.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Writes reports as GitHub reads Markdown: what is indented becomes a list within a list. Text that users wrote is text and
 * nothing else.
 */
final class MarkdownRenderer implements Renderer {
  private static final String SPECIAL = "\\`*_[]<>|~&$";
  private static final String SPECIAL_AT_START = "#+-=";

  private final Glyphs glyphs;
  private final Appendable out;

  /** The indents of the lists that are open, the innermost first. */
  private final Deque<Integer> lists = new ArrayDeque<>();

  private boolean begun;

  MarkdownRenderer(TextOptions options, Appendable out) {
    this.out = out;
    glyphs = new Glyphs(options.unicode());
  }

  @Override
  public void write(Block block) throws IOException {
    if (block instanceof Block.Paragraph it) {
      if (it.indent() == 0) {
        apart(start(text(it.words())));
      } else {
        item(it.indent(), start(text(it.words())));
      }
    } else if (block instanceof Block.Field it) {
      boolean more = it.name().isEmpty();
      String name = more ? "" : strong(escaped(it.name().line(false))) + ": ";
      item(more ? it.indent() + 1 : it.indent(), name + text(it.words()));
    } else if (block instanceof Block.Item it) {
      boolean bullet = it.lead().line(false).equals(glyphs.bullet());
      String lead = bullet ? "" : start(text(it.lead())) + " ";
      item(it.indent(), lead + (bullet ? start(text(it.words())) : text(it.words())));
    } else if (block instanceof Block.Judged it) {
      item(it.indent(), text(glyphs.status(it.status())) + " " + text(it.words()));
    } else if (block instanceof Block.Reports it) {
      item(it.indent(), escaped(Glyphs.numbers(it.numbers())) + " " + text(it.words()));
    } else if (block instanceof Block.SourceEntry it) {
      item(it.indent(), strong(escaped(it.id())) + ": " + text(it.words()));
    } else if (block instanceof Block.Heading it) {
      boolean mark = it.lead().isEmpty() || it.lead().line(false).equals(glyphs.bullet());
      String lead = mark ? "" : plain(it.lead()) + " ";
      apart("#".repeat(it.level()) + " " + lead + plain(it.words()));
    } else if (block instanceof Block.Strip it) {
      StringBuilder marks = new StringBuilder();
      it.stretches().forEach(stretch -> marks.append(glyphs.mark(stretch.status())));
      item(it.indent(), strong(escaped(it.name())) + ": `" + marks + "`");
    } else if (block instanceof Block.Table it) {
      table(it);
    } else if (block instanceof Block.Problems it) {
      code(ProblemReport.of(it.problems()));
    } else if (block instanceof Block.Listing it) {
      code(Printable.lines(it.text()));
    } else if (block instanceof Block.Pictured it) {
      for (Block words : it.words()) {
        write(words);
      }
    } else if (block instanceof Block.Rule) {
      apart("---");
    } else {
      lists.clear();
    }
  }

  @Override
  public void end() {}

  // ---- layout

  /** What stands between empty lines. */
  private void apart(String text) throws IOException {
    lists.clear();
    out.append(begun ? "\n" : "").append(text).append('\n');
    begun = true;
  }

  private void item(int indent, String text) throws IOException {
    if (lists.isEmpty() && begun) {
      out.append('\n');
    }
    while (!lists.isEmpty() && lists.peek() >= indent) {
      lists.pop();
    }
    out.append("  ".repeat(lists.size())).append("- ").append(text).append('\n');
    lists.push(indent);
    begun = true;
  }

  /** The fence is longer than any in the text. */
  private void code(String text) throws IOException {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    apart(fence + "\n" + text.stripTrailing() + "\n" + fence);
  }

  private void table(Block.Table table) throws IOException {
    StringBuilder rows = new StringBuilder();
    row(rows, table.corner(), table.columns().stream().map(Words::of).toList());
    String line = table.figures() ? " ---: |" : " --- |";
    rows.append("\n| --- |")
        .append(String.join("", Collections.nCopies(table.columns().size(), line)));
    for (Block.Row row : table.rows()) {
      rows.append('\n');
      row(rows, row.name(), row.cells());
    }
    apart(rows.toString());
  }

  private static void row(StringBuilder out, String name, List<Words> cells) {
    out.append("| ").append(escaped(name)).append(" |");
    cells.forEach(cell -> out.append(' ').append(text(cell)).append(" |"));
  }

  // ---- text

  /** In a heading nothing stands out. */
  private static String plain(Words words) {
    return escaped(words.line(false));
  }

  private static String text(Words words) {
    StringBuilder text = new StringBuilder();
    for (Words.Span span : words.spans()) {
      if (span.style() == Style.CODE) {
        text.append('`').append(span.text(), 1, span.text().length() - 1).append('`');
        continue;
      }
      String escaped = escaped(span.text());
      // Marks side by side, each of a word of its own, would not be read as bold.
      boolean word = span.text().codePoints().anyMatch(Character::isLetter);
      boolean bold = word && (span.style() == Style.STRONG || span.style().isStatus());
      text.append(bold ? strong(escaped) : escaped);
    }
    return text.toString().strip();
  }

  /** What is bold begins and ends with something to see. */
  private static String strong(String text) {
    String seen = text.strip();
    int at = text.indexOf(seen);
    return seen.isEmpty()
        ? text
        : text.substring(0, at) + "**" + seen + "**" + text.substring(at + seen.length());
  }

  /** On one line, one space between words; addresses as links. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    String[] words = Printable.line(text).replace(Words.TIE, ' ').split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      boolean twice = i > 0 && words[i].isEmpty() && i + 1 < words.length;
      escaped.append(i == 0 || twice ? "" : " ");
      if (Word.isAddress(words[i]) && words[i].indexOf('<') < 0 && words[i].indexOf('>') < 0) {
        String link = words[i].replace("|", "%7C").replace("\\", "%5C").replace("`", "%60");
        escaped.append('<').append(link).append('>');
      } else {
        words[i]
            .chars()
            .forEach(c -> escaped.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append((char) c));
      }
    }
    return escaped.toString();
  }

  /** Where a line begins, some more would be read as a heading or a list. */
  private static String start(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean list = digits > 0 && digits < text.length() && ".)".indexOf(text.charAt(digits)) >= 0;
    boolean special = !text.isEmpty() && SPECIAL_AT_START.indexOf(text.charAt(0)) >= 0;
    return list
        ? text.substring(0, digits) + "\\" + text.substring(digits)
        : special ? "\\" + text : text;
  }
}
