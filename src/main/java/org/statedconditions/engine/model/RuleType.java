package org.statedconditions.engine.model;

import java.util.List;
import java.util.Objects;

/**
 * A type that the engine's own rules match besides facts, such as the counts of the roll-up. Packs cannot name it.
 *
 * @param name what rules call it
 * @param javaClass the class of its values
 * @param fields what rules read of them
 */
public record RuleType(String name, Class<?> javaClass, List<Field> fields) {
  /** Copies the list. */
  public RuleType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(javaClass, "javaClass");
    fields = List.copyOf(fields);
  }
}
