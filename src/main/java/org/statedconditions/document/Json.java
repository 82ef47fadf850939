package org.statedconditions.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small JSON values in a fixed order, and their text. */
public final class Json {
  private Json() {}

  /** An object from keys and values in turn. */
  public static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(object);
  }

  /** Keys in their order. */
  public static Set<String> keys(String... keys) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
  }

  /** The text, indented by two, with a line break at the end. */
  public static String text(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, 0, out);
    return out.append('\n').toString();
  }

  private static void write(Object value, int depth, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      writeObject(map, depth, out);
    } else if (value instanceof List<?> list) {
      writeList(list, depth, out);
    } else if (value instanceof String text) {
      writeText(text, out);
    } else {
      out.append(value);
    }
  }

  private static void writeObject(Map<?, ?> map, int depth, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator).append('\n').append("  ".repeat(depth + 1));
      writeText((String) entry.getKey(), out);
      out.append(": ");
      write(entry.getValue(), depth + 1, out);
      separator = ",";
    }
    out.append(map.isEmpty() ? "}" : "\n" + "  ".repeat(depth) + "}");
  }

  private static void writeList(List<?> list, int depth, StringBuilder out) {
    boolean nested = list.stream().anyMatch(Map.class::isInstance);
    String gap = nested ? "\n" + "  ".repeat(depth + 1) : "";
    out.append('[');
    String separator = "";
    for (Object item : list) {
      out.append(separator).append(gap);
      write(item, depth + 1, out);
      separator = nested ? "," : ", ";
    }
    out.append(nested ? "\n" + "  ".repeat(depth) + "]" : "]");
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
