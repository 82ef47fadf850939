package org.statedconditions.engine.explain;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.OwnFact;

/** Reads a field of a fact by the name that scenario files and rules use. */
final class FieldValues {
  private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
    @Override
    protected Map<String, Method> computeValue(Class<?> type) {
      return new ConcurrentHashMap<>();
    }
  };
  private static final String ELEMENTS = "elements.";

  private FieldValues() {}

  /** Whether {@code fact} gives the field; one that it does not have it does not give. */
  static boolean given(Fact fact, String field) {
    if (fact instanceof OwnFact own) {
      return own.values().get(field) != null;
    }
    if (fact instanceof Mandate mandate && field.startsWith(ELEMENTS)) {
      String name = field.substring(ELEMENTS.length());
      for (MandateElement element : MandateElement.values()) {
        if (element.written().equals(name)) {
          return mandate.element(element) != null;
        }
      }
      return false;
    }
    Method accessor =
        ACCESSORS.get(fact.getClass()).computeIfAbsent(field, f -> accessor(fact.getClass(), f));
    try {
      return accessor.invoke(fact) != null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a field of a fact cannot be read: " + field, e);
    }
  }

  private static Method accessor(Class<?> type, String field) {
    try {
      return type.getMethod(field);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a fact has no field of that name: " + field, e);
    }
  }
}
