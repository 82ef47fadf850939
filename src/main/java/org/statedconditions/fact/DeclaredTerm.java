package org.statedconditions.fact;

import java.util.Objects;

/**
 * A constant of an enum that a pack declares in DRL.
 *
 * @param type the name of the declared enum
 * @param name the name of the constant as declared, for example {@code NOT_YET}
 * @param ordinal its place among the constants of the enum, from 0; comparisons follow it, as with a Java enum
 */
public record DeclaredTerm(String type, String name, int ordinal)
    implements Term, Comparable<DeclaredTerm> {

  /** Checks that both names are there. */
  public DeclaredTerm {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
  }

  /** Nothing: a pack says by the names of its terms what they mean. */
  @Override
  public Meaning meaning() {
    return Meaning.NONE;
  }

  @Override
  public int compareTo(DeclaredTerm other) {
    return Integer.compare(ordinal, other.ordinal);
  }

  @Override
  public String toString() {
    return name;
  }
}
