package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that the functions of an {@code accumulate} count of one match, as an array. */
final class Packed extends Formula {
  private static final int SELF = -1;

  private final List<Part.Function> functions;
  private final @Nullable Computed[] arguments;
  private final int[][] places;
  private final @Nullable List<Constraint> guards;
  private final List<int[]> guardPlaces = new ArrayList<>();

  private Packed(
      List<Part.Function> functions,
      @Nullable Computed[] arguments,
      int[][] places,
      @Nullable List<Constraint> guards) {
    this.functions = functions;
    this.arguments = arguments;
    this.places = places;
    this.guards = guards;
  }

  /** Adds to {@code others} the variables that are read besides the {@code last} match. */
  static Packed of(Part.Gather gather, Variable last, List<Variable> others) {
    Packed packed = of(gather.functions(), others, gather.guards());
    for (Constraint guard : gather.guards() == null ? List.<Constraint>of() : gather.guards()) {
      packed.guardPlaces.add(guard.reads().stream()
          .mapToInt(read -> read == last ? SELF : place(read, others))
          .toArray());
    }
    return packed;
  }

  private static int place(Variable variable, List<Variable> others) {
    if (!others.contains(variable)) {
      others.add(variable);
    }
    return others.indexOf(variable);
  }

  private static Packed of(
      List<Part.Function> functions, List<Variable> others, @Nullable List<Constraint> guards) {
    @Nullable Computed[] arguments = new Computed[functions.size()];
    int[][] places = new int[arguments.length][];
    for (int i = 0; i < arguments.length; i++) {
      Computed argument = functions.get(i).argument();
      arguments[i] = argument;
      List<Variable> read = argument == null ? List.of() : argument.others();
      places[i] = new int[read.size()];
      for (int k = 0; k < read.size(); k++) {
        places[i][k] = place(read.get(k), others);
      }
    }
    return new Packed(functions, arguments, places, guards);
  }

  static String id(Part.Gather gather) {
    List<String> ids = new ArrayList<>();
    gather
        .functions()
        .forEach(f -> ids.add((f.tally() == Tally.Kind.SUM_LATEST ? "latest " : "")
            + (f.argument() == null ? "match" : f.argument().typed().id())));
    return "packed" + ids
        + (gather.guards() == null
            ? ""
            : gather.guards().stream().map(Constraint::id).toList());
  }

  @Override
  Object of(
      @Nullable Object self,
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c,
      Object @Nullable [] rest) {
    if (guards != null) {
      return guarded(guards, self, a, b, c);
    }
    return values(self, a, b, c);
  }

  /** The same; the fault in place of every value that cannot be worked out. */
  private @Nullable Object[] guarded(
      List<Constraint> all,
      @Nullable Object self,
      @Nullable Object a,
      @Nullable Object b,
      @Nullable Object c) {
    for (int i = 0; i < all.size(); i++) {
      int[] at = guardPlaces.get(i);
      @Nullable Object[] read = new Object[at.length];
      for (int k = 0; k < at.length; k++) {
        read[k] = at[k] == SELF ? self : pick(at, k, a, b, c);
      }
      EvaluationFault fault = fault(all.get(i), read);
      if (fault != null) {
        @Nullable Object[] none = new Object[arguments.length];
        java.util.Arrays.fill(none, fault);
        return none;
      }
    }
    try {
      return values(self, a, b, c);
    } catch (EvaluationFault e) {
      @Nullable Object[] none = new Object[arguments.length];
      java.util.Arrays.fill(none, e);
      return none;
    }
  }

  private static @Nullable EvaluationFault fault(Constraint guard, @Nullable Object[] read) {
    try {
      guard.holds(read);
      return null;
    } catch (EvaluationFault e) {
      return e;
    } catch (BudgetExceeded e) {
      throw e;
    } catch (RuntimeException e) {
      return guard.fault(e, read.length == 0 ? null : read[0]);
    }
  }

  private @Nullable Object[] values(
      @Nullable Object self, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
    @Nullable Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      Computed argument = arguments[i];
      int[] at = places[i];
      Object value = argument == null
          ? self
          : argument
              .typed()
              .formula()
              .of(self, pick(at, 0, a, b, c), pick(at, 1, a, b, c), pick(at, 2, a, b, c), null);
      values[i] = functions.get(i).tally().taken(self, value);
    }
    return values;
  }

  private static @Nullable Object pick(
      int[] places, int k, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
    return k >= places.length ? null : places[k] == 0 ? a : places[k] == 1 ? b : c;
  }
}
