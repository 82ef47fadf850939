package org.statedconditions.finding;

import java.util.Locale;

/** The status of a criterion, a condition and a verdict. */
public enum Status {
  /** Some finding says that it holds, none that it does not. */
  MET,
  /** Findings both ways. */
  CONTESTED,
  /** Nothing known decides it; an absent fact is not a "no". */
  UNDETERMINED,
  /** Some finding says that it does not hold, none that it does. */
  NOT_MET;

  private final String written = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As written in files and JSON: {@code met}, {@code contested}, {@code undetermined}, {@code not-met}. */
  public String written() {
    return written;
  }
}
