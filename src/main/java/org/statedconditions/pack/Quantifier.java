package org.statedconditions.pack;

import java.util.Locale;

/** Of how many subjects a criterion has to hold. */
public enum Quantifier {
  /** Of one: within a condition, all criteria with this quantifier of one and the same subject. */
  SOME,
  /** Of each of them; where there is none it is undetermined. */
  EVERY;

  /** As written in files: {@code some}, {@code every}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
