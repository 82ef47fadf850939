package org.statedconditions.report;

/** Writes styled text and changes the colour only where the style changes. */
final class Painter {
  private final StringBuilder out = new StringBuilder();
  private final boolean colour;
  private Style on = Style.PLAIN;

  Painter(boolean colour) {
    this.colour = colour;
  }

  Painter write(Word word) {
    word.pieces().forEach(p -> write(p.style(), p.text()));
    return this;
  }

  Painter write(Style style, String text) {
    if (colour && style != on) {
      plain();
      out.append(style.begin());
      on = style;
    }
    out.append(text);
    return this;
  }

  /** A space between two words; it keeps the style of the first where the second has it too. */
  Painter space(Word next) {
    return write(next.pieces().get(0).style() == on ? on : Style.PLAIN, " ");
  }

  Painter spaces(int many) {
    return many > 0 ? write(Style.PLAIN, " ".repeat(many)) : this;
  }

  /** Ends the line, without spaces at its end. */
  Painter endLine() {
    plain();
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append('\n');
    return this;
  }

  Painter plain() {
    if (on != Style.PLAIN) {
      out.append(Style.END);
      on = Style.PLAIN;
    }
    return this;
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
