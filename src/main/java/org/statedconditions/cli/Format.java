package org.statedconditions.cli;

import java.util.Locale;

/** How results are printed. */
enum Format {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
