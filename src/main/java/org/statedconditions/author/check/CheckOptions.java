package org.statedconditions.author.check;

/**
 * How strict a check is.
 *
 * @param threshold the coverage in percent that the cases have to reach, 0 to 100
 */
public record CheckOptions(int threshold) {
  /** Any coverage will do. */
  public static final CheckOptions DEFAULT = new CheckOptions(0);

  /** Throws {@link IllegalArgumentException} for a threshold outside 0 to 100. */
  public CheckOptions {
    if (threshold < 0 || threshold > 100) {
      throw new IllegalArgumentException(
          "threshold: expected 0 to 100 percent but was " + threshold);
    }
  }
}
