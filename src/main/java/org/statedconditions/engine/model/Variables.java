package org.statedconditions.engine.model;

import org.jspecify.annotations.Nullable;

/** The formulas that give what a variable holds. */
final class Variables {
  private Variables() {}

  static final Formula SELF = new Formula() {
    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return self;
    }
  };

  static final Formula FIRST = new Formula() {
    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return a;
    }
  };

  private static final Formula SECOND = new Formula() {
    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return b;
    }
  };

  private static final Formula THIRD = new Formula() {
    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return c;
    }
  };

  /** One of those beyond the third. */
  private static final class Further extends Formula {
    private final int place;

    Further(int place) {
      this.place = place;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return rest == null ? UNKNOWN : rest[place];
    }
  }

  /** What was read off a match in a branch of an {@code or}: where that failed, so does whoever reads it. */
  static final class ReadOff extends Formula {
    private final Formula variable;

    ReadOff(Formula variable) {
      this.variable = variable;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object value = variable.of(self, a, b, c, rest);
      if (value instanceof EvaluationFault fault) {
        throw fault;
      }
      return value;
    }
  }

  /** A value that is the same always. */
  static final class Constant extends Formula {
    final @Nullable Object value;

    Constant(@Nullable Object value) {
      this.value = value;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return value;
    }
  }

  /** The other variable at {@code place}, from 0. */
  static Formula other(int place) {
    return switch (place) {
      case 0 -> FIRST;
      case 1 -> SECOND;
      case 2 -> THIRD;
      default -> new Further(place - 3);
    };
  }
}
