package org.statedconditions.fact;

import java.util.Objects;

/**
 * A value of a closed list that a pack declares.
 *
 * @param type the name of the declared enum
 * @param name the name of the constant as declared, for example {@code NOT_YET}
 * @param ordinal its place among the constants of the enum, from 0; comparisons follow it, as with a Java enum
 * @param definition what it means, in one sentence; empty if the pack does not say
 */
public record DeclaredTerm(String type, String name, int ordinal, String definition)
    implements Term, Comparable<DeclaredTerm> {

  /** One whose name says what it means. */
  public DeclaredTerm(String type, String name, int ordinal) {
    this(type, name, ordinal, "");
  }

  /** Checks that the texts are there. */
  public DeclaredTerm {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(definition, "definition");
  }

  @Override
  public Meaning meaning() {
    return definition.isEmpty() ? Meaning.NONE : Meaning.of(Reference.OURS, definition);
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
