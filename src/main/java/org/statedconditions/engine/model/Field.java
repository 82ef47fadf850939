package org.statedconditions.engine.model;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of what patterns match, as rules read it.
 *
 * @param name what rules call it
 * @param kind what it holds
 * @param getter reads it off a value of its type; {@code null}: it is not given
 */
public record Field(String name, Kind kind, Function<Object, @Nullable Object> getter) {
  /** Checks that everything is there. */
  public Field {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(getter, "getter");
  }
}
