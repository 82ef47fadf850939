package org.statedconditions.pack;

import java.util.Locale;

/** Where a criterion comes from: the actor's own words, what a report makes of them, or a way of reading them. */
public enum Basis {
  /** In the actor's words as quoted. */
  QUOTED,
  /** A report's paraphrase of the position. */
  REPORTED,
  /** Our reading of a vague word, replaceable. */
  READING;

  private final String written = name().toLowerCase(Locale.ROOT);

  /** As written in files: {@code quoted}, {@code reported}, {@code reading}. */
  public String written() {
    return written;
  }
}
