package org.statedconditions.drl.vocabulary;

import java.util.List;
import org.statedconditions.fact.Extent;

/** Functions on the extent of a contribution. */
final class ExtentFunctions {
  private ExtentFunctions() {}

  static List<Operation> all() {
    return List.of(
        Functions.one(
            "undetermined",
            Extent.class,
            Boolean.class,
            "Whether the source says that the extent is not settled or not disclosed.",
            extent -> extent.quantity() == null),
        Functions.two(
            "counts",
            Extent.class,
            String.class,
            Boolean.class,
            "Whether the extent is a figure of what is named, for example `personnel`.",
            (extent, what) -> extent.quantity() != null && what.equals(extent.unit())),
        Functions.two(
            "exceeds",
            Extent.class,
            Extent.class,
            Boolean.class,
            "Whether both extents are figures and the first comes after the second, by quantity and then by unit; of two"
                + " figures that differ, one exceeds the other.",
            ExtentFunctions::exceeds));
  }

  private static boolean exceeds(Extent one, Extent other) {
    if (one.quantity() == null || other.quantity() == null) {
      return false;
    }
    int order = one.quantity().compareTo(other.quantity());
    return order > 0 || (order == 0 && unit(one).compareTo(unit(other)) > 0);
  }

  private static String unit(Extent extent) {
    return extent.unit() == null ? "" : extent.unit();
  }
}
