package org.statedconditions.author.scaffold;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.statedconditions.fact.Fact;

/** Changes one component of a built-in fact. */
final class Records {
  private Records() {}

  /** The same fact without its source and with another value of {@code component}. */
  static Fact with(Fact fact, String component, Object value) {
    RecordComponent[] components = fact.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        String name = components[i].getName();
        values[i] = name.equals(component)
            ? value
            : name.equals("source") ? null : components[i].getAccessor().invoke(fact);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return (Fact) fact.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a fact cannot be changed: " + fact, e);
    }
  }
}
