package org.statedconditions.engine.compile;

import java.util.Map;

/**
 * The rules of a pack as classes.
 *
 * @param classes the bytes of each class by its name, for example {@code org.statedconditions.rules.x.Rules0}
 * @param model the name of the class that implements {@link org.drools.model.Model}
 */
public record CompiledRules(Map<String, byte[]> classes, String model) {

  /** Copies the map, not the bytes. */
  public CompiledRules {
    classes = Map.copyOf(classes);
  }
}
