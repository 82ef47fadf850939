package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The pictures on pages about scenarios of the author's walk-through, from those that say nothing to those that say much. */
class PicturesTest {
  private static final Path PACK =
      Path.of("examples/custom-pack/esterhaven-corridor").toAbsolutePath();
  private static final String HOSTILE = "</title><script>alert(1)</script>";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

  @TempDir
  private Path folder;

  private Element page(String command, String scenario) throws Exception {
    Shell.Outcome outcome = new Shell(folder)
        .file("s.yaml", scenario)
        .run(command, "s.yaml", "--pack", PACK.toString(), "--format", "html");
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(ExitStatus.DONE);
    String page = outcome.out();
    String main = page.substring(page.indexOf("<main"), page.indexOf("</main>") + 7)
        .replace("<hr>", "<hr/>")
        .replace(" open>", " open=\"\">");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(main)))
        .getDocumentElement();
  }

  private static List<Element> all(Element within, String name) {
    NodeList nodes = within.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static List<Element> pictures(Element page) {
    return all(page, "svg").stream()
        .filter(svg -> svg.getAttribute("role").equals("img"))
        .toList();
  }

  /** Every place lies within the picture, and every picture says in words what it shows. */
  private static void assertSound(Element page) {
    for (Element svg : pictures(page)) {
      assertThat(all(svg, "title").get(0).getTextContent()).isNotBlank();
      assertThat(all(svg, "desc").get(0).getTextContent()).isNotBlank();
      List<Double> box = numbers(svg.getAttribute("viewBox"));
      for (Element element : all(svg, "*")) {
        for (String across : List.of("x", "cx")) {
          numbers(element.getAttribute(across))
              .forEach(x -> assertThat(x).as(across).isBetween(0.0, box.get(2)));
        }
        for (String down : List.of("y", "cy")) {
          numbers(element.getAttribute(down))
              .forEach(y -> assertThat(y).as(down).isBetween(0.0, box.get(3)));
        }
        numbers(element.getAttribute("d"))
            .forEach(at -> assertThat(at).isBetween(0.0, Math.max(box.get(2), box.get(3))));
        assertThat(element.getAttribute("d")).doesNotContain("NaN", "E");
      }
    }
  }

  private static List<Double> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(number -> Double.valueOf(number.group()))
        .toList();
  }

  private static List<String> texts(Element within, String name) {
    return all(within, name).stream().map(e -> e.getTextContent().strip()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "timeline", "missing"})
  void show_nothing_that_is_not_there(String command) throws Exception {
    Element page = page(command, "{title: Nothing, asOf: 2030-06-01, facts: []}");
    assertThat(pictures(page)).isEmpty();
    if (command.equals("evaluate")) {
      assertThat(texts(page, "figcaption")).containsExactly("What each reading comes to");
    }
  }

  @Test
  void show_a_single_date_in_the_middle_of_a_few_days() throws Exception {
    Element page = page("timeline", """
        title: One date
        asOf: 2030-06-01
        facts:
          - corridor: {id: north, inspectedOn: 2030-05-20}
        """);
    assertSound(page);
    assertThat(pictures(page)).isNotEmpty();
    assertThat(texts(pictures(page).get(0), "text")).contains("20 May", "verdict", "north");
  }

  @Test
  void show_two_hundred_sources_each_at_a_height_of_its_own() throws Exception {
    StringBuilder sources = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      sources.append("  s").append(i).append(": {publisher: P").append(i).append("}\n");
      facts
          .append("  - sector: {id: north/")
          .append(i)
          .append(", corridor: north, minesFound: ")
          .append(i % 2 == 0)
          .append(", source: s")
          .append(i)
          .append("}\n");
    }
    Element page = page(
        "evaluate",
        "title: Many\nasOf: 2030-06-01\nsources:\n" + sources
            + "facts:\n  - corridor: {id: north, inspectedOn: 2030-05-20, source: s0}\n" + facts);
    assertSound(page);
    Element map = pictures(page).get(0);
    List<String> heights = all(map, "text").stream()
        .filter(text -> text.getAttribute("class").equals("end"))
        .map(text -> text.getAttribute("y"))
        .toList();
    assertThat(heights).doesNotHaveDuplicates().hasSizeGreaterThan(99);
    assertThat(texts(map, "title"))
        .contains("s1 speaks for cleared.sectors", "s0 speaks against cleared.sectors");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "timeline"})
  void have_names_that_are_text_and_nothing_else(String command) throws Exception {
    Element page =
        page(command, """
        title: "%s"
        asOf: 2030-06-01
        sources: {"%s": {publisher: "%s", date: 2030-05-20}}
        facts:
          - corridor: {id: "%s", inspectedOn: 2030-05-20, source: "%s"}
          - sector: {id: north/1, corridor: "%s", minesFound: false, source: "%s"}
        """.formatted(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE));
    assertSound(page);
    assertThat(pictures(page)).isNotEmpty();
    assertThat(pictures(page).get(0).getTextContent()).contains(HOSTILE);
    assertThat(all(page, "script")).isEmpty();
  }
}
