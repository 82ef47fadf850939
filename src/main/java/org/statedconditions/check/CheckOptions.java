package org.statedconditions.check;

/**
 * How strict a check is.
 *
 * @param threshold the coverage in percent that the cases have to reach, 0 to 100
 * @param trust whether the rules are run without being verified first; say so only of packs whose author you trust
 */
public record CheckOptions(int threshold, boolean trust) {
  /** Any coverage will do, and rules are verified before they run. */
  public static final CheckOptions DEFAULT = new CheckOptions(0);

  /** The same with another threshold. */
  public CheckOptions(int threshold) {
    this(threshold, false);
  }

  /** Throws {@link IllegalArgumentException} for a threshold outside 0 to 100. */
  public CheckOptions {
    if (threshold < 0 || threshold > 100) {
      throw new IllegalArgumentException(
          "threshold: expected 0 to 100 percent but was " + threshold);
    }
  }
}
