package org.statedconditions.report;

import java.util.Locale;

/** The forms in which reports are written. */
public enum OutputForm {
  /** For a person at a terminal. */
  TEXT,
  /** For programs: all that was found, as {@link OutputSchema} has it. */
  JSON,
  /** For a page or a ticket, as GitHub reads it. */
  MARKDOWN,
  /** For a browser: one page that needs nothing else. */
  HTML,
  /** For a spreadsheet: one table, see RFC 4180. */
  CSV,
  /** For continuous integration, of checks of packs. */
  JUNIT;

  /** As in {@code --format}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
