package org.statedconditions.pack;

import java.util.Locale;

/** Whether a criterion stands in the statement or is a way of reading it. */
public enum Basis {
  /** The statement says so. */
  STATED,
  /** Our reading of a vague word, replaceable. */
  READING;

  private final String written = name().toLowerCase(Locale.ROOT);

  /** As written in files: {@code stated}, {@code reading}. */
  public String written() {
    return written;
  }
}
