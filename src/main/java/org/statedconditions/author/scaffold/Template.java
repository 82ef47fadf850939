package org.statedconditions.author.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of the library's resources with gaps such as <code>${id}</code>. */
final class Template {
  private static final Pattern GAP = Pattern.compile("\\$\\{(\\w+)\\}");

  private final String name;
  private final String text;

  private Template(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static Template of(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("a template of the library is missing: " + name);
      }
      return new Template(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with its gaps filled. */
  String with(Map<String, String> values) {
    return GAP.matcher(text).replaceAll(gap -> {
      String value = values.get(gap.group(1));
      if (value == null) {
        throw new IllegalStateException(name + ": nothing for the gap " + gap.group());
      }
      return Matcher.quoteReplacement(value);
    });
  }

  /** {@code text} as it may stand behind a key in YAML. */
  static String yaml(String text) {
    boolean plain = text.matches("\\p{L}[\\p{L}\\p{N} ,;_/.'’()-]*") && !text.endsWith(" ");
    return plain && !text.matches("true|false|null")
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
