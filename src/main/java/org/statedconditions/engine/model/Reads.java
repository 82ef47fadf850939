package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.vocabulary.Body;
import org.statedconditions.drl.vocabulary.Figures;

/** The formulas that read something off other values. */
final class Reads {
  private Reads() {}

  /** A field of the fact itself: the commonest of all. */
  static final class OwnField extends Formula {
    final Function<Object, @Nullable Object> getter;

    OwnField(Function<Object, @Nullable Object> getter) {
      this.getter = getter;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return getter.apply(self);
    }
  }

  /** A field of the first other variable, which is a fact. */
  static final class FirstsField extends Formula {
    final Function<Object, @Nullable Object> getter;

    FirstsField(Function<Object, @Nullable Object> getter) {
      this.getter = getter;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      return getter.apply(a);
    }
  }

  /** A field of any value; unknown where the value is. */
  static final class Field extends Formula {
    private final Formula target;
    private final Function<Object, @Nullable Object> getter;

    Field(Formula target, Function<Object, @Nullable Object> getter) {
      this.target = target;
      this.getter = getter;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object of = target.of(self, a, b, c, rest);
      return of == null || of == UNKNOWN ? UNKNOWN : getter.apply(of);
    }
  }

  /** A value if it is of a type; else unknown. */
  static final class Cast extends Formula {
    private final Formula target;
    private final Kind kind;

    Cast(Formula target, Kind kind) {
      this.target = target;
      this.kind = kind;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object of = target.of(self, a, b, c, rest);
      return of != UNKNOWN && kind.includes(of) ? of : UNKNOWN;
    }
  }

  /** {@code list[0]}: unknown where the list has no such place. {@code map[X]}: {@code null} where the map has no such entry. */
  static final class Element extends Formula {
    private final Formula target;
    private final Formula index;

    Element(Formula target, Formula index) {
      this.target = target;
      this.index = index;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object of = target.of(self, a, b, c, rest);
      Object at = index.of(self, a, b, c, rest);
      if (of == UNKNOWN || at == UNKNOWN) {
        return UNKNOWN;
      } else if (of instanceof Map<?, ?> map) {
        return at == null ? null : map.get(at);
      } else if (of instanceof List<?> list && at instanceof Number number) {
        long place = number.longValue();
        return place >= 0 && place < list.size() ? list.get((int) place) : UNKNOWN;
      }
      return UNKNOWN;
    }
  }

  /** {@code map[X]}, of a map that may not be given: {@code null} then, like any field that is not given. */
  static final class Entry extends Formula {
    private final Formula target;
    private final Object key;

    Entry(Formula target, Object key) {
      this.target = target;
      this.key = key;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object of = target.of(self, a, b, c, rest);
      return of == UNKNOWN ? UNKNOWN : of == null ? null : ((Map<?, ?>) of).get(key);
    }
  }

  /** A function or a member that takes arguments; unknown where one of them is. */
  static final class Call extends Formula {
    private final Formula[] arguments;
    private final Body body;
    private final Faults faults;

    Call(Formula[] arguments, Body body, Faults faults) {
      this.arguments = arguments;
      this.body = body;
      this.faults = faults;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object first = arguments[0].of(self, a, b, c, rest);
      if (first == null || first == UNKNOWN) {
        return UNKNOWN;
      }
      Object result;
      try {
        if (body instanceof Body.One one) {
          result = one.apply(first);
        } else if (body instanceof Body.Two two) {
          Object second = arguments[1].of(self, a, b, c, rest);
          if (second == null || second == UNKNOWN) {
            return UNKNOWN;
          }
          result = two.apply(first, second);
        } else {
          Object[] values = new Object[arguments.length];
          values[0] = first;
          for (int i = 1; i < values.length; i++) {
            Object value = arguments[i].of(self, a, b, c, rest);
            if (value == null || value == UNKNOWN) {
              return UNKNOWN;
            }
            values[i] = value;
          }
          result = body.of(values);
        }
      } catch (EvaluationFault e) {
        throw e;
      } catch (RuntimeException e) {
        throw faults.of(e, self);
      }
      return result == null ? UNKNOWN : result;
    }
  }

  /** A figure as an exact decimal; anything else as it is. */
  static final class Decimal extends Formula {
    private final Formula figure;

    Decimal(Formula figure) {
      this.figure = figure;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      Object of = figure.of(self, a, b, c, rest);
      return of instanceof Number number ? Figures.decimal(number) : of;
    }
  }

  /** A list of values; unknown where one of them is. */
  static final class Several extends Formula {
    private final Formula[] values;

    Several(Formula[] values) {
      this.values = values;
    }

    @Override
    @Nullable
    Object of(
        @Nullable Object self,
        @Nullable Object a,
        @Nullable Object b,
        @Nullable Object c,
        Object @Nullable [] rest) {
      List<Object> all = new ArrayList<>(values.length);
      for (Formula value : values) {
        Object of = value.of(self, a, b, c, rest);
        if (of == UNKNOWN) {
          return UNKNOWN;
        }
        all.add(of);
      }
      return all;
    }
  }
}
