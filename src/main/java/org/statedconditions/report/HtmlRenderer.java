package org.statedconditions.report;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.statedconditions.report.page.Node;
import org.statedconditions.report.page.Picture;
import org.statedconditions.report.page.Text;
import org.statedconditions.report.template.JtenodesGenerated;

/**
 * Writes the blocks of a report as parts of a page of HTML: what is indented lies within what is indented less. What stands under
 * one heading is put together and written; the page is never held as a whole.
 */
final class HtmlRenderer implements Renderer {

  /** What is open: all that is indented more lies within it. */
  private record Open(int indent, List<Node> within) {}

  /** Longer tables are written in parts. */
  private static final int MOST_ROWS = 200;

  private final Glyphs glyphs;
  private final HtmlTemplateOutput out;

  /** By how much headings are moved down, because the page has a heading above those of its reports. */
  private final int below;

  /** Of the last heading: no level is left out. */
  private int level;

  private int pictures;

  private final Deque<Open> open = new ArrayDeque<>();
  private List<Node> root = new ArrayList<>();
  private List<Node> written = root;

  /** @param headed whether the page has a heading of its own above those of the reports */
  HtmlRenderer(TextOptions options, TemplateOutput out, boolean headed) {
    this.out = new OwaspHtmlTemplateOutput(out);
    glyphs = new Glyphs(options.unicode());
    below = headed ? 1 : 0;
    level = below;
  }

  @Override
  public void write(Block block) {
    if (block instanceof Block.Paragraph it) {
      paragraph(it.indent(), PageText.of(it.words()));
    } else if (block instanceof Block.Field it) {
      field(it);
    } else if (block instanceof Block.Item it) {
      boolean bullet = it.lead().line(false).equals(glyphs.bullet());
      Text lead = bullet ? Text.of("") : PageText.of(it.lead());
      entry(it.indent(), lead, it.words());
    } else if (block instanceof Block.Reports it) {
      entry(it.indent(), Text.of(Glyphs.numbers(it.numbers())), it.words());
    } else if (block instanceof Block.SourceEntry it) {
      entry(it.indent(), Text.of(PageText.plain(it.id())), it.words());
    } else if (block instanceof Block.Judged it) {
      List<Node> within = new ArrayList<>();
      Text mark = PageText.of(glyphs.status(it.status()));
      in(it.indent()).add(new Node.Judged(it.status(), mark, PageText.of(it.words()), within));
      open.push(new Open(it.indent(), within));
    } else if (block instanceof Block.Heading it) {
      heading(it);
    } else if (block instanceof Block.Table it) {
      tables(it);
    } else if (block instanceof Block.Problems it) {
      apart(new Node.Lines(lines(ProblemReport.of(it.problems()))));
    } else if (block instanceof Block.Listing it) {
      apart(new Node.Lines(lines(it.text())));
    } else if (block instanceof Block.Pictured it) {
      Block.Drawing drawing = it.drawing().get();
      drawing.open().forEach(picture -> figure(picture, true));
      drawing.folded().forEach(picture -> figure(picture, false));
    } else if (block instanceof Block.Rule) {
      flush();
      apart(new Node.Break());
    } else {
      open.clear();
    }
  }

  @Override
  public void end() {
    flush();
  }

  // ---- layout

  private void flush() {
    open.clear();
    if (!root.isEmpty()) {
      JtenodesGenerated.render(out, null, root);
      root = new ArrayList<>();
    }
    written = root;
  }

  private void figure(Picture picture, boolean open) {
    apart(new Node.Figure("picture-" + ++pictures, picture, open));
  }

  private void apart(Node node) {
    open.clear();
    written.add(node);
  }

  /** Where something that is indented so far belongs. */
  private List<Node> in(int indent) {
    while (!open.isEmpty() && open.element().indent() >= indent) {
      open.pop();
    }
    return open.isEmpty() ? written : open.element().within();
  }

  private void paragraph(int indent, Text text) {
    List<Node> within = new ArrayList<>();
    in(indent).add(new Node.Prose(text, within));
    open.push(new Open(indent, within));
  }

  /** Fields side by side are one list; one without a name goes on with the one before. */
  private void field(Block.Field it) {
    if (it.name().isEmpty()) {
      paragraph(it.indent() + 1, PageText.of(it.words()));
      return;
    }
    List<Node> nodes = in(it.indent());
    List<Node> within = new ArrayList<>();
    Node.Field field = new Node.Field(PageText.of(it.name()), PageText.of(it.words()), within);
    if (!nodes.isEmpty() && nodes.get(nodes.size() - 1) instanceof Node.Fields fields) {
      fields.fields().add(field);
    } else {
      nodes.add(new Node.Fields(new ArrayList<>(List.of(field))));
    }
    open.push(new Open(it.indent(), within));
  }

  private void entry(int indent, Text lead, Words words) {
    List<Node> nodes = in(indent);
    List<Node> within = new ArrayList<>();
    Node.Entry entry = new Node.Entry(lead, PageText.of(words), within);
    if (!nodes.isEmpty() && nodes.get(nodes.size() - 1) instanceof Node.Entries entries) {
      entries.entries().add(entry);
    } else {
      nodes.add(new Node.Entries(new ArrayList<>(List.of(entry))));
    }
    open.push(new Open(indent, within));
  }

  private void heading(Block.Heading it) {
    flush();
    boolean mark = it.lead().isEmpty() || it.lead().line(false).equals(glyphs.bullet());
    Words words = mark ? it.words() : new Words().add(it.lead()).add(" ").add(it.words());
    level = Math.min(it.level() + below, level + 1);
    if (it.level() < 3) {
      written.add(new Node.Heading(level, PageText.heading(words)));
    } else {
      List<Node> within = new ArrayList<>();
      written.add(new Node.Group(level, PageText.heading(words), !mark, within));
      written = within;
    }
  }

  /** A long one in parts, of which a browser lays out only those that are seen. */
  private void tables(Block.Table table) {
    int all = table.rows().size();
    boolean parts = all > MOST_ROWS;
    for (int from = 0; from == 0 || from < all; from += MOST_ROWS) {
      int to = Math.min(all, from + MOST_ROWS);
      String label = parts ? "Rows " + (from + 1) + " to " + to + " of " + all : "Table";
      apart(table(table, label, parts, table.rows().subList(from, to)));
    }
  }

  private static Node table(Block.Table table, String label, boolean part, List<Block.Row> shown) {
    List<Node.Row> rows = new ArrayList<>();
    for (Block.Row row : shown) {
      List<Text> cells = row.cells().stream().map(PageText::of).toList();
      rows.add(new Node.Row(PageText.plain(row.name()), cells));
    }
    List<String> columns = table.columns().stream().map(PageText::plain).toList();
    return new Node.Table(
        label, part, PageText.plain(table.corner()), columns, rows, table.figures());
  }

  private static String lines(String text) {
    return String.join("\n", text.lines().map(PageText::plain).toList());
  }
}
