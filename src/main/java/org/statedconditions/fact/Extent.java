package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/**
 * How much a country contributes: a figure with its unit, or the source's word that it is not settled.
 *
 * @param quantity the figure, or {@code null} if the extent is undetermined
 * @param unit what is counted, for example {@code personnel}, {@code ships}, {@code aircraft} or {@code euro}; or {@code null}
 */
@RecordBuilder
public record Extent(BigDecimal quantity, String unit) {

  /** Throws {@link IllegalArgumentException} for a negative quantity and a blank unit. */
  public Extent {
    if (quantity != null && quantity.signum() < 0) {
      throw new IllegalArgumentException(
          Mismatch.of("a number of at least 0", quantity).about("quantity"));
    }
    Checks.text("unit", TextForm.ANY, unit);
  }


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

  /**
   * Whether this is a figure of {@code what}, for example {@code personnel}. Rules ask so for the {@link #unit}, whose name the
   * rule language keeps for itself.
   */
  public boolean counts(String what) {
    return quantity != null && what.equals(unit);
  }

  /**
   * Whether both are figures, they differ, and this one comes after the other by quantity and then by unit: of two figures
   * that differ one does, so that a rule on two reports fires once.
   */
  public boolean differsUpwards(Extent other) {
    if (quantity == null || other.quantity == null) {
      return false;
    }
    int c = quantity.compareTo(other.quantity);
    return c > 0 || (c == 0 && String.valueOf(unit).compareTo(String.valueOf(other.unit)) > 0);
  }
}
