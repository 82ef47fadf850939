package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests for sessions that go on where a constraint cannot be worked out. */
final class Failing {
  private Failing() {}

  /** A test that holds, or does not, where it cannot be worked out. */
  static final class Counted extends Test {
    private final Typed.Tested tested;
    private final boolean failing;

    Counted(Typed.Tested tested, boolean failing) {
      this.tested = tested;
      this.failing = failing;
    }

    Typed.Tested tested() {
      return new Typed.Tested(
          this, (failing ? "possibly " : "surely ") + tested.id(), tested.weight());
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      try {
        return tested.test().holds(self, a, b, c, rest);
      } catch (BudgetExceeded e) {
        throw e;
      } catch (RuntimeException e) {
        return failing;
      }
    }
  }

  /** None of several constraints of one pattern is known not to hold, and one cannot be worked out. */
  static final class Undecided extends Test {
    private final List<Constraint> constraints;
    private final List<Variable> others = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();

    Undecided(List<Constraint> constraints) {
      this.constraints = List.copyOf(constraints);
      for (Constraint constraint : constraints) {
        List<Variable> reads = constraint.others();
        int[] of = new int[reads.size()];
        for (int i = 0; i < of.length; i++) {
          if (!others.contains(reads.get(i))) {
            others.add(reads.get(i));
          }
          of[i] = others.indexOf(reads.get(i));
        }
        places.add(of);
      }
    }

    /** The variables that the constraints read besides the fact itself. */
    List<Variable> others() {
      return others;
    }

    Typed.Tested tested() {
      StringBuilder id = new StringBuilder("undecided(");
      int weight = 0;
      for (int i = 0; i < constraints.size(); i++) {
        id.append(constraints.get(i).id())
            .append(java.util.Arrays.toString(places.get(i)))
            .append(',');
        weight++;
      }
      return new Typed.Tested(this, id.append(')').toString(), weight);
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      boolean failed = false;
      for (int i = 0; i < constraints.size(); i++) {
        int[] at = places.get(i);
        @Nullable Object[] values = new Object[at.length + 1];
        values[0] = self;
        for (int k = 0; k < at.length; k++) {
          values[k + 1] = value(at[k], a, b, c, rest);
        }
        try {
          if (!constraints.get(i).holds(values)) {
            return false;
          }
        } catch (BudgetExceeded e) {
          throw e;
        } catch (RuntimeException e) {
          failed = true;
        }
      }
      return failed;
    }

    private static @Nullable Object value(
        int place,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return switch (place) {
        case 0 -> a;
        case 1 -> b;
        case 2 -> c;
        default -> rest == null ? null : rest[place - 3];
      };
    }
  }

  /** The value of a formula, or the fault where it has none. */
  static final class Given extends Formula {
    private final Formula formula;

    Given(Formula formula) {
      this.formula = formula;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      try {
        return formula.of(self, a, b, c, rest);
      } catch (EvaluationFault e) {
        return e;
      }
    }
  }

  /** Why the first of {@code constraints} that fails does; the values of what they read stand under their variables. */
  static @Nullable EvaluationFault why(
      List<Constraint> constraints, java.util.Map<Variable, Object> values) {
    for (Constraint constraint : constraints) {
      @Nullable Object[] of = constraint.reads().stream().map(values::get).toArray();
      try {
        constraint.holds(of);
      } catch (EvaluationFault e) {
        return e;
      } catch (BudgetExceeded e) {
        throw e;
      } catch (RuntimeException e) {
        return constraint.fault(e, of.length == 0 ? null : of[0]);
      }
    }
    return null;
  }
}
