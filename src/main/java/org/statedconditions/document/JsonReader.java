package org.statedconditions.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads JSON with which nothing is amiss, in one pass. Whatever else it meets it leaves to {@link TreeReader}, which reads YAML
 * and says what is wrong: where this one gives a tree, that one gives the same, only later.
 */
final class JsonReader {
  /** The YAML parser gives up looking for the end of a key after a thousand characters or so. */
  private static final int LONGEST_KEY = 500;

  /** How many keys are compared one by one. */
  private static final int FEW = 12;

  private final Lines lines;
  private final String text;
  private int at;

  private JsonReader(Lines lines) {
    this.lines = lines;
    this.text = lines.text();
  }

  /** The outermost node, or {@code null} if the text is not such JSON. */
  static Node read(Lines lines) {
    JsonReader reader = new JsonReader(lines);
    reader.skipSpace();
    if (reader.peek() != '{' && reader.peek() != '[') {
      return null;
    }
    Node root = reader.value(1);
    reader.skipSpace();
    return reader.at == reader.text.length() ? root : null;
  }

  /** The value at this place, or {@code null}. */
  private Node value(int depth) {
    return switch (peek()) {
      case '{' -> depth > Document.DEEPEST ? null : mapping(depth);
      case '[' -> depth > Document.DEEPEST ? null : items(depth);
      case '"' -> quoted();
      default -> plain();
    };
  }

  private Node mapping(int depth) {
    Spot spot = new Spot(lines, at, 1);
    List<Node.Entry> entries = new ArrayList<>();
    Set<String> many = null;
    at++;
    skipSpace();
    if (peek() == '}') {
      at++;
      return new Node.Mapping(List.of(), spot);
    }
    while (true) {
      if (peek() != '"') {
        return null;
      }
      Node.Scalar key = quoted();
      if (key == null || key.text().length() > LONGEST_KEY || !skipWithinLine()) {
        return null;
      }
      if (entries.size() == FEW) {
        many = new HashSet<>();
        for (Node.Entry entry : entries) {
          many.add(entry.key().text());
        }
      }
      if (many == null ? among(entries, key.text()) : !many.add(key.text())) {
        return null;
      }
      at++;
      skipSpace();
      Node value = value(depth + 1);
      if (value == null) {
        return null;
      }
      entries.add(new Node.Entry(key, value));
      skipSpace();
      char next = peek();
      at++;
      if (next == '}') {
        return new Node.Mapping(List.copyOf(entries), spot);
      } else if (next != ',') {
        return null;
      }
      skipSpace();
    }
  }

  private static boolean among(List<Node.Entry> entries, String key) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).key().text().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private Node items(int depth) {
    Spot spot = new Spot(lines, at, 1);
    List<Node> items = new ArrayList<>();
    at++;
    skipSpace();
    if (peek() == ']') {
      at++;
      return new Node.Items(List.of(), spot);
    }
    while (true) {
      Node item = value(depth + 1);
      if (item == null) {
        return null;
      }
      items.add(item);
      skipSpace();
      char next = peek();
      at++;
      if (next == ']') {
        return new Node.Items(List.copyOf(items), spot);
      } else if (next != ',') {
        return null;
      }
      skipSpace();
    }
  }

  private Node.Scalar quoted() {
    int start = at;
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        String value = text.substring(start + 1, at - 1);
        return new Node.Scalar(value, Node.Style.QUOTED, new Spot(lines, start, at - start));
      } else if (c == '\\') {
        return withEscapes(start);
      } else if (!isOrdinary(c)) {
        return null;
      }
      at++;
    }
    return null;
  }

  private Node.Scalar withEscapes(int start) {
    StringBuilder value = new StringBuilder().append(text, start + 1, at);
    while (at < text.length()) {
      char c = text.charAt(at);
      at++;
      if (c == '"') {
        Spot spot = new Spot(lines, start, at - start);
        return new Node.Scalar(value.toString(), Node.Style.QUOTED, spot);
      } else if (c == '\\') {
        int escaped = escaped();
        if (escaped < 0) {
          return null;
        }
        value.append((char) escaped);
      } else if (isOrdinary(c)) {
        value.append(c);
      } else {
        return null;
      }
    }
    return null;
  }

  /** What the escape after a backslash stands for, or -1. */
  private int escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> -1;
    };
  }

  private int unicode() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0 || peek() > 'f') {
        return -1;
      }
      value = value * 16 + digit;
      at++;
    }
    boolean plain = value == '\n' || value == '\r' || value == '\t';
    return plain || isOrdinary((char) value) ? value : -1;
  }

  /** Characters beyond the first plane shift the columns, and some others mean something to YAML: both are rare. */
  private static boolean isOrdinary(char c) {
    return c >= 0x20
        && (c < 0x7f
            || (c >= 0xa0
                && !Character.isSurrogate(c)
                && c != 0x2028
                && c != 0x2029
                && c != 0xfeff
                && c < 0xfffe));
  }

  private Node.Scalar plain() {
    int start = at;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    String value = text.substring(start, at);
    boolean known = value.equals("true") || value.equals("false") || value.equals("null");
    if (!known && !(Numbers.isJson(value) && Numbers.excess(value) == null)) {
      return null;
    }
    return new Node.Scalar(value, Node.Style.PLAIN, new Spot(lines, start, at - start));
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '+'
        || c == '.'
        || c == 'E';
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void skipSpace() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return;
      }
      at++;
    }
  }

  /** Goes to the colon after a key, which YAML wants on the same line. */
  private boolean skipWithinLine() {
    while (peek() == ' ') {
      at++;
    }
    return peek() == ':';
  }
}
