package org.statedconditions.engine.rollup;

import java.util.BitSet;

/** What rules of the roll-up make of sets; the sets given stay as they are. */
public final class Sets {
  private Sets() {}

  /** The members of {@code set} that are in none of the others. */
  public static BitSet but(BitSet set, BitSet... others) {
    BitSet rest = (BitSet) set.clone();
    for (BitSet other : others) {
      rest.andNot(other);
    }
    return rest;
  }

  /** The members that two sets have in common. */
  public static BitSet both(BitSet one, BitSet other) {
    BitSet common = (BitSet) one.clone();
    common.and(other);
    return common;
  }
}
