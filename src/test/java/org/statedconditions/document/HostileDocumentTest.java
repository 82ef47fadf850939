package org.statedconditions.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts made to cost time or stack. The bound only catches hangs; it says nothing about speed. */
class HostileDocumentTest {
  private static final Duration HANG = Duration.ofSeconds(20);

  @TestFactory
  Stream<DynamicTest> hostile_texts_are_refused_in_time() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("900,000 opening brackets", "[".repeat(900_000));
    texts.put("900,000 opening braces", "{".repeat(900_000));
    texts.put("mappings in mappings on one line", "{a: ".repeat(240_000));
    texts.put("JSON mappings in mappings", "{\"a\":".repeat(190_000));
    texts.put("a megabyte of explicit keys", "? ".repeat(490_000));
    texts.put("a megabyte of dashes", "- ".repeat(490_000));
    texts.put("a number of 900,000 digits", "a: " + "9".repeat(900_000));
    texts.put("a fraction of 900,000 digits", "a: 0." + "9".repeat(900_000));
    texts.put("a huge exponent", "a: 1e999999999");
    texts.put("an exponent of 900,000 digits", "a: 1e" + "9".repeat(900_000));
    texts.put("a deeply indented block mapping", deep(1_300));
    texts.put("an alias bomb", bomb());
    texts.put("a merge-key bomb", "a: &a {x: 1}\nb: {<<: *a}\n");
    texts.put("anchors without end", "&a ".repeat(300_000));
    texts.put("many anchored values", "- &a x\n".repeat(120_000));
    texts.put("a line of aliases", "[" + "*a, ".repeat(240_000) + "]");
    texts.put("tags without end", "!a ".repeat(300_000));
    texts.put("exclamation marks without end", "!".repeat(900_000));
    texts.put("percent escapes in a tag", "!<" + "%41".repeat(300_000) + ">");
    texts.put("an open quote", "a: \"" + "x".repeat(900_000));
    texts.put("an open quote over many lines", "a: '" + "x\n".repeat(450_000));
    texts.put("colons without end", ":".repeat(900_000) + " :");
    texts.put("colons and spaces", ": ".repeat(450_000));
    texts.put("carriage returns and a tab", "\r".repeat(900_000) + "\t[");
    texts.put("document starts without end", "---\n".repeat(200_000));
    texts.put("document ends without end", "...\n".repeat(200_000));
    texts.put("directives without end", "%FOO bar\n".repeat(100_000));
    texts.put("commas in a list", "[" + ",".repeat(900_000) + "]");
    texts.put("keys that are one and the same", "{" + "a: 1, ".repeat(140_000) + "}");
    texts.put("keys that collide", collidingTwice());
    texts.put("an unclosed list of lists", "[" + "[], ".repeat(240_000));
    texts.put("keys far from their colon", "{\"" + "k".repeat(900_000) + "\" : 1");
    texts.put("control characters without end", "\u0001".repeat(900_000));
    texts.put("backslashes without end", "a: \"" + "\\x".repeat(400_000) + "\"");
    texts.put("an escape beyond every character", "a: \"\\UFFFFFFFF\"");
    texts.put("an escape that the file cuts off", "a: \"\\u12");
    texts.put("block scalar with a bad header", "a: |99\n x");
    texts.put("over the limit", "a".repeat(1_000_001));
    return texts.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
          String text = assertTimeoutPreemptively(HANG, () -> report(entry.getValue()));
          assertThat(text).isNotEmpty().contains("expected ").contains(" but was ");
          assertThat(text)
              .doesNotContain("while scanning", "while parsing", "found ", "token", "yaml.engine");
        }));
  }

  @TestFactory
  Stream<DynamicTest> large_but_harmless_texts_are_read_in_time() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("a long text", "a: " + "x".repeat(900_000));
    texts.put("a long text of many words", "a: " + "x ".repeat(450_000));
    texts.put("a long text over many lines", "a:\n" + " x\n".repeat(300_000));
    texts.put("a long quoted text", "a: \"" + "x \\n".repeat(200_000) + "\"");
    texts.put("a long block", "a: |\n" + "  x\n".repeat(200_000));
    texts.put("a long folded block", "a: >\n" + "  x\n\n".repeat(180_000));
    texts.put("many comments", "# c\n".repeat(200_000) + "a: 1");
    texts.put("many empty lines", "\n".repeat(900_000) + "a: 1");
    texts.put("many spaces", "a: 1" + " ".repeat(900_000));
    texts.put("many small mappings", "- {a: 1}\n".repeat(100_000));
    texts.put("a quoted number of 900,000 digits", "a: '" + "9".repeat(900_000) + "'");
    texts.put("emoji", "a: " + "\ud83d\ude00".repeat(240_000));
    return texts.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(
            entry.getKey(),
            () -> assertThat(assertTimeoutPreemptively(HANG, () -> report(entry.getValue())))
                .isEmpty()));
  }

  private static String report(String text) {
    StringBuilder out = new StringBuilder();
    Document.parse("hostile.yaml", text)
        .problems()
        .problems()
        .forEach(p -> out.append(p).append('\n'));
    return out.toString();
  }

  private static String deep(int levels) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      out.append(" ".repeat(i)).append("a:\n");
    }
    return out.toString();
  }

  private static String bomb() {
    StringBuilder out = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      out.append("a").append(i).append(": &a").append(i).append(" [");
      out.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
    }
    return out.toString();
  }

  /** Keys of one hash code, and one of them twice. */
  private static String collidingTwice() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 1 << 14; i++) {
      for (int bit = 0; bit < 14; bit++) {
        out.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      out.append(": 1\n");
    }
    return out.append("Aa".repeat(14)).append(": 2\n").toString();
  }
}
