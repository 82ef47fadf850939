package org.statedconditions.engine.model;

import java.util.List;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;
import org.drools.model.functions.Function3;
import org.drools.model.functions.Function4;
import org.drools.model.functions.HashedExpression;
import org.jspecify.annotations.Nullable;

/** Formulas as Drools asks for them. Their ids tell it which are the same. */
final class DroolsFunctions {
  private DroolsFunctions() {}

  private abstract static class Named implements HashedExpression {
    final Formula formula;
    private final String id;

    Named(Formula formula, String id) {
      this.formula = formula;
      this.id = id;
    }

    @Override
    public final String getExpressionHash() {
      return id;
    }

    @Override
    public final String toString() {
      return id;
    }
  }

  /** Of the fact itself. */
  static final class OfSelf extends Named implements Function1<Object, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    OfSelf(Formula formula, String id) {
      super(formula, id);
    }

    @Override
    public @Nullable Object apply(Object self) {
      return formula.of(self, null, null, null, null);
    }
  }

  /** Of the fact itself and another variable. */
  static final class OfTwo extends Named implements Function2<Object, Object, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    OfTwo(Formula formula, String id) {
      super(formula, id);
    }

    @Override
    public @Nullable Object apply(Object self, Object a) {
      return formula.of(self, a, null, null, null);
    }
  }

  /** Of the fact itself and two other variables. */
  static final class OfThree extends Named
      implements Function3<Object, Object, Object, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    OfThree(Formula formula, String id) {
      super(formula, id);
    }

    @Override
    public @Nullable Object apply(Object self, Object a, Object b) {
      return formula.of(self, a, b, null, null);
    }
  }

  /** Of the fact itself and three other variables. */
  static final class OfFour extends Named
      implements Function4<Object, Object, Object, Object, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    OfFour(Formula formula, String id) {
      super(formula, id);
    }

    @Override
    public @Nullable Object apply(Object self, Object a, Object b, Object c) {
      return formula.of(self, a, b, c, null);
    }
  }

  /** The values of a list, of other variables alone: what a pattern looks into. None where there is no list. */
  record Elements(Formula formula, String id) {

    Function1<Object, Object> ofOne() {
      return new OfSelf(there((self, a) -> formula.of(null, self, null, null, null)), id);
    }

    Function2<Object, Object, Object> ofTwo() {
      return new OfTwo(there((self, a) -> formula.of(null, self, a, null, null)), id);
    }

    /** The variables one place further on. */
    private interface Shifted {
      @Nullable
      Object of(@Nullable Object self, @Nullable Object a);
    }

    private static Formula there(Shifted list) {
      return new Formula() {
        @Override
        Object of(
            @Nullable Object self,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            Object @Nullable [] rest) {
          Object value = list.of(self, a);
          return value == null || value == UNKNOWN ? List.of() : value;
        }
      };
    }
  }

  /** What was accumulated, if anything was. */
  static final class Given implements Function1<Gathered, Object>, HashedExpression {
    private static final long serialVersionUID = 1L;

    @Override
    public Object apply(Gathered gathered) {
      return gathered == Gathered.NOTHING ? List.of() : List.of(gathered);
    }

    @Override
    public String getExpressionHash() {
      return "given";
    }
  }
}
