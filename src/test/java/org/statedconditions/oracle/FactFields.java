package org.statedconditions.oracle;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.statedconditions.fact.Fact;

/** The components of a fact record by name, so that "field by field" can be said once for every type. */
final class FactFields {
  private FactFields() {}

  /** All components but the id, in their order. */
  static List<String> of(Fact fact) {
    return Arrays.stream(fact.getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !name.equals("id"))
        .toList();
  }

  static Object get(Fact fact, String field) {
    try {
      return fact.getClass().getMethod(field).invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** The same fact with {@code value}, which may be {@code null}, in {@code field}. */
  static <F extends Fact> F with(F fact, String field, Object value) {
    RecordComponent[] components = fact.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          components[i].getName().equals(field) ? value : get(fact, components[i].getName());
    }
    try {
      @SuppressWarnings("unchecked")
      Constructor<F> constructor = (Constructor<F>) fact.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
