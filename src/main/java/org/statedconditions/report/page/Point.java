package org.statedconditions.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Places within pictures, as short as they can be written. */
public final class Point {
  private Point() {}

  /** With one decimal at most. */
  public static String of(double place) {
    return BigDecimal.valueOf(place)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
