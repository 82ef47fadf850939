package org.statedconditions.conformance;

import java.math.BigDecimal;
import java.util.List;

/** The figures that a reported extent allows, in one unit. */
record Span(BigDecimal from, BigDecimal to, String unit) {
  /** Null where there is nothing to compare: no figure, or a figure of nobody knows what. */
  static Span of(Extent extent) {
    if (extent instanceof Extent.Between between && between.unit() != null) {
      return new Span(between.from(), between.to(), between.unit());
    } else if (extent instanceof Extent.AtMost atMost && atMost.unit() != null) {
      return new Span(BigDecimal.ZERO, atMost.bound(), atMost.unit());
    }
    return null;
  }

  static boolean anyApart(List<Span> spans) {
    for (Span one : spans) {
      for (Span other : spans) {
        if (one.unit.equals(other.unit) && one.to.compareTo(other.from) < 0) {
          return true;
        }
      }
    }
    return false;
  }
}
