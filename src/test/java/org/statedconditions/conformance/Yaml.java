package org.statedconditions.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes mappings as YAML that people read: what is short stands on one line in flow style, the rest is indented. Texts
 * that a YAML library could take for something else are quoted.
 */
final class Yaml {
  private static final int WIDTH = 120;
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9/.-]*( [A-Za-z0-9][A-Za-z0-9/.-]*)*");
  private static final Pattern NUMBER = Pattern.compile("[-+.0-9eExXoO_]+");
  /** Not texts to the libraries that still read YAML 1.1, or to any. */
  private static final Set<String> WORDS_WITH_A_MEANING =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private Yaml() {}

  static String of(Map<String, Object> mapping) {
    StringBuilder out = new StringBuilder();
    block(mapping, 0, out);
    return out.toString();
  }

  private static void block(Map<?, ?> mapping, int indent, StringBuilder out) {
    mapping.forEach((key, value) -> {
      String start = " ".repeat(indent) + scalar(String.valueOf(key)) + ":";
      String whole = start + " " + flow(value);
      if (whole.length() <= WIDTH || !(value instanceof Map || value instanceof List)) {
        out.append(whole).append('\n');
      } else if (value instanceof Map<?, ?> map) {
        out.append(start).append('\n');
        block(map, indent + 2, out);
      } else {
        out.append(start).append('\n');
        list((List<?>) value, indent + 2, out);
      }
    });
  }

  private static void list(List<?> list, int indent, StringBuilder out) {
    if (list.stream().anyMatch(item -> item instanceof Map)) {
      for (Object item : list) {
        item(item, indent, out);
      }
      return;
    }
    String line = " ".repeat(indent) + "[";
    for (int i = 0; i < list.size(); i++) {
      String item = flow(list.get(i)) + (i < list.size() - 1 ? "," : "]");
      if (line.length() + item.length() + 1 > WIDTH) {
        out.append(line).append('\n');
        line = " ".repeat(indent);
      }
      line += (line.endsWith(",") ? " " : "") + item;
    }
    out.append(line).append('\n');
  }

  private static void item(Object item, int indent, StringBuilder out) {
    String start = " ".repeat(indent) + "- ";
    if (item instanceof Map<?, ?> map && map.size() == 1) {
      StringBuilder nested = new StringBuilder();
      block(map, indent + 2, nested);
      out.append(start).append(nested.substring(indent + 2));
    } else {
      out.append(start).append(flow(item)).append('\n');
    }
  }

  private static String flow(Object value) {
    List<String> parts = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> parts.add(scalar(String.valueOf(key)) + ": " + flow(item)));
      return "{" + String.join(", ", parts) + "}";
    } else if (value instanceof List<?> list) {
      list.forEach(item -> parts.add(flow(item)));
      return "[" + String.join(", ", parts) + "]";
    } else if (value instanceof String text) {
      return scalar(text);
    }
    return String.valueOf(value);
  }

  /** Dates are quoted, for the libraries that would make dates of them. */
  private static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches()
        && !NUMBER.matcher(text).matches()
        && !WORDS_WITH_A_MEANING.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
