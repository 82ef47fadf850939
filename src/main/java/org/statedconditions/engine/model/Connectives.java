package org.statedconditions.engine.model;

import org.jspecify.annotations.Nullable;

/** Tests and values that are made of other tests. */
final class Connectives {
  private Connectives() {}

  /** Both hold. */
  static final class Both extends Test {
    private final Test left;
    private final Test right;

    Both(Test left, Test right) {
      this.left = left;
      this.right = right;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return left.holds(self, a, b, c, rest) && right.holds(self, a, b, c, rest);
    }
  }

  /** One of them holds. */
  static final class Either extends Test {
    private final Test left;
    private final Test right;

    Either(Test left, Test right) {
      this.left = left;
      this.right = right;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return left.holds(self, a, b, c, rest) || right.holds(self, a, b, c, rest);
    }
  }

  /** Not all of them hold: what {@code forall} looks for. A constraint does not hold of what is unknown either. */
  static final class NotAll extends Test {
    private final Test[] tests;

    NotAll(Test[] tests) {
      this.tests = tests;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      for (Test test : tests) {
        if (!test.holds(self, a, b, c, rest)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether a comparison holds, as a value: unknown where neither it nor its opposite holds. */
  static final class Truth extends Formula {
    private final Test yes;
    private final Test no;

    Truth(Test yes, Test no) {
      this.yes = yes;
      this.no = no;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      if (yes.holds(self, a, b, c, rest)) {
        return true;
      }
      return no.holds(self, a, b, c, rest) ? (Object) false : UNKNOWN;
    }
  }
}
