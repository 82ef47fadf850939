package org.statedconditions.drl.check.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.vocabulary.Operation;

/** What a function or a member of a value takes and gives. */
public record Signature(List<Type> parameters, Type result) {

  /** Of a function or a member. */
  public static Signature of(Operation operation) {
    List<Type> parameters = new ArrayList<>();
    operation.parameters().forEach(parameter -> parameters.add(type(parameter, null)));
    return new Signature(parameters, type(operation.result(), operation.element()));
  }

  private static Type type(Class<?> raw, @Nullable Class<?> element) {
    return element != null && Collection.class.isAssignableFrom(raw)
        ? new Type.Java(raw, List.of(Type.of(element)))
        : Type.of(raw);
  }
}
