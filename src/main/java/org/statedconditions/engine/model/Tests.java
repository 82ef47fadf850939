package org.statedconditions.engine.model;

import java.util.Collection;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The innermost tests. Each knows whether it is wanted to hold or not; neither is so of what is unknown. */
final class Tests {
  private Tests() {}

  /** A flag, or anything else that is true or false. */
  static final class Flag extends Test {
    private final Formula flag;
    private final Boolean wanted;

    Flag(Formula flag, boolean wanted) {
      this.flag = flag;
      this.wanted = wanted;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return wanted.equals(flag.of(self, a, b, c, rest));
    }
  }

  /** Two values are the same. */
  static final class Equal extends Test {
    private final Formula left;
    private final Formula right;
    private final boolean wanted;

    Equal(Formula left, Formula right, boolean wanted) {
      this.left = left;
      this.right = right;
      this.wanted = wanted;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object x = left.of(self, a, b, c, rest);
      Object y = right.of(self, a, b, c, rest);
      return x != Formula.UNKNOWN && y != Formula.UNKNOWN && Values.equal(x, y) == wanted;
    }
  }

  /** A field of the fact itself is a value which is no figure. */
  static final class OwnFieldIs extends Test {
    private final Function<Object, @Nullable Object> getter;
    private final @Nullable Object value;
    private final boolean wanted;

    OwnFieldIs(Function<Object, @Nullable Object> getter, @Nullable Object value, boolean wanted) {
      this.getter = getter;
      this.value = value;
      this.wanted = wanted;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object x = getter.apply(self);
      return (x == value || (value != null && value.equals(x))) == wanted;
    }
  }

  /** A field of the fact itself is what a field of another fact is, and no figure. */
  static final class OwnFieldIsOthers extends Test {
    private final Function<Object, @Nullable Object> getter;
    private final Function<Object, @Nullable Object> other;
    private final boolean wanted;

    OwnFieldIsOthers(
        Function<Object, @Nullable Object> getter,
        Function<Object, @Nullable Object> other,
        boolean wanted) {
      this.getter = getter;
      this.other = other;
      this.wanted = wanted;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object x = getter.apply(self);
      Object y = other.apply(a);
      return (x == y || (x != null && x.equals(y))) == wanted;
    }
  }

  /** One value comes before or after another. */
  static final class Order extends Test {
    private final Formula left;
    private final Formula right;
    private final boolean less;
    private final boolean orEqual;
    private final boolean wanted;

    Order(String op, Formula left, Formula right, boolean wanted) {
      this.left = left;
      this.right = right;
      this.less = op.charAt(0) == '<';
      this.orEqual = op.length() == 2;
      this.wanted = wanted;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object x = left.of(self, a, b, c, rest);
      Object y = right.of(self, a, b, c, rest);
      if (x == Formula.UNKNOWN || y == Formula.UNKNOWN) {
        return false;
      } else if (x == null || y == null || !Values.comparable(x, y)) {
        return !wanted;
      }
      int order = Values.compare(x, y);
      return (order == 0 ? orEqual : less == order < 0) == wanted;
    }
  }

  /** A value is one of several. */
  static final class OneOf extends Test {
    private final Formula left;
    private final Formula[] values;
    private final boolean wanted;

    OneOf(Formula left, Formula[] values, boolean wanted) {
      this.left = left;
      this.values = values;
      this.wanted = wanted;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object x = left.of(self, a, b, c, rest);
      if (x == Formula.UNKNOWN) {
        return false;
      }
      boolean unknown = false;
      for (Formula value : values) {
        Object y = value.of(self, a, b, c, rest);
        if (y == Formula.UNKNOWN) {
          unknown = true;
        } else if (Values.equal(x, y)) {
          return wanted;
        }
      }
      return !wanted && !unknown;
    }
  }

  /** A list holds a value, or a text another. */
  static final class Holds extends Test {
    private final Formula list;
    private final Formula member;
    private final boolean wanted;

    Holds(Formula list, Formula member, boolean wanted) {
      this.list = list;
      this.member = member;
      this.wanted = wanted;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object of = list.of(self, a, b, c, rest);
      Object value = member.of(self, a, b, c, rest);
      return of != Formula.UNKNOWN && value != Formula.UNKNOWN && has(of, value) == wanted;
    }

    private static boolean has(@Nullable Object list, @Nullable Object value) {
      if (list instanceof Collection<?> many) {
        if (!(value instanceof Number)) {
          return many.contains(value);
        }
        for (Object one : many) {
          if (Values.equal(one, value)) {
            return true;
          }
        }
        return false;
      }
      return list instanceof String text && value instanceof String part && text.contains(part);
    }
  }

  /** A text matches a pattern, which the rule file gives. */
  static final class Matches extends Test {
    private final Formula text;
    private final Pattern pattern;
    private final boolean wanted;

    Matches(Formula text, Pattern pattern, boolean wanted) {
      this.text = text;
      this.pattern = pattern;
      this.wanted = wanted;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object x = text.of(self, a, b, c, rest);
      return x != Formula.UNKNOWN
          && (x instanceof String s && pattern.matcher(s).matches()) == wanted;
    }
  }

  /** {@code str[startsWith]}, {@code str[endsWith]} and {@code str[length]}. */
  static final class OfText extends Test {
    private final String how;
    private final Formula text;
    private final Formula asked;
    private final boolean wanted;

    OfText(String how, Formula text, Formula asked, boolean wanted) {
      this.how = how;
      this.text = text;
      this.asked = asked;
      this.wanted = wanted;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object x = text.of(self, a, b, c, rest);
      Object y = asked.of(self, a, b, c, rest);
      return x != Formula.UNKNOWN && y != Formula.UNKNOWN && is(x, y) == wanted;
    }

    private boolean is(@Nullable Object x, @Nullable Object y) {
      if (!(x instanceof String s)) {
        return false;
      }
      return switch (how) {
        case "startsWith" -> y instanceof String part && s.startsWith(part);
        case "endsWith" -> y instanceof String part && s.endsWith(part);
        default -> y instanceof Number n && Values.equal(s.length(), n);
      };
    }
  }

  /** What a pattern looks at is of a type. */
  static final class Is extends Test {
    private final Formula value;
    private final Kind kind;

    Is(Formula value, Kind kind) {
      this.value = value;
      this.kind = kind;
    }

    @Override
    boolean holds(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return kind.includes(value.of(self, a, b, c, rest));
    }
  }
}
