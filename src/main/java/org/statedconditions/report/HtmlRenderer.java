package org.statedconditions.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes reports as one page of HTML that needs nothing else, neither a network nor scripts: what is indented becomes a list
 * within a list. Text is escaped for where it stands, and only addresses of the web become links.
 */
final class HtmlRenderer implements Renderer {
  private final Glyphs glyphs;
  private final Appendable out;

  /** The indents of the lists that are open, the innermost first. */
  private final Deque<Integer> lists = new ArrayDeque<>();

  private boolean begun;
  private boolean titled;

  HtmlRenderer(TextOptions options, Appendable out) {
    this.out = out;
    glyphs = new Glyphs(options.unicode());
  }

  @Override
  public void write(Block block) throws IOException {
    begin(block);
    if (block instanceof Block.Paragraph it) {
      if (it.indent() == 0) {
        apart("<p>" + html(it.words()) + "</p>");
      } else {
        item(it.indent(), html(it.words()));
      }
    } else if (block instanceof Block.Field it) {
      boolean more = it.name().isEmpty();
      String name = more ? "" : "<strong>" + escaped(it.name().line(false)) + "</strong>: ";
      item(more ? it.indent() + 1 : it.indent(), name + html(it.words()));
    } else if (block instanceof Block.Item it) {
      boolean bullet = it.lead().line(false).equals(glyphs.bullet());
      item(it.indent(), (bullet ? "" : html(it.lead()) + " ") + html(it.words()));
    } else if (block instanceof Block.Judged it) {
      item(it.indent(), html(glyphs.status(it.status())) + " " + html(it.words()));
    } else if (block instanceof Block.Reports it) {
      item(it.indent(), "<b>" + Glyphs.numbers(it.numbers()) + "</b> " + html(it.words()));
    } else if (block instanceof Block.SourceEntry it) {
      item(it.indent(), "<strong>" + escaped(it.id()) + "</strong>: " + html(it.words()));
    } else if (block instanceof Block.Heading it) {
      heading(it);
    } else if (block instanceof Block.Strip it) {
      strip(it);
    } else if (block instanceof Block.Table it) {
      table(it);
    } else if (block instanceof Block.Problems it) {
      apart("<pre>" + escapedLines(ProblemReport.of(it.problems())) + "</pre>");
    } else if (block instanceof Block.Listing it) {
      apart("<pre>" + escapedLines(it.text()) + "</pre>");
    } else if (block instanceof Block.Rule) {
      apart("<hr>");
    } else {
      close();
    }
  }

  /** The title of the page is that of its first report. */
  private void begin(Block block) throws IOException {
    if (begun || block instanceof Block.Gap) {
      return;
    }
    begun = true;
    String title =
        block instanceof Block.Heading it ? escaped(it.words().line(false)) : "Stated conditions";
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\"")
        .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>" + title + "</title>\n<style>\n")
        .append(css())
        .append("</style>\n</head>\n<body>\n<main>\n");
    if (!(block instanceof Block.Heading)) {
      heading(new Block.Heading(1, new Words(), Words.of(title)));
    }
  }

  private static String css() throws IOException {
    try (InputStream css = HtmlRenderer.class.getResourceAsStream("report.css")) {
      return new String(
          Objects.requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void end() throws IOException {
    begin(new Block.Rule());
    close();
    out.append("</main>\n</body>\n</html>\n");
  }

  // ---- layout

  private void apart(String html) throws IOException {
    close();
    out.append(html).append('\n');
  }

  private void item(int indent, String html) throws IOException {
    while (!lists.isEmpty() && lists.peek() > indent) {
      out.append("</li></ul>");
      lists.pop();
    }
    if (!lists.isEmpty() && lists.peek() == indent) {
      out.append("</li>\n<li>");
    } else {
      out.append("\n<ul><li>");
      lists.push(indent);
    }
    out.append(html);
  }

  private void close() throws IOException {
    boolean any = !lists.isEmpty();
    for (; !lists.isEmpty(); lists.pop()) {
      out.append("</li></ul>");
    }
    out.append(any ? "\n" : "");
  }

  /** A page begins with its first heading, whatever level that is of within the report. */
  private void heading(Block.Heading it) throws IOException {
    String tag = "h" + (titled ? Math.max(2, it.level()) : 1);
    titled = true;
    boolean bullet = it.lead().isEmpty() || it.lead().line(false).equals(glyphs.bullet());
    String lead = bullet ? "" : html(it.lead()) + " ";
    apart("<" + tag + ">" + lead + html(it.words()) + "</" + tag + ">");
  }

  /** A mark for each time, which says since when. */
  private void strip(Block.Strip it) throws IOException {
    StringBuilder marks = new StringBuilder();
    for (Block.Stretch stretch : it.stretches()) {
      String since = stretch.from().map(from -> " from " + Dates.of(from)).orElse("");
      String said = Glyphs.word(stretch.status()) + since;
      marks
          .append("<span class=\"")
          .append(styled(Style.of(stretch.status())))
          .append("\" role=\"img\" aria-label=\"" + escaped(said) + "\" title=\"")
          .append(escaped(said) + "\">" + glyphs.mark(stretch.status()) + "</span>");
    }
    item(it.indent(), "<strong>" + escaped(it.name()) + "</strong>: " + marks);
  }

  private void table(Block.Table table) throws IOException {
    StringBuilder rows = new StringBuilder("<div class=\"scroll\" tabindex=\"0\"><table");
    rows.append(table.figures() ? " class=\"figures\">" : ">").append("\n<thead><tr>");
    rows.append(table.corner().isEmpty() ? "<td></td>" : head("col", table.corner()));
    table.columns().forEach(column -> rows.append(head("col", column)));
    rows.append("</tr></thead>\n<tbody>\n");
    for (Block.Row row : table.rows()) {
      rows.append("<tr>").append(head("row", row.name()));
      row.cells().forEach(cell -> rows.append("<td>").append(html(cell)).append("</td>"));
      rows.append("</tr>\n");
    }
    apart(rows.append("</tbody></table></div>").toString());
  }

  private static String head(String scope, String name) {
    return "<th scope=\"" + scope + "\">" + escaped(name) + "</th>";
  }

  // ---- text

  private static String html(Words words) {
    StringBuilder html = new StringBuilder();
    for (Words.Span span : words.spans()) {
      html.append(
          switch (span.style()) {
            case PLAIN -> linked(span.text());
            case STRONG -> "<strong>" + linked(span.text()) + "</strong>";
            case CODE ->
              "<code>" + escaped(span.text().substring(1, span.text().length() - 1)) + "</code>";
            default ->
              "<span class=\"" + styled(span.style()) + "\">" + linked(span.text()) + "</span>";
          });
    }
    return html.toString();
  }

  private static String styled(Style style) {
    return style.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Escaped, with addresses of the web as links. */
  private static String linked(String text) {
    StringBuilder linked = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int space = text.indexOf(' ', at);
      int end = space < 0 ? text.length() : space;
      String word = escaped(text.substring(at, end));
      boolean address = Word.isAddress(text.substring(at, end));
      linked
          .append(address ? "<a rel=\"noreferrer\" href=\"" + word + "\">" : "")
          .append(word)
          .append(address ? "</a>" : "")
          .append(space < 0 ? "" : " ");
      at = end + 1;
    }
    return linked.toString();
  }

  private static String escapedLines(String text) {
    return String.join("\n", text.lines().map(HtmlRenderer::escaped).toList());
  }

  /** For text and for attributes in quotes. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : Printable.line(text).replace(Words.TIE, ' ').toCharArray()) {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
