package org.statedconditions.drl.vocabulary;

import java.math.BigDecimal;
import java.util.Map;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Requirement;

/** Values that rules can name besides the constants of closed sets. */
final class NamedValues {
  /** By the simple name of their type and by their own. */
  static final Map<String, Map<String, Object>> ALL = Map.of(
      "Boolean", Map.of("TRUE", true, "FALSE", false),
      "BigDecimal", Map.of("ZERO", BigDecimal.ZERO, "ONE", BigDecimal.ONE),
      "Requirement", Map.of("NOBODY", Requirement.NOBODY),
      "Extent", Map.of("UNDETERMINED", Extent.UNDETERMINED));

  private NamedValues() {}
}
