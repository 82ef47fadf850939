package org.statedconditions.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.problem.Problem;

class DocumentTest {

  @Test
  void yaml_and_json_give_the_same_tree() {
    String yaml = "a: 1\nb:\n  - x\n  - {c: true}\n";
    String json = "{\n\t\"a\": 1,\n\t\"b\": [\"x\", {\"c\": true}]\n}\n";
    assertThat(tree(yaml)).isEqualTo("{a=1, b=[x, {c=true}]}");
    assertThat(tree(json)).isEqualTo(tree(yaml));
  }

  @Test
  void values_are_not_converted() {
    assertThat(tree("{on: NO, t: 12:30:45, o: 0777, n: ~}"))
        .isEqualTo("{on=NO, t=12:30:45, o=0777, n=~}");
  }

  @Test
  void a_byte_order_mark_is_skipped_and_not_counted() {
    Document document = Document.parse("f", "\ufeffa: *x");
    assertThat(texts(document)).containsExactly("f:1:4: expected a value but was the alias `*x`");
    assertThat(tree("\ufeff{\"a\": 1}")).isEqualTo("{a=1}");
  }

  @Test
  void windows_line_ends_count_as_one() {
    assertThat(texts(Document.parse("f", "a: 1\r\nb: 2\r\na: 3\r\n")))
        .containsExactly("f:3:1: expected each key once but was `a` again");
    assertThat(tree("a: 1\r\nb: |\r\n  x\r\n")).isEqualTo("{a=1, b=x\n}");
  }

  @Test
  void columns_count_characters_beyond_the_basic_plane_once_and_tabs_as_one() {
    Document document = Document.parse("f", "{a: \"\ud83d\ude00\ud83d\ude00\",\t b: *x}");
    assertThat(texts(document)).containsExactly("f:1:15: expected a value but was the alias `*x`");
    assertThat(document.problems().problems().get(0).toString())
        .endsWith(
            "{a: \"\ud83d\ude00\ud83d\ude00\",  b: *x}\n                ^^\n  aliases are not supported: "
                + "write the value out, or put text that starts with `*` in quotes");
  }

  @Test
  void everything_refused_is_reported_at_once() {
    String text = """
        anchor: &a 1
        alias: *a
        tag: !!str 1
        <<: {x: 1}
        twice: 1
        twice: 2
        [list]: 1
        {m: 1}: 1
        null: 1
        nan: .nan
        infinite: -.inf
        long: 12345678901234567890123456789012345678901
        exponent: 1e101
        nul: "\\0"
        half: "\\ud83d"
        """;
    assertThat(texts(Document.parse("f", text)))
        .containsExactly(
            "f:1:9: expected a value but was the anchor `&a`",
            "f:2:8: expected a value but was the alias `*a`",
            "f:3:6: expected a value but was the tag `tag:yaml.org,2002:str`",
            "f:4:1: expected a key but was the merge key `<<`",
            "f:6:1: expected each key once but was `twice` again",
            "f:7:1: expected a text as key but was a list",
            "f:8:1: expected a text as key but was a mapping",
            "f:9:1: expected a text as key but was `null`, which YAML reads as no value",
            "f:10:6: expected a finite number but was `.nan`",
            "f:11:11: expected a finite number but was `-.inf`",
            "f:12:7: expected a number of at most 40 digits but was one of 41",
            "f:13:11: expected an exponent of at most 100 but was `1e101`",
            "f:14:6: expected printable text but was the control character U+0000",
            "f:15:7: expected printable text but was the half character U+D83D");
  }

  @Test
  void a_pair_of_json_escapes_is_one_character() {
    assertThat(tree("{\"a\": \"\\ud83d\\ude00\\/\"}")).isEqualTo("{a=\ud83d\ude00/}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "\n\n", "---\n...\n", "\ufeff"})
  void an_empty_document_has_no_root_or_an_empty_one(String text) {
    Document document = Document.parse("f", text);
    boolean empty = document.root().isEmpty() && document.problems().hasErrors();
    boolean nothing =
        document.root().isPresent() && document.root().get().described().equals("nothing");
    assertThat(empty || nothing).isTrue();
  }

  @Test
  void a_second_document_is_refused_where_it_starts() {
    assertThat(texts(Document.parse("f", "a: 1\n---\nb: 2\n")))
        .containsExactly("f:2:1: expected one document but was a second one");
  }

  @Test
  void directives_are_refused_but_for_yaml_1_2() {
    assertThat(texts(Document.parse("f", "%YAML 1.1\n---\na: 1\n"))).hasSize(1);
    assertThat(texts(Document.parse("f", "%TAG ! tag:x,2000:\n---\na: 1\n"))).hasSize(1);
    assertThat(texts(Document.parse("f", "%YAML 1.2\n---\na: 1\n"))).isEmpty();
  }

  @Test
  void twenty_levels_are_read_and_one_more_is_refused() {
    assertThat(texts(Document.parse("f", "[".repeat(20) + "]".repeat(20)))).isEmpty();
    assertThat(texts(Document.parse("f", "[".repeat(21) + "]".repeat(21))))
        .containsExactly("f:1:21: expected at most 20 levels but was one more");
  }

  @Test
  void forty_digits_are_read_and_a_quoted_long_number_is_text() {
    assertThat(
            texts(Document.parse("f", "[" + "9".repeat(40) + ", '" + "9".repeat(50) + "', 1e100]")))
        .isEmpty();
  }

  @Test
  void control_characters_are_reported_where_they_stand() {
    assertThat(texts(Document.parse("f", "a: 1\nb: \u0000x\u007f\u0085\ud800")))
        .containsExactly(
            "f:2:4: expected printable text but was the control character U+0000",
            "f:2:6: expected printable text but was the control character U+007F",
            "f:2:7: expected printable text but was the control character U+0085",
            "f:2:8: expected printable text but was the half character U+D800");
  }

  @Test
  void size_counts_in_bytes_and_is_checked_first() {
    String text = "a: " + "é".repeat(10);
    assertThat(texts(Document.parse("f", text, 23, 1))).isEmpty();
    assertThat(texts(Document.parse("f", text, 22, 1)))
        .containsExactly("f: expected at most 22 bytes but was more");
  }

  @Test
  void lines_can_start_elsewhere_than_at_one() {
    assertThat(texts(Document.parse("f", "{a: *x}", 100, 42)))
        .containsExactly("f:42:5: expected a value but was the alias `*x`");
  }

  @Test
  void files_that_cannot_be_read_are_a_problem_like_any_other(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("f.yaml");
    assertThat(Document.read(file).problems().problems().get(0).message())
        .isEqualTo("expected a file but there is none of this name");
    assertThat(Document.read(folder).problems().problems().get(0).message())
        .isEqualTo("expected a file but was a folder");
    Files.write(file, "a: 1\nb: \u00e4\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
    Problem latin = Document.read(file).problems().problems().get(0);
    assertThat(latin.place().line()).isEqualTo(2);
    assertThat(latin.place().column()).isEqualTo(4);
    assertThat(latin.message()).isEqualTo("expected UTF-8 text but was the byte 0xE4");
    Files.write(file, "a: 1".getBytes(StandardCharsets.UTF_16));
    assertThat(Document.read(file).problems().problems().get(0).hint()).contains("UTF-16");
    Files.writeString(file, "a: 1");
    assertThat(Document.read(file, 4).problems().problems()).isEmpty();
    assertThat(Document.read(file, 3).problems().problems()).hasSize(1);
  }

  @Test
  void a_truncated_character_at_the_end_is_refused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("f.yaml");
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xe2, (byte) 0x82});
    assertThat(Document.read(file).problems().problems()).hasSize(1);
  }

  @Test
  void problems_beyond_a_hundred_are_one_more() {
    List<Problem> problems =
        Document.parse("f", "- *a\n".repeat(150)).problems().problems();
    assertThat(problems).hasSize(101);
    assertThat(problems.get(100).message()).isEqualTo("expected at most 100 problems but was more");
  }

  static List<String> texts(Document document) {
    return document.problems().problems().stream()
        .map(p -> p.place() + ": " + p.message())
        .toList();
  }

  private static String tree(String text) {
    Document document = Document.parse("f", text);
    assertThat(document.problems().problems()).isEmpty();
    return show(document.root().orElseThrow());
  }

  private static String show(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream()
          .map(e -> e.key().text() + "=" + show(e.value()))
          .toList()
          .toString()
          .replaceAll("(?s)^\\[(.*)]$", "{$1}");
    }
    if (node instanceof Node.Items items) {
      return items.items().stream().map(DocumentTest::show).toList().toString();
    }
    return ((Node.Scalar) node).text();
  }
}
