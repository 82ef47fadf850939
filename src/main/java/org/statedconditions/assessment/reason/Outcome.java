package org.statedconditions.assessment.reason;

import java.util.List;
import java.util.Locale;

/** How a step of a rule, or a constraint in it, turned out. */
public enum Outcome {
  /** It holds. */
  HOLDS,
  /** It does not hold. */
  FAILS,
  /** It depends on something that is not there. */
  NOT_CHECKED;

  /** How all of them together turned out. */
  public static Outcome all(List<Outcome> several) {
    if (several.contains(FAILS)) {
      return FAILS;
    }
    return several.contains(NOT_CHECKED) ? NOT_CHECKED : HOLDS;
  }

  /** As written in JSON, in kebab-case. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
