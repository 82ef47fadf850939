package org.statedconditions.kept;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.Fact;

/** Facts with one field changed, whatever their type. */
final class Changed {
  private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();
  private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = new ConcurrentHashMap<>();

  private Changed() {}

  /** The same fact with {@code value}, which may be {@code null}, in {@code field}. */
  static <F extends Fact> F with(F fact, String field, Object value) {
    if (fact instanceof DeclaredFact declared) {
      @SuppressWarnings("unchecked")
      F changed = (F) declared.with(field, value);
      return changed;
    }
    Object[] values = Arrays.stream(components(fact))
        .map(component -> component.getName().equals(field) ? value : get(fact, component))
        .toArray();
    try {
      @SuppressWarnings("unchecked")
      F changed = (F) CONSTRUCTORS
          .computeIfAbsent(fact.getClass(), type -> type.getConstructors()[0])
          .newInstance(values);
      return changed;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static RecordComponent[] components(Fact fact) {
    return COMPONENTS.computeIfAbsent(fact.getClass(), Class::getRecordComponents);
  }

  private static Object get(Fact fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
