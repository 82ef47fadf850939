package org.statedconditions.author.check;

import java.util.Optional;
import org.statedconditions.author.mutation.Steps;

/**
 * How strict a check is.
 *
 * @param threshold the coverage in percent that the cases have to reach, 0 to 100
 * @param mutation how the rules are changed to see whether the cases notice; empty: they are not
 */
public record CheckOptions(int threshold, Optional<Mutation> mutation) {
  /** Any coverage will do, and no rule is changed. */
  public static final CheckOptions DEFAULT = new CheckOptions(0);

  /**
   * Rules are changed a little, one change at a time.
   *
   * @param score the share of the changes, in percent, that the cases have to notice, 0 to 100
   * @param steps told how far it has come
   */
  public record Mutation(int score, Steps steps) {
    /** Throws {@link IllegalArgumentException} for a score outside 0 to 100. */
    public Mutation {
      percent("score", score);
    }
  }

  /** Throws {@link IllegalArgumentException} for a threshold outside 0 to 100. */
  public CheckOptions {
    percent("threshold", threshold);
  }

  /** No rule is changed. */
  public CheckOptions(int threshold) {
    this(threshold, Optional.empty());
  }

  private static void percent(String name, int value) {
    if (value < 0 || value > 100) {
      throw new IllegalArgumentException(name + ": expected 0 to 100 percent but was " + value);
    }
  }
}
