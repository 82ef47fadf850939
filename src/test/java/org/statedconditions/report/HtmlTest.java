package org.statedconditions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.question.compare.Matrix;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlTest {
  private static final String MAIN = "<main id=\"report\" tabindex=\"-1\">\n";

  @Test
  void writes_the_whole_report_of_a_contested_case() {
    Golden.assertSame(
        "contested.html", withoutStyle(html(AssessmentReport.of(Samples.contested()))));
  }

  /** The style sheet has a file of its own. */
  private static String withoutStyle(String page) {
    return page.replaceFirst("sha256-[^']+", "sha256-…")
        .replaceFirst("(?s)<style>.*</style>", "<style>…</style>");
  }

  private static String html(WrittenReport report) {
    return report.in(OutputForm.HTML, TextOptions.DEFAULT);
  }

  private static String of(Block... blocks) {
    WrittenReport report = new WrittenReport() {
      @Override
      PageTitle title() {
        return PageTitle.own("t");
      }

      @Override
      void tell(BlockWriter out) {
        List.of(blocks).forEach(out::add);
      }

      @Override
      Object data(TextOptions options) {
        return Map.of();
      }
    };
    String page = html(report);
    return page.substring(page.indexOf(MAIN) + MAIN.length(), page.indexOf("</main>"));
  }

  /** Read as XML, which is stricter: every element is closed where it should be. */
  private static Document parsed(String page) throws Exception {
    String body = page.substring(page.indexOf("<main"), page.indexOf("</main>") + 7);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml(body))));
  }

  private static String xml(String html) {
    return html.replace("<hr>", "<hr/>").replace(" open>", " open=\"\">");
  }

  @Test
  void nests_what_is_indented() throws Exception {
    String list = of(
        new Block.Heading(1, new Words(), Words.strong("t")),
        new Block.Judged(3, Status.NOT_MET, Words.of("one")),
        new Block.Paragraph(7, Words.of("why")),
        new Block.Paragraph(9, Words.of("deeper")),
        new Block.Judged(3, Status.MET, Words.of("two")),
        new Block.Gap(),
        new Block.Paragraph(0, Words.of("apart")));
    Element reasons = (Element)
        parsed("<main>" + list + "</main>").getElementsByTagName("details").item(0);
    assertThat(lines(reasons)).containsExactly("✗ not met one", "why", "deeper");
    assertThat(list.lines().map(String::strip))
        .contains("<h1>t</h1>", "<p>apart</p>")
        .anyMatch(line -> line.startsWith("<p class=\"judged\">") && line.contains("two"));
  }

  private static List<String> lines(Element element) {
    return element
        .getTextContent()
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .toList();
  }

  @Test
  void has_tables_with_heads() throws Exception {
    List<Words> cells = List.of(Words.of("1"));
    Document page = parsed("<main>"
        + of(new Block.Table("of", List.of("met"), List.of(new Block.Row("a", cells, cells)), true))
        + "</main>");
    NodeList heads = page.getElementsByTagName("th");
    assertThat(((Element) heads.item(1)).getAttribute("scope")).isEqualTo("col");
    assertThat(((Element) heads.item(2)).getAttribute("scope")).isEqualTo("row");
  }

  @Test
  void links_addresses_of_the_web_and_no_others() {
    assertThat(of(new Block.Paragraph(
            0,
            Words.of("a https://x.example/?a=1&b=\"2\" b javascript:alert(1) http://y.example/"))))
        .contains("a <a rel=\"noreferrer\" href=\"https://x.example/?a=1&amp;b=&#34;2&#34;\">")
        .contains("</a> b javascript:alert(1) <a rel=\"noreferrer\" href=\"http://y.example/\">")
        .doesNotContain("href=\"javascript");
  }

  @Test
  void needs_nothing_from_elsewhere() {
    String page = html(AssessmentReport.of(Samples.contested()));
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("default-src 'none'", "<title>A truce of which two things are said</title>")
        .doesNotContain("<script", "src=", "@import", "url(");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\" onmouseover=\"alert(1)",
        "' onclick='x",
        "</main></body>",
        "&lt;b&gt;",
        "\u001b[2J",
        "\u202emet ton",
        "-->"
      })
  void lets_no_text_be_anything_but_text(String attack) throws Exception {
    for (String page : List.of(
        html(AssessmentReport.of(Samples.hostile(attack))),
        html(MatrixReport.of(Matrix.of(List.of(Samples.hostile(attack))))))) {
      Document parsed = parsed(page);
      String shown = Printable.line(attack);
      assertThat(parsed.getDocumentElement().getTextContent()).contains(shown);
      assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
      NodeList all = parsed.getElementsByTagName("*");
      for (int i = 0; i < all.getLength(); i++) {
        Element element = (Element) all.item(i);
        assertThat(element.hasAttribute("onmouseover") || element.hasAttribute("onclick"))
            .isFalse();
      }
      assertThat(page).doesNotContain("\u001b", "\u202e").endsWith("</html>\n");
    }
  }

  @Test
  void shows_problems_as_they_are_told_at_a_terminal() {
    Problem problem =
        Problem.error(ProblemCode.RULE_SYNTAX, Place.of("a<b>.drl"), "expected x\nbut was y");
    assertThat(of(new Block.Problems(List.of(problem))))
        .contains(">a&lt;b&gt;.drl", "expected x\nbut was y", "</pre>");
  }

  @Test
  void writes_a_long_table_in_parts_that_each_have_their_heads() throws Exception {
    List<Words> cells = List.of(Words.of("1"));
    List<Block.Row> rows = Collections.nCopies(401, new Block.Row("a", cells, cells));
    Document page =
        parsed("<main>" + of(new Block.Table("", List.of("met"), rows, false)) + "</main>");
    assertThat(page.getElementsByTagName("table").getLength()).isEqualTo(3);
    assertThat(page.getElementsByTagName("thead").getLength()).isEqualTo(3);
    assertThat(page.getElementsByTagName("tbody").item(2).getTextContent()).contains("a1");
    assertThat(((Element) page.getElementsByTagName("div").item(2)).getAttribute("aria-label"))
        .isEqualTo("Rows 401 to 401 of 401");
  }

  @Test
  void draws_an_answer_with_names_that_are_text_and_nothing_else() throws Exception {
    String page = html(AssessmentReport.of(Samples.contested()));
    Document parsed = parsed(page);
    Element map = (Element) parsed.getElementsByTagName("svg").item(0);
    assertThat(map.getAttribute("role")).isEqualTo("img");
    assertThat(map.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    assertThat(map.getTextContent()).contains("gazette speaks for ceasefire.accepted");
    assertThat(page).contains("not asked for").doesNotContain(" style=");
  }
}
