package org.statedconditions.drl.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The functions that every pack has. */
final class Functions {
  private Functions() {}

  static List<Operation> builtIn() {
    List<Operation> all = new ArrayList<>();
    all.addAll(DateFunctions.all());
    all.addAll(TextFunctions.all());
    all.addAll(FigureFunctions.all());
    all.addAll(ListFunctions.all());
    all.addAll(ExtentFunctions.all());
    return List.copyOf(all);
  }

  static <A, R> Operation one(
      String name, Class<A> parameter, Class<R> result, String definition, Function<A, R> body) {
    return new Operation(null, name, List.of(parameter), result, null, false, definition, (Body.One)
        a -> body.apply(parameter.cast(a)));
  }

  static <A, B, R> Operation two(
      String name,
      Class<A> first,
      Class<B> second,
      Class<R> result,
      String definition,
      BiFunction<A, B, R> body) {
    return new Operation(
        null, name, List.of(first, second), result, null, false, definition, (Body.Two)
            (a, b) -> body.apply(first.cast(a), second.cast(b)));
  }
}
