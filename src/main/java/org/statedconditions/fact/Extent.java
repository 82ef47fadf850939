package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much a country contributes: a figure, a range, or an upper bound, with its unit; or the source's word that it is not
 * settled.
 *
 * @param quantity the figure, or {@code null}
 * @param from the least figure of a range, or {@code null}
 * @param to the largest figure of a range, or {@code null}
 * @param atMost an upper bound where nothing else is said, or {@code null}
 * @param unit what is counted, or {@code null} if the source does not say
 */
@RecordBuilder
public record Extent(
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal from,
    @Nullable BigDecimal to,
    @Nullable BigDecimal atMost,
    @Nullable Unit unit) {

  /**
   * Throws {@link IllegalArgumentException} for a negative figure, more than one of a figure, a range and an upper bound, half a
   * range, and a range that ends before it starts.
   */
  public Extent {
    Checks.notNegative("quantity", quantity);
    Checks.notNegative("from", from);
    Checks.notNegative("to", to);
    Checks.notNegative("atMost", atMost);
    int ways = (quantity == null ? 0 : 1)
        + (from == null && to == null ? 0 : 1)
        + (atMost == null ? 0 : 1);
    if (ways > 1 || (from == null) != (to == null)) {
      throw new IllegalArgumentException(
          "extent: expected one of a quantity, a range from a figure to another, and an upper bound");
    }
    if (from != null && from.compareTo(to) > 0) {
      throw new IllegalArgumentException(
          Mismatch.of("a number of at least `from`", to).about("to"));
    }
  }

  /** What a source says by "not settled" or "not disclosed"; in files the word {@code undetermined}. */
  public static final Extent UNDETERMINED = new Extent(null, null, null, null, null);

  /** A figure; {@code null} as unit: the source does not say of what. */
  public static Extent of(long quantity, @Nullable Unit unit) {
    return of(BigDecimal.valueOf(quantity), unit);
  }

  /** A figure; {@code null} as unit: the source does not say of what. */
  public static Extent of(BigDecimal quantity, @Nullable Unit unit) {
    return new Extent(quantity, null, null, null, unit);
  }

  /** A range, its ends included. */
  public static Extent between(long from, long to, @Nullable Unit unit) {
    return new Extent(null, BigDecimal.valueOf(from), BigDecimal.valueOf(to), null, unit);
  }

  /** An upper bound. */
  public static Extent atMost(long bound, @Nullable Unit unit) {
    return new Extent(null, null, null, BigDecimal.valueOf(bound), unit);
  }

  /** Whether the source says that the extent is not settled or not disclosed. */
  public boolean undetermined() {
    return least() == null;
  }

  /**
   * In words: {@code 5000 personnel}, {@code 10 to 15 ships}, {@code at most 5000 personnel}, {@code undetermined}.
   *
   * @param number how a figure is written
   * @param space what stands between a figure and its unit
   */
  public String words(Function<BigDecimal, String> number, String space) {
    BigDecimal least = least();
    BigDecimal most = most();
    if (least == null || most == null) {
      return "undetermined";
    }
    String figure = quantity != null
        ? number.apply(quantity)
        : atMost != null
            ? "at most " + number.apply(most)
            : number.apply(least) + " to " + number.apply(most);
    return unit == null ? figure : figure + space + unit.written();
  }

  /** Whether it is a figure or a range; an upper bound alone settles nothing. */
  public boolean settled() {
    return quantity != null || from != null;
  }

  /** The least that it can be; {@code null} where it is undetermined. */
  public @Nullable BigDecimal least() {
    return quantity != null ? quantity : atMost != null ? BigDecimal.ZERO : from;
  }

  /** The most that it can be; {@code null} where it is undetermined. */
  public @Nullable BigDecimal most() {
    return quantity != null ? quantity : atMost != null ? atMost : to;
  }
}
