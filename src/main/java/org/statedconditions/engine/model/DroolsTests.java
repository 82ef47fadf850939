package org.statedconditions.engine.model;

import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.functions.Predicate6;
import org.drools.model.functions.Predicate7;
import org.drools.model.functions.Predicate8;
import org.drools.model.functions.PredicateInformation;
import org.jspecify.annotations.Nullable;

/** Tests as Drools asks for them: of the fact itself and of up to seven other variables. Their ids tell it which are the same. */
final class DroolsTests {
  /** Of so many variables a constraint can be, besides the fact itself. */
  static final int MOST_OTHERS = 7;

  private DroolsTests() {}

  abstract static class Named implements HashedExpression {
    private final Constraint constraint;
    private final Test test;
    private final String id;
    private final PredicateInformation information;

    Named(Constraint constraint) {
      this.constraint = constraint;
      this.test = constraint.test();
      this.id = constraint.id();
      this.information = new PredicateInformation(
          constraint.text(), constraint.rule(), constraint.file().name());
    }

    /** Whether it holds. What fails is said here, where it is known which rule asks what. */
    final boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] more) {
      try {
        return test.holds(self, a, b, c, more);
      } catch (EvaluationFault | BudgetExceeded e) {
        throw e;
      } catch (RuntimeException e) {
        throw constraint.fault(e, self);
      }
    }

    @Override
    public final String getExpressionHash() {
      return id;
    }

    /** What Drools names where something is wrong. */
    public final PredicateInformation predicateInformation() {
      return information;
    }

    @Override
    public final String toString() {
      return id;
    }
  }

  /** Of the fact itself. */
  static final class Of1 extends Named implements Predicate1<Object> {
    private static final long serialVersionUID = 1L;

    Of1(Constraint constraint) {
      super(constraint);
    }

    @Override
    public boolean test(@Nullable Object self) {
      return holds(self, null, null, null, null);
    }
  }

  /** Of the fact itself and another variable. */
  static final class Of2 extends Named implements Predicate2<Object, Object> {
    private static final long serialVersionUID = 1L;

    Of2(Constraint constraint) {
      super(constraint);
    }

    @Override
    public boolean test(@Nullable Object self, @Nullable Object a) {
      return holds(self, a, null, null, null);
    }
  }

  /** Of the fact itself and two others. */
  static final class Of3 extends Named implements Predicate3<Object, Object, Object> {
    private static final long serialVersionUID = 1L;

    Of3(Constraint constraint) {
      super(constraint);
    }

    @Override
    public boolean test(@Nullable Object self, @Nullable Object a, @Nullable Object b) {
      return holds(self, a, b, null, null);
    }
  }

  /** Of the fact itself and three others. */
  static final class Of4 extends Named implements Predicate4<Object, Object, Object, Object> {
    private static final long serialVersionUID = 1L;

    Of4(Constraint constraint) {
      super(constraint);
    }

    @Override
    public boolean test(
        @Nullable Object self, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
      return holds(self, a, b, c, null);
    }
  }

  /** Of the fact itself and four others. */
  static final class Of5 extends Named
      implements Predicate5<Object, Object, Object, Object, Object> {
    private static final long serialVersionUID = 1L;

    Of5(Constraint constraint) {
      super(constraint);
    }

    @Override
    public boolean test(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        @Nullable Object d) {
      return holds(self, a, b, c, new Object[] {d});
    }
  }

  /** Of the fact itself and five others. */
  static final class Of6 extends Named
      implements Predicate6<Object, Object, Object, Object, Object, Object> {
    private static final long serialVersionUID = 1L;

    Of6(Constraint constraint) {
      super(constraint);
    }

    @Override
    public boolean test(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        @Nullable Object d,
        @Nullable Object e) {
      return holds(self, a, b, c, new Object[] {d, e});
    }
  }

  /** Of the fact itself and six others. */
  static final class Of7 extends Named
      implements Predicate7<Object, Object, Object, Object, Object, Object, Object> {
    private static final long serialVersionUID = 1L;

    Of7(Constraint constraint) {
      super(constraint);
    }

    @Override
    public boolean test(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        @Nullable Object d,
        @Nullable Object e,
        @Nullable Object f) {
      return holds(self, a, b, c, new Object[] {d, e, f});
    }
  }

  /** Of the fact itself and seven others. */
  static final class Of8 extends Named
      implements Predicate8<Object, Object, Object, Object, Object, Object, Object, Object> {
    private static final long serialVersionUID = 1L;

    Of8(Constraint constraint) {
      super(constraint);
    }

    @Override
    public boolean test(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        @Nullable Object d,
        @Nullable Object e,
        @Nullable Object f,
        @Nullable Object g) {
      return holds(self, a, b, c, new Object[] {d, e, f, g});
    }
  }
}
