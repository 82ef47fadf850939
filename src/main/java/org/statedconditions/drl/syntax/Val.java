package org.statedconditions.drl.syntax;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.PredicateInformation;
import org.statedconditions.engine.session.OwnInstance;

/** An expression that is ready to be worked out: of the fact itself and of up to three others. */
abstract class Val {
  abstract Object of(Object s, Object a, Object b, Object c);

  boolean test(Object s, Object a, Object b, Object c) {
    return (Boolean) of(s, a, b, c);
  }

  /** One that is true or false. */
  abstract static class Cond extends Val {
    @Override
    final Object of(Object s, Object a, Object b, Object c) {
      return test(s, a, b, c);
    }

    @Override
    abstract boolean test(Object s, Object a, Object b, Object c);
  }

  static final Val SELF = new Val() {
    @Override
    Object of(Object s, Object a, Object b, Object c) {
      return s;
    }
  };

  static Val slot(int n) {
    return switch (n) {
      case 0 -> FIRST;
      case 1 -> new Val() {
        @Override
        Object of(Object s, Object a, Object b, Object c) {
          return b;
        }
      };
      case 2 -> new Val() {
        @Override
        Object of(Object s, Object a, Object b, Object c) {
          return c;
        }
      };
      default -> throw new ModelBuilder.Unsupported("a constraint on more than three other variables");
    };
  }

  static final class Const extends Val {
    final Object value;

    Const(Object value) {
      this.value = value;
    }

    @Override
    Object of(Object s, Object a, Object b, Object c) {
      return value;
    }
  }

  /** A field of the fact itself: the commonest of all. */
  static final class Own extends Val {
    private final int id;

    Own(int id) {
      this.id = id;
    }

    @Override
    Object of(Object s, Object a, Object b, Object c) {
      return Members.get(id, s, null, null);
    }
  }

  /** A field of the fact itself is a value: no calls of other expressions. */
  static final class FieldIs extends Cond {
    private final int id;
    private final Object value;
    private final boolean number;
    private final boolean wanted;

    FieldIs(int id, Object value, boolean wanted) {
      this.id = id;
      this.value = value;
      this.number = value instanceof Number;
      this.wanted = wanted;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      Object x = Members.get(id, s, null, null);
      return (x == value || (x != null && value != null && (number ? equal(x, value) : value.equals(x)))) == wanted;
    }
  }

  static final class FieldIn extends Cond {
    private final int id;
    private final Object[] values;
    private final boolean wanted;

    FieldIn(int id, Object[] values, boolean wanted) {
      this.id = id;
      this.values = values;
      this.wanted = wanted;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      Object x = Members.get(id, s, null, null);
      for (Object value : values) {
        if (x == value || equal(x, value)) {
          return wanted;
        }
      }
      return !wanted;
    }
  }

  /** A field of the fact itself is the first variable, or a field of it. */
  static final class FieldIsOther extends Cond {
    private final int id;
    private final int other;
    private final boolean wanted;

    FieldIsOther(int id, int other, boolean wanted) {
      this.id = id;
      this.other = other;
      this.wanted = wanted;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      return equal(
              Members.get(id, s, null, null), other == 0 ? a : Members.get(other, a, null, null))
          == wanted;
    }
  }

  static Cond eq(Val l, Val r, boolean wanted) {
    if (l instanceof Own own && r instanceof Const constant) {
      return new FieldIs(own.id, constant.value, wanted);
    } else if (l instanceof Own own && r == FIRST) {
      return new FieldIsOther(own.id, 0, wanted);
    } else if (l instanceof Own own && r instanceof Get get && get.target == FIRST && get.x == null) {
      return new FieldIsOther(own.id, get.id, wanted);
    }
    return new Eq(l, r, wanted);
  }

  static Cond in(Val l, Val[] values, boolean wanted) {
    if (l instanceof Own own && java.util.Arrays.stream(values).allMatch(v -> v instanceof Const)) {
      return new FieldIn(
          own.id, java.util.Arrays.stream(values).map(v -> ((Const) v).value).toArray(), wanted);
    }
    return new In(l, values, wanted);
  }

  static final Val FIRST = new Val() {
    @Override
    Object of(Object s, Object a, Object b, Object c) {
      return a;
    }
  };

  static final class Get extends Val {
    private final int id;
    private final Val target;
    private final Val x;
    private final Val y;

    Get(int id, Val target, Val x, Val y) {
      this.id = id;
      this.target = target;
      this.x = x;
      this.y = y;
    }

    @Override
    Object of(Object s, Object a, Object b, Object c) {
      return Members.get(
          id,
          target.of(s, a, b, c),
          x == null ? null : x.of(s, a, b, c),
          y == null ? null : y.of(s, a, b, c));
    }
  }

  static final class Field extends Val {
    private final org.statedconditions.fact.FactField field;
    private final Val target;

    Field(org.statedconditions.fact.FactField field, Val target) {
      this.field = field;
      this.target = target;
    }

    @Override
    Object of(Object s, Object a, Object b, Object c) {
      return field.get(target.of(s, a, b, c));
    }
  }

  static final class Declared extends Val {
    private final int index;
    private final Val target;

    Declared(int index, Val target) {
      this.index = index;
      this.target = target;
    }

    @Override
    Object of(Object s, Object a, Object b, Object c) {
      return ((OwnInstance) target.of(s, a, b, c)).fact().value(index);
    }
  }

  static final class Eq extends Cond {
    private final Val l;
    private final Val r;
    private final boolean wanted;

    Eq(Val l, Val r, boolean wanted) {
      this.l = l;
      this.r = r;
      this.wanted = wanted;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      return equal(l.of(s, a, b, c), r.of(s, a, b, c)) == wanted;
    }
  }

  static boolean equal(Object x, Object y) {
    if (x == y || (x != null && x.equals(y))) {
      return true;
    }
    return x instanceof Number n && y instanceof Number m && compare(n, m) == 0;
  }

  private static int compare(Number n, Number m) {
    return n instanceof BigDecimal || m instanceof BigDecimal
        ? decimal(n).compareTo(decimal(m))
        : Double.compare(n.doubleValue(), m.doubleValue());
  }

  private static BigDecimal decimal(Number n) {
    return n instanceof BigDecimal d ? d : n instanceof Double || n instanceof Float
        ? new BigDecimal(n.doubleValue()) : BigDecimal.valueOf(n.longValue());
  }

  static final class Cmp extends Cond {
    private final Val l;
    private final Val r;
    private final boolean less;
    private final boolean orEqual;

    Cmp(String op, Val l, Val r) {
      this.l = l;
      this.r = r;
      this.less = op.charAt(0) == '<';
      this.orEqual = op.length() == 2;
    }

    @Override
    @SuppressWarnings("unchecked")
    boolean test(Object s, Object a, Object b, Object c) {
      Object x = l.of(s, a, b, c);
      Object y = r.of(s, a, b, c);
      if (x == null || y == null) {
        return false;
      }
      int d = x instanceof Number n && y instanceof Number m ? compare(n, m) : ((Comparable<Object>) x).compareTo(y);
      return d == 0 ? orEqual : less == d < 0;
    }
  }

  static final class In extends Cond {
    private final Val l;
    private final Val[] values;
    private final boolean wanted;

    In(Val l, Val[] values, boolean wanted) {
      this.l = l;
      this.values = values;
      this.wanted = wanted;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      Object x = l.of(s, a, b, c);
      for (Val v : values) {
        if (equal(x, v.of(s, a, b, c))) {
          return wanted;
        }
      }
      return !wanted;
    }
  }

  /** {@code contains}, {@code excludes} and {@code memberOf}. */
  static final class Has extends Cond {
    private final Val list;
    private final Val member;
    private final boolean wanted;

    Has(Val list, Val member, boolean wanted) {
      this.list = list;
      this.member = member;
      this.wanted = wanted;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      Object l = list.of(s, a, b, c);
      Object m = member.of(s, a, b, c);
      boolean has = l instanceof Collection<?> many
          ? many.contains(m)
          : l instanceof String text && m instanceof String part && text.contains(part);
      return has == wanted;
    }
  }

  static final class Matches extends Cond {
    private final Val l;
    private final java.util.regex.Pattern pattern;
    private final boolean wanted;

    Matches(Val l, String pattern, boolean wanted) {
      this.l = l;
      this.pattern = java.util.regex.Pattern.compile(pattern);
      this.wanted = wanted;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      Object x = l.of(s, a, b, c);
      return (x != null && pattern.matcher((CharSequence) x).matches()) == wanted;
    }
  }

  /** {@code str[startsWith]}, {@code str[endsWith]} and {@code str[length]}. */
  static final class Str extends Cond {
    private final String how;
    private final Val l;
    private final Val r;
    private final boolean wanted;

    Str(String how, Val l, Val r, boolean wanted) {
      this.how = how;
      this.l = l;
      this.r = r;
      this.wanted = wanted;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      String x = (String) l.of(s, a, b, c);
      Object y = r.of(s, a, b, c);
      boolean is = x != null && switch (how) {
        case "startsWith" -> x.startsWith((String) y);
        case "endsWith" -> x.endsWith((String) y);
        default -> x.length() == ((Number) y).intValue();
      };
      return is == wanted;
    }
  }

  static final class Time extends Cond {
    private final Val l;
    private final Val r;
    private final boolean after;
    private final boolean wanted;

    Time(Val l, Val r, boolean after, boolean wanted) {
      this.l = l;
      this.r = r;
      this.after = after;
      this.wanted = wanted;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      Instant x = (Instant) l.of(s, a, b, c);
      Instant y = (Instant) r.of(s, a, b, c);
      return x != null && y != null
          && (after ? x.toEpochMilli() > y.toEpochMilli() : x.toEpochMilli() < y.toEpochMilli()) == wanted;
    }
  }

  static final class Both extends Cond {
    private final Val l;
    private final Val r;
    private final boolean and;

    Both(Val l, Val r, boolean and) {
      this.l = l;
      this.r = r;
      this.and = and;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      return and ? l.test(s, a, b, c) && r.test(s, a, b, c) : l.test(s, a, b, c) || r.test(s, a, b, c);
    }
  }

  static final class Not extends Cond {
    private final Val of;

    Not(Val of) {
      this.of = of;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      return !of.test(s, a, b, c);
    }
  }

  static final class Arith extends Val {
    private final char op;
    private final Val l;
    private final Val r;

    Arith(char op, Val l, Val r) {
      this.op = op;
      this.l = l;
      this.r = r;
    }

    @Override
    Object of(Object s, Object a, Object b, Object c) {
      Object x = l.of(s, a, b, c);
      Object y = r.of(s, a, b, c);
      if (op == '+' && (x instanceof String || y instanceof String)) {
        return "" + x + y;
      }
      Number n = (Number) Objects.requireNonNull(x);
      Number m = (Number) Objects.requireNonNull(y);
      if (n instanceof BigDecimal || m instanceof BigDecimal) {
        BigDecimal d = decimal(n);
        BigDecimal e = decimal(m);
        return switch (op) {
          case '+' -> d.add(e);
          case '-' -> d.subtract(e);
          case '*' -> d.multiply(e);
          case '/' -> d.divide(e, java.math.MathContext.DECIMAL128);
          default -> d.remainder(e);
        };
      }
      if (n instanceof Double || m instanceof Double) {
        double d = n.doubleValue();
        double e = m.doubleValue();
        return switch (op) {
          case '+' -> d + e;
          case '-' -> d - e;
          case '*' -> d * e;
          case '/' -> d / e;
          default -> d % e;
        };
      }
      long d = n.longValue();
      long e = m.longValue();
      long result = switch (op) {
        case '+' -> d + e;
        case '-' -> d - e;
        case '*' -> d * e;
        case '/' -> d / e;
        default -> d % e;
      };
      return n instanceof Integer && m instanceof Integer ? (Object) (int) result : (Object) result;
    }
  }

  static final class Element extends Val {
    private final Val list;
    private final Val at;

    Element(Val list, Val at) {
      this.list = list;
      this.at = at;
    }

    @Override
    Object of(Object s, Object a, Object b, Object c) {
      Object l = list.of(s, a, b, c);
      Object i = at.of(s, a, b, c);
      return l instanceof java.util.Map<?, ?> map ? map.get(i) : ((java.util.List<?>) l).get(((Number) i).intValue());
    }
  }

  // ---- as Drools asks for them

  abstract static class Named implements HashedExpression {
    final Val val;
    final String id;

    Named(Val val, String id) {
      this.val = val;
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

  abstract static class Test extends Named {
    final PredicateInformation information;

    Test(Val val, String id, PredicateInformation information) {
      super(val, id);
      this.information = information;
    }

    public final PredicateInformation predicateInformation() {
      return information;
    }
  }

  static final class Test1 extends Test implements Predicate1<Object> {
    Test1(Val val, String id, PredicateInformation information) {
      super(val, id, information);
    }

    @Override
    public boolean test(Object s) {
      return val.test(s, null, null, null);
    }
  }

  static final class Test2 extends Test implements Predicate2<Object, Object> {
    Test2(Val val, String id, PredicateInformation information) {
      super(val, id, information);
    }

    @Override
    public boolean test(Object s, Object a) {
      return val.test(s, a, null, null);
    }
  }

  static final class Test3 extends Test implements Predicate3<Object, Object, Object> {
    Test3(Val val, String id, PredicateInformation information) {
      super(val, id, information);
    }

    @Override
    public boolean test(Object s, Object a, Object b) {
      return val.test(s, a, b, null);
    }
  }

  static final class Test4 extends Test implements Predicate4<Object, Object, Object, Object> {
    Test4(Val val, String id, PredicateInformation information) {
      super(val, id, information);
    }

    @Override
    public boolean test(Object s, Object a, Object b, Object c) {
      return val.test(s, a, b, c);
    }
  }

  static final class OfSelf extends Named implements Function1<Object, Object> {
    OfSelf(Val val, String id) {
      super(val, id);
    }

    @Override
    public Object apply(Object s) {
      return val.of(s, null, null, null);
    }
  }

  static final class OfOther extends Named implements Function1<Object, Object> {
    OfOther(Val val, String id) {
      super(val, id);
    }

    @Override
    public Object apply(Object a) {
      return val.of(null, a, null, null);
    }
  }

  static final class OfBoth extends Named implements Function2<Object, Object, Object> {
    OfBoth(Val val, String id) {
      super(val, id);
    }

    @Override
    public Object apply(Object s, Object a) {
      return val.of(s, a, null, null);
    }
  }
}
