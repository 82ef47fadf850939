package org.statedconditions.cli;

import java.util.Locale;

/** How the results of a check are printed. */
enum CheckFormat {
  TEXT,
  JSON,
  JUNIT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
