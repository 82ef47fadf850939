package org.statedconditions.document;

/** Values as messages show them: short, on one line, without characters that could play with a terminal. */
final class Described {
  private static final int LONGEST = 60;

  private Described() {}

  static String scalar(Node.Scalar scalar) {
    if (scalar.isNothing()) {
      return scalar.text().isEmpty()
          ? "nothing"
          : "`" + scalar.text() + "`, which YAML reads as no value";
    }
    String shown = shortened(scalar.text());
    return switch (scalar.style()) {
      case PLAIN -> "`" + shown + "`";
      case QUOTED -> "`\"" + shown + "\"`";
      case BLOCK -> "the block of text `" + shown + "`";
    };
  }

  static String shortened(String text) {
    StringBuilder out = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < text.length() && shown < LONGEST; shown++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n') {
        out.append("\\n");
      } else if (c == '\t') {
        out.append(' ');
      } else {
        int type = Character.getType(c);
        boolean odd =
            type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        out.appendCodePoint(odd ? 0xfffd : c);
      }
      if (shown + 1 == LONGEST && i < text.length()) {
        out.append('…');
      }
    }
    return out.toString();
  }
}
