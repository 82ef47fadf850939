package org.statedconditions.conformance;

import java.math.BigDecimal;

/** How much a country gives. */
sealed interface Extent {
  /** The source says that it is not settled, or not disclosed. */
  record Undetermined() implements Extent {}

  /** A figure, or a range of figures. */
  record Between(BigDecimal from, BigDecimal to, String unit) implements Extent {
    static Between exactly(BigDecimal figure, String unit) {
      return new Between(figure, figure, unit);
    }
  }

  /** An upper bound alone. */
  record AtMost(BigDecimal bound, String unit) implements Extent {}
}
