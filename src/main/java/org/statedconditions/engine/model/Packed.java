package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that the functions of an {@code accumulate} count of one match, as an array. */
final class Packed extends Formula {
  private final @Nullable Computed[] arguments;
  private final int[][] places;

  private Packed(@Nullable Computed[] arguments, int[][] places) {
    this.arguments = arguments;
    this.places = places;
  }

  /** Adds to {@code others} the variables that are read besides the last match. */
  static Packed of(List<Part.Function> functions, List<Variable> others) {
    @Nullable Computed[] arguments = new Computed[functions.size()];
    int[][] places = new int[arguments.length][];
    for (int i = 0; i < arguments.length; i++) {
      Computed argument = functions.get(i).argument();
      arguments[i] = argument;
      List<Variable> read = argument == null ? List.of() : argument.others();
      places[i] = new int[read.size()];
      for (int k = 0; k < read.size(); k++) {
        if (!others.contains(read.get(k))) {
          others.add(read.get(k));
        }
        places[i][k] = others.indexOf(read.get(k));
      }
    }
    return new Packed(arguments, places);
  }

  static String id(List<Part.Function> functions) {
    List<String> ids = new ArrayList<>();
    functions.forEach(
        f -> ids.add(f.argument() == null ? "match" : f.argument().typed().id()));
    return "packed" + ids;
  }

  @Override
  Object of(
      @Nullable Object self,
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      Object @Nullable [] rest) {
    @Nullable Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      Computed argument = arguments[i];
      int[] at = places[i];
      values[i] = argument == null
          ? self
          : argument
              .typed()
              .formula()
              .of(self, pick(at, 0, a, b, c), pick(at, 1, a, b, c), pick(at, 2, a, b, c), null);
    }
    return values;
  }

  private static @Nullable Object pick(
      int[] places, int k, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
    return k >= places.length ? null : places[k] == 0 ? a : places[k] == 1 ? b : c;
  }
}
