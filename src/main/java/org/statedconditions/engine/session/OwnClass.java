package org.statedconditions.engine.session;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;

/**
 * The class that was generated for a declared type. It is made and filled by method handles: after some fifteen calls
 * reflection would define classes beside it, which the class loader of a restricted pack refuses.
 */
final class OwnClass {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

  private final String name;
  private final MethodHandle constructor;
  private final Map<String, Class<?>> fields = new LinkedHashMap<>();
  private final Map<String, MethodHandle> getters = new HashMap<>();
  private final Map<String, MethodHandle> setters = new HashMap<>();

  OwnClass(FactType type) {
    name = type.getSimpleName();
    Class<?> generated = type.getFactClass();
    try {
      constructor = LOOKUP
          .findConstructor(generated, MethodType.methodType(void.class))
          .asType(MethodType.methodType(Object.class));
      for (FactField field : type.getFields()) {
        Class<?> of = field.getType();
        String suffix =
            Character.toUpperCase(field.getName().charAt(0)) + field.getName().substring(1);
        String get = (of == boolean.class ? "is" : "get") + suffix;
        fields.put(field.getName(), of);
        getters.put(
            field.getName(),
            LOOKUP
                .findVirtual(generated, get, MethodType.methodType(of))
                .asType(MethodType.methodType(Object.class, Object.class)));
        setters.put(
            field.getName(),
            LOOKUP
                .findVirtual(generated, "set" + suffix, MethodType.methodType(void.class, of))
                .asType(MethodType.methodType(void.class, Object.class, Object.class)));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a declared type is not as it is generated: " + name, e);
    }
  }

  /** Its name as declared. */
  String name() {
    return name;
  }

  /** The classes of the fields by name, in the order of the declaration. */
  Map<String, Class<?>> fields() {
    return Collections.unmodifiableMap(fields);
  }

  Object make() {
    return call(() -> (Object) constructor.invokeExact());
  }

  Object get(Object instance, String field) {
    return call(() -> (Object) getters.get(field).invokeExact(instance));
  }

  void set(Object instance, String field, Object value) {
    call(() -> {
      setters.get(field).invokeExact(instance, value);
      return instance;
    });
  }

  private interface Call {
    Object run() throws Throwable;
  }

  private Object call(Call call) {
    try {
      return call.run();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a fact of the type " + name + " cannot be used", e);
    }
  }
}
