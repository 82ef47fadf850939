package org.statedconditions.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is read by a reader of its own where nothing is amiss with it: it must not make a difference. */
class JsonReaderTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The tree with all places, as text. */
  private static String shown(Node node) {
    StringBuilder out = new StringBuilder();
    show(node, out);
    return out.toString();
  }

  private static void show(Node node, StringBuilder out) {
    out.append(node.place()).append('+').append(node.place().width()).append(' ');
    if (node instanceof Node.Mapping mapping) {
      out.append('{');
      mapping.entries().forEach(entry -> {
        show(entry.key(), out);
        show(entry.value(), out);
      });
      out.append('}');
    } else if (node instanceof Node.Items items) {
      out.append('[');
      items.items().forEach(item -> show(item, out));
      out.append(']');
    } else if (node instanceof Node.Scalar scalar) {
      out.append(scalar.style()).append('<').append(scalar.text()).append('>');
    } else {
      out.append("refused");
    }
  }

  /** Whether the fast reader reads {@code text}; if so, checks that the other reads the same. */
  private static boolean readTheSame(String text) {
    Lines lines = new Lines("f.json", text, 1);
    ProblemLog problems = new ProblemLog();
    if (!Characters.check(lines, problems)) {
      return false;
    }
    Node fast = JsonReader.read(lines);
    if (fast == null) {
      return false;
    }
    Node slow = new TreeReader(lines, null, problems).read();
    assertThat(problems.problems()).as(text).isEmpty();
    assertThat(shown(fast)).as(text).isEqualTo(shown(slow));
    return true;
  }

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<Object> texts = Arbitraries.strings()
        .ofMaxLength(12)
        .withCharRange(' ', '~')
        .withChars(
            '"', '\\', '/', '\n', '\r', '\t', '\b', '\f', 'ş', 'Ї', '\u2028', '\u00a0', '\ufeff')
        .asGeneric();
    Arbitrary<Object> plain = Arbitraries.oneOf(
        texts,
        texts,
        Arbitraries.of(true, false).asGeneric(),
        Arbitraries.doubles().asGeneric(),
        Arbitraries.longs().asGeneric(),
        Arbitraries.just("\ud83d\ude00").asGeneric());
    return nested(plain, 4);
  }

  private static Arbitrary<Object> nested(Arbitrary<Object> inner, int depth) {
    if (depth == 0) {
      return inner;
    }
    Arbitrary<Object> deeper = nested(inner, depth - 1);
    Arbitrary<String> keys = Arbitraries.strings().alpha().ofMinLength(0).ofMaxLength(3);
    return Arbitraries.oneOf(
        inner,
        deeper.list().ofMaxSize(4).map(ArrayList::new).asGeneric(),
        Arbitraries.maps(keys, deeper).ofMaxSize(20).map(LinkedHashMap::new).asGeneric());
  }

  @Property(tries = 300)
  void any_json_is_read_as_by_the_yaml_reader(@ForAll("values") Object value) throws Exception {
    for (Object root : List.of(Map.of("root", value), List.of(value))) {
      readTheSame(MAPPER.writeValueAsString(root));
      readTheSame(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }
  }

  @Property(tries = 300)
  void whatever_a_slip_of_the_hand_makes_of_json_is_read_as_by_the_yaml_reader(
      @ForAll("values") Object value, @ForAll int place, @ForAll("slips") String slip)
      throws Exception {
    String text = MAPPER.writeValueAsString(Map.of("root", value, "other", 1));
    int at = Math.floorMod(place, text.length());

    readTheSame(text.substring(0, at) + slip + text.substring(at));
    readTheSame(text.substring(0, at) + slip + text.substring(at + 1));
  }

  @Provide
  Arbitrary<String> slips() {
    return Arbitraries.of(
        "", " ", "\n", "\t", "\r\n", ",", ":", "\"", "'", "{", "}", "[", "]", "#", " #", "-", "0",
        "e", "\\", "&", "*", "!", "null", "~", "<<", "---", "\\u00e7", "\\x41");
  }

  @Test
  void nearly_all_json_is_read_by_it() throws Exception {
    AtomicInteger read = new AtomicInteger();
    List<Object> roots = List.of(
        Map.of("asOf", "2025-11-27", "facts", List.of(Map.of("ceasefire", Map.of("id", "a")))),
        Map.of("a", 1, "b", -2.5e3, "c", true, "d", List.of(), "e", Map.of(), "f", "\n\t\\\"/ş"),
        List.of("a", "b"));
    for (Object root : roots) {
      read.addAndGet(readTheSame(MAPPER.writeValueAsString(root)) ? 1 : 0);
      read.addAndGet(
          readTheSame(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root)) ? 1 : 0);
    }
    assertThat(read).hasValue(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "{",
        "{}x",
        "{} # so",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":2}",
        "{a:1}",
        "{'a':1}",
        "[01]",
        "[1.]",
        "[.5]",
        "[+1]",
        "[NaN]",
        "[tru]",
        "[\"a]",
        "[\"\\x41\"]",
        "[\"\\ud83d\\ude00\"]",
        "[\"\\u0000\"]",
        "[\"\t\"]",
        "[1 2]",
        "{\"a\"\n:1}",
        "{\"a\" 1}",
        "[1e999]",
        "[*a]",
        "[&a 1]",
        "{\"a\":1}{}",
        "[1]]"
      })
  void what_is_amiss_or_odd_is_left_to_the_other(String text) {
    assertThat(JsonReader.read(new Lines("f", text, 1))).isNull();
  }

  @Test
  void depth_is_limited_as_by_the_other() {
    String deepest = "[".repeat(Document.DEEPEST) + "]".repeat(Document.DEEPEST);

    assertThat(readTheSame(deepest)).isTrue();
    assertThat(JsonReader.read(new Lines("f", "[" + deepest + "]", 1))).isNull();
  }
}
