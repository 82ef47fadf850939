package org.statedconditions.drl.check.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.vocabulary.Operation;

/** What a function or a member of a value takes and gives. */
public record Signature(List<Type> parameters, Type result) {

  public static Signature of(Operation operation) {
    List<Type> parameters = new ArrayList<>();
    operation.parameters().forEach(parameter -> parameters.add(type(parameter, null)));
    return new Signature(parameters, type(operation.result(), operation.element()));
  }

  private static Type type(Class<?> raw, @Nullable Class<?> element) {
    if (raw == Object.class) {
      return Type.UNKNOWN;
    }
    boolean list = element != null && Collection.class.isAssignableFrom(raw);
    return new Type.Java(raw, list ? List.of(new Type.Java(element, List.of())) : List.of());
  }
}
