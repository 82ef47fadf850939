package org.statedconditions.drl.check;

import java.util.Set;

/** Words that the compiler takes for its own wherever they stand in a constraint. */
final class Reserved {
  /** What no field can be called that rules ask for. */
  static final Set<String> WORDS = Set.of("unit", "record", "with", "modify");

  private Reserved() {}
}
