package org.statedconditions.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes styled text and changes the colour only where the style changes. */
final class Painter {
  private static final int ENOUGH = 8192;

  private final StringBuilder out = new StringBuilder();
  private final @Nullable Appendable to;
  private final boolean colour;
  private Style on = Style.PLAIN;
  private boolean begun;

  Painter(boolean colour) {
    this(colour, null);
  }

  /** Hands on to {@code to} what is painted, a few lines at a time; {@code null}: keeps it. */
  Painter(boolean colour, @Nullable Appendable to) {
    this.colour = colour;
    this.to = to;
  }

  /** Hands on what is left. */
  void finish() {
    if (to != null) {
      begun |= !out.isEmpty();
      try {
        to.append(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      out.setLength(0);
    }
  }

  Painter write(Word word) {
    word.pieces().forEach(p -> write(p.style(), p.text()));
    return this;
  }

  Painter write(Style style, String text) {
    Style seen = style.isSeen() ? style : Style.PLAIN;
    if (colour && seen != on) {
      plain();
      out.append(seen.begin());
      on = seen;
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
    if (out.length() >= ENOUGH) {
      finish();
    }
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
    return out.isEmpty() && !begun;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
