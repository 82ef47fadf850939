package org.statedconditions.editor;

import java.util.stream.Collectors;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Node;

/** Writes a node on one line, so that it may stand between braces too. */
final class InlineText {
  /** What may stand inside a text without quotes, besides letters and digits; a colon and space have rules of their own. */
  private static final String HARMLESS = "_-+/.'()@%=~;?!*&<>|^$";

  private final boolean json;

  /** {@code json}: as JSON has it, with quotes around keys and texts. */
  InlineText(boolean json) {
    this.json = json;
  }

  String of(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> entry(entry.key().text(), entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    } else if (node instanceof Node.Items items) {
      return items.items().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
    } else if (node instanceof Node.Scalar scalar) {
      return scalar(scalar);
    }
    throw new IllegalArgumentException("node: expected a value but was one that was refused");
  }

  String entry(String key, Node value) {
    return key(key) + ": " + of(value);
  }

  String key(String key) {
    return !json && isPlain(key) ? key : quoted(key);
  }

  private String scalar(Node.Scalar scalar) {
    if (scalar.style() != Node.Style.PLAIN) {
      return quoted(scalar.text());
    }
    boolean value = Binder.isNumber(scalar)
        || scalar.text().equals("true")
        || scalar.text().equals("false")
        || scalar.text().equals("null");
    return value || (!json && isPlain(scalar.text())) ? scalar.text() : quoted(scalar.text());
  }

  /** Whether YAML reads it as this text without quotes, between braces as well. */
  static boolean isPlain(String text) {
    if (text.isEmpty() || !Character.isLetterOrDigit(text.codePointAt(0))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      boolean fits = Character.isLetterOrDigit(c)
          || Character.isSurrogate(c)
          || HARMLESS.indexOf(c) >= 0
          || (c == ':' && Character.isLetterOrDigit(next))
          || (c == ' ' && next != ' ' && next != '#');
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
