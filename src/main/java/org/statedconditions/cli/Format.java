package org.statedconditions.cli;

import java.util.Locale;
import java.util.Optional;

/** How results are printed. */
enum Format {
  TEXT,
  JSON;

  /** The format that is written {@code name}, in small letters. */
  static Optional<Format> written(String name) {
    return switch (name) {
      case "text" -> Optional.of(TEXT);
      case "json" -> Optional.of(JSON);
      default -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
