package org.statedconditions.function;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function given as a lambda. */
record GivenFunction(
    String name,
    String definition,
    List<Class<?>> parameters,
    Class<?> result,
    Function<List<Object>, @Nullable Object> body)
    implements RuleFunction {

  GivenFunction {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(definition, "definition");
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(body, "body");
  }

  @Override
  public @Nullable Object apply(List<Object> arguments) {
    return body.apply(arguments);
  }
}
