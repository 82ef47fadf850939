package org.statedconditions.fact;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record class, each by its place. References to the methods in the source would have to be linked one by one
 * at each start, which takes longer than reading a scenario; these are looked up where a component is read for the first time.
 */
final class Components {
  private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

  private final Class<? extends Record> type;
  private final RecordComponent[] all;
  private final @Nullable MethodHandle[] getters;
  private @Nullable Constructor<? extends Record> constructor;

  Components(Class<? extends Record> type) {
    this.type = type;
    this.all = type.getRecordComponents();
    this.getters = new MethodHandle[all.length];
  }

  Class<? extends Record> type() {
    return type;
  }

  int size() {
    return all.length;
  }

  /** The place of the component {@code name}. Throws {@link IllegalArgumentException} if there is none. */
  int place(String name) {
    for (int i = 0; i < all.length; i++) {
      if (all[i].getName().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no component " + name + " in " + type);
  }

  /** What {@code owner} has at {@code place}. */
  @Nullable
  Object get(Object owner, int place) {
    MethodHandle known = getters[place];
    MethodHandle getter = known == null ? getter(place) : known;
    try {
      return getter.invokeExact(owner);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("reading " + all[place], e);
    }
  }

  private MethodHandle getter(int place) {
    try {
      MethodHandle found =
          MethodHandles.lookup().unreflect(all[place].getAccessor()).asType(GETTER);
      getters[place] = found;
      return found;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("reading " + all[place], e);
    }
  }

  /** What {@code owner} has at each place. */
  @Nullable
  Object[] values(Object owner) {
    @Nullable Object[] values = new Object[all.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = get(owner, i);
    }
    return values;
  }

  /** A record of these values. Throws what the record itself throws. */
  Object make(@Nullable Object[] values) {
    try {
      if (constructor == null) {
        constructor = type.getDeclaredConstructor(
            Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
      }
      return Objects.requireNonNull(constructor).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("making " + type, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("making " + type, e);
    }
  }
}
