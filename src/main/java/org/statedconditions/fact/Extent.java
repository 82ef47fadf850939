package org.statedconditions.fact;

import java.math.BigDecimal;

/**
 * How much a country contributes: a figure with its unit, or the source's word that it is not settled.
 *
 * @param quantity the figure, or {@code null} if the extent is undetermined
 * @param unit what is counted, for example {@code personnel}, {@code ships}, {@code aircraft} or {@code euro}; or {@code null}
 */
public record Extent(BigDecimal quantity, String unit) {

  /** What a source says by "not settled" or "not disclosed"; in files the word {@code undetermined}. */
  public static final Extent UNDETERMINED = new Extent(null, null);

  /** A figure. Throws {@link NullPointerException} where {@code unit} is {@code null}. */
  public static Extent of(long quantity, String unit) {
    return new Extent(BigDecimal.valueOf(quantity), java.util.Objects.requireNonNull(unit, "unit"));
  }

  /** Whether the source says that the extent is not settled or not disclosed. */
  public boolean undetermined() {
    return quantity == null;
  }

  /** Whether both are figures of one unit and this is the larger. */
  public boolean moreThan(Extent other) {
    return quantity != null
        && other.quantity != null
        && java.util.Objects.equals(unit, other.unit)
        && quantity.compareTo(other.quantity) > 0;
  }
}
