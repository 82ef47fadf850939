package org.statedconditions.report;

import java.util.Objects;
import java.util.Optional;

/**
 * How a report for people looks. Immutable; start with {@link #DEFAULT}.
 *
 * @param width how many columns a line may take, at least {@value #NARROWEST}; only a web address may run over
 * @param colour whether to colour by ANSI escape sequences; no meaning ever hangs on colour alone
 * @param unicode whether the report's own marks may leave ASCII; what users wrote stays as it is
 * @param reading the reading whose tree is shown; empty: the pack's default reading
 */
public record TextOptions(int width, boolean colour, boolean unicode, Optional<String> reading) {

  /** The narrowest page that can be read. */
  public static final int NARROWEST = 40;

  /** 80 columns, no colour, Unicode marks, the pack's default reading. */
  public static final TextOptions DEFAULT = new TextOptions(80, false, true, Optional.empty());

  /** Throws {@link IllegalArgumentException} for a page that is too narrow. */
  public TextOptions {
    if (width < NARROWEST) {
      throw new IllegalArgumentException(
          "width: expected at least " + NARROWEST + " but was " + width);
    }
    Objects.requireNonNull(reading, "reading");
  }

  /** The same with another width. */
  public TextOptions withWidth(int columns) {
    return new TextOptions(columns, colour, unicode, reading);
  }

  /** The same with or without colour. */
  public TextOptions withColour(boolean on) {
    return new TextOptions(width, on, unicode, reading);
  }

  /** The same with Unicode or ASCII marks. */
  public TextOptions withUnicode(boolean on) {
    return new TextOptions(width, colour, on, reading);
  }

  /** The same with the tree of the reading {@code id}. */
  public TextOptions withReading(String id) {
    return new TextOptions(width, colour, unicode, Optional.of(id));
  }
}
