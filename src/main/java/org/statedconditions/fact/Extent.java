package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much a country contributes: a figure with its unit, or the source's word that it is not settled.
 *
 * @param quantity the figure, or {@code null} if the extent is undetermined
 * @param unit what is counted, for example {@code personnel}, {@code ships}, {@code aircraft} or {@code euro}; or {@code null}
 */
@RecordBuilder
public record Extent(
    @Nullable BigDecimal quantity, @Nullable String unit) {

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
}
