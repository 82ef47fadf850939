package org.statedconditions.engine.reasons;

import org.drools.model.Variable;

/** What the variables of a rule stand for; immutable, so that every partial match has its own. */
final class Bindings {
  /** What a variable stands for whose fact is not there. */
  static final Object MISSING = new Object() {
    @Override
    public String toString() {
      return "missing";
    }
  };

  /** What an argument of a query stands for that the query has yet to find. */
  static final Object OPEN = new Object() {
    @Override
    public String toString() {
      return "open";
    }
  };

  static final Bindings NONE = new Bindings(null, null, null, null);

  private final Bindings before;
  private final Variable<?> variable;
  private final Object value;
  private final Item from;

  private Bindings(Bindings before, Variable<?> variable, Object value, Item from) {
    this.before = before;
    this.variable = variable;
    this.value = value;
    this.from = from;
  }

  /** These and one more, whose value was read off {@code item}; {@code null}: off no fact. */
  Bindings with(Variable<?> added, Object stands, Item item) {
    return new Bindings(this, added, stands, item);
  }

  /** The value, which may be {@code null}; {@link #MISSING} if there is none. */
  Object get(Variable<?> asked) {
    Bindings at = find(asked);
    return at == null ? MISSING : at.value;
  }

  /** The fact that the value was read off, or {@code null}. */
  Item origin(Variable<?> asked) {
    Bindings at = find(asked);
    return at == null ? null : at.from;
  }

  boolean has(Variable<?> asked) {
    return find(asked) != null;
  }

  private Bindings find(Variable<?> asked) {
    for (Bindings at = this; at.before != null; at = at.before) {
      if (at.variable == asked) {
        return at;
      }
    }
    return null;
  }
}
