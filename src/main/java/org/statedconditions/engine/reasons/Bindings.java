package org.statedconditions.engine.reasons;

import org.jspecify.annotations.Nullable;
import org.statedconditions.engine.model.Variable;

/** What the variables of a rule stand for; immutable, so that every partial match has its own. */
final class Bindings {
  /** What a variable stands for whose fact is not there. */
  static final Object MISSING = new Object() {
    @Override
    public String toString() {
      return "missing";
    }
  };

  static final Bindings NONE = new Bindings(null, null, MISSING, null);

  private final @Nullable Bindings before;
  private final @Nullable Variable variable;
  private final @Nullable Object value;
  private final @Nullable Item from;

  private Bindings(
      @Nullable Bindings before,
      @Nullable Variable variable,
      @Nullable Object value,
      @Nullable Item from) {
    this.before = before;
    this.variable = variable;
    this.value = value;
    this.from = from;
  }

  /** These and one more, whose value was read off {@code item}. */
  Bindings with(Variable added, @Nullable Object stands, Item item) {
    return new Bindings(this, added, stands, item);
  }

  /** The value, which may be {@code null}; {@link #MISSING} if there is none. */
  @Nullable
  Object get(Variable asked) {
    return find(asked).value;
  }

  /** The fact that the value was read off, or {@code null}. */
  @Nullable
  Item origin(Variable asked) {
    return find(asked).from;
  }

  private Bindings find(Variable asked) {
    Bindings at = this;
    while (at.before != null && at.variable != asked) {
      at = at.before;
    }
    return at;
  }
}
