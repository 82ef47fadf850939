package org.statedconditions.drl.vocabulary;

import java.math.BigDecimal;
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
            Extent::undetermined),
        Functions.one(
            "settled",
            Extent.class,
            Boolean.class,
            "Whether the extent is a figure or a range; an upper bound alone settles nothing.",
            Extent::settled),
        Functions.two(
            "counts",
            Extent.class,
            String.class,
            Boolean.class,
            "Whether the extent is a figure of what is named, for example `personnel`.",
            (extent, what) -> extent.quantity() != null
                && extent.unit() != null
                && what.equals(extent.unit().written())),
        Functions.one(
            "leastOf",
            Extent.class,
            BigDecimal.class,
            "The least that an extent can be: the figure, the lower end of a range, 0 of an upper bound; unknown of one that is not settled.",
            Extent::least),
        Functions.one(
            "mostOf",
            Extent.class,
            BigDecimal.class,
            "The most that an extent can be: the figure, the upper end of a range, or the bound; unknown of one that is not settled.",
            Extent::most),
        Functions.two(
            "exceeds",
            Extent.class,
            Extent.class,
            Boolean.class,
            "Whether both extents count the same and the least that the first can be is more than the most that the second"
                + " can be; of two figures of one unit that differ, one exceeds the other.",
            ExtentFunctions::exceeds));
  }

  private static boolean exceeds(Extent one, Extent other) {
    BigDecimal least = one.least();
    BigDecimal most = other.most();
    return least != null
        && most != null
        && one.unit() != null
        && one.unit() == other.unit()
        && least.compareTo(most) > 0;
  }
}
