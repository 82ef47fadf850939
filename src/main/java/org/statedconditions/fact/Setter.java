package org.statedconditions.fact;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sets a field of a record's builder, by the field's name. References to the methods would have to be linked one by one, at each
 * start, which takes longer than reading a scenario; this is looked up where a value is set for the first time.
 */
final class Setter implements BiConsumer<Object, @Nullable Object> {
  private final Class<?> builder;
  private final String field;
  private volatile @Nullable Method found;

  Setter(Class<?> builder, String field) {
    this.builder = builder;
    this.field = field;
  }

  @Override
  public void accept(Object target, @Nullable Object value) {
    Method known = found;
    if (known == null) {
      known = find();
      found = known;
    }
    try {
      known.invoke(target, value);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("setting " + field, e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("setting " + field, e);
    }
  }

  private Method find() {
    for (Method method : builder.getDeclaredMethods()) {
      if (method.getName().equals(field)
          && method.getParameterCount() == 1
          && !Modifier.isStatic(method.getModifiers())) {
        return method;
      }
    }
    throw new IllegalStateException("no field " + field + " in " + builder);
  }
}
