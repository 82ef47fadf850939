package org.statedconditions.engine.model;

import java.util.Objects;

/** What a part of a rule finds: a fact, a value of a list, what was accumulated; or a global of the session. */
public final class Variable {
  /** Where its value comes from. */
  public enum Origin {
    /** A pattern matched it. */
    PATTERN,
    /** It was read off what a pattern matched, in one branch of an {@code or}. */
    BRANCH,
    /** It was accumulated: a {@link Gathered}. */
    GATHERED,
    /** The session has it: {@code asOf} or {@code parameters}. */
    GLOBAL
  }

  private final String name;
  private final Kind kind;
  private final Origin origin;

  Variable(String name, Kind kind, Origin origin) {
    this.name = Objects.requireNonNull(name, "name");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.origin = Objects.requireNonNull(origin, "origin");
  }

  /** As the rule calls it, with its {@code $}; empty where the rule gives it no name. */
  public String name() {
    return name;
  }

  /** What it holds. */
  public Kind kind() {
    return kind;
  }

  /** Where its value comes from. */
  public Origin origin() {
    return origin;
  }

  @Override
  public String toString() {
    return name.isEmpty() ? kind.name() : name;
  }
}
