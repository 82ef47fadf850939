package org.statedconditions.engine.model;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.engine.model.Scope.Context;
import org.statedconditions.engine.model.Typed.Tested;

/** Makes tests of expressions that are true or false. Negations move inwards on the way. */
final class TestBuilder {
  private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
  private static final Map<String, String> MIRRORED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");
  private static final Set<String> OF_TEXT = Set.of("startsWith", "endsWith", "length");

  private final ExpressionBuilder values;

  TestBuilder(ExpressionBuilder values) {
    this.values = values;
  }

  /** Whether {@code expr} compares two values. */
  static boolean isComparison(Expr expr) {
    return expr instanceof Expr.In
        || (expr instanceof Expr.Binary binary
            && !isConnective(binary)
            && !ExpressionBuilder.ARITHMETIC.contains(binary.op()));
  }

  static boolean isConnective(Expr.Binary binary) {
    return binary.op().equals("&&") || binary.op().equals("||");
  }

  Tested tested(Expr expr, Context context, boolean wanted) {
    if (expr instanceof Expr.Unary unary && unary.operator().is("!")) {
      return tested(unary.operand(), context, !wanted);
    } else if (expr instanceof Expr.Bind bind) {
      return tested(bind.value(), context, wanted);
    } else if (expr instanceof Expr.Binary binary && isConnective(binary)) {
      Tested left = tested(binary.left(), context, wanted);
      Tested right = tested(binary.right(), context, wanted);
      boolean both = binary.op().equals("&&") == wanted;
      return new Tested(
          both
              ? new Connectives.Both(left.test(), right.test())
              : new Connectives.Either(left.test(), right.test()),
          "(" + left.id() + (both ? "&" : "|") + right.id() + ")",
          left.weight() + right.weight());
    } else if (expr instanceof Expr.In in) {
      return oneOf(in, context, wanted != in.negated());
    } else if (isComparison(expr)) {
      return compared((Expr.Binary) expr, context, wanted);
    }
    Typed flag = values.typed(expr, context);
    return new Tested(
        new Tests.Flag(flag.formula(), wanted), sign(wanted) + flag.id(), flag.weight());
  }

  private static String sign(boolean wanted) {
    return wanted ? "" : "!";
  }

  private Tested oneOf(Expr.In in, Context context, boolean wanted) {
    Typed left = values.typed(in.left(), context);
    Formula[] all = new Formula[in.values().size()];
    StringBuilder id = new StringBuilder(sign(wanted)).append(left.id()).append(" in(");
    int weight = left.weight() + 1;
    for (int i = 0; i < all.length; i++) {
      Typed value = values.typed(in.values().get(i), context);
      all[i] = value.formula();
      id.append(value.id()).append(',');
      weight += value.weight();
    }
    return new Tested(
        new Tests.OneOf(left.formula(), all, wanted), id.append(')').toString(), weight);
  }

  private Tested compared(Expr.Binary binary, Context context, boolean asked) {
    boolean wanted = asked != binary.negated();
    Typed left = values.typed(binary.left(), context);
    Typed right = values.typed(binary.right(), context);
    String op = binary.op();
    if (MIRRORED.containsKey(op) && left.isConstant() && !right.isConstant()) {
      Typed swap = left;
      left = right;
      right = swap;
      op = MIRRORED.get(op);
    }
    Formula l = left.formula();
    Formula r = right.formula();
    Test test;
    if (op.equals("==") || op.equals("!=")) {
      wanted = wanted == op.equals("==");
      op = "==";
      test = equal(left, right, wanted);
    } else if (ORDER.contains(op)) {
      test = new Tests.Order(op, l, r, wanted);
    } else if ((op.equals("after") || op.equals("before")) && binary.parameter() == null) {
      test = new Tests.Order(op.equals("after") ? ">" : "<", l, r, wanted);
    } else if (op.equals("contains")) {
      test = new Tests.Holds(l, r, wanted);
    } else if (op.equals("excludes")) {
      test = new Tests.Holds(l, r, !wanted);
    } else if (op.equals("memberOf")) {
      test = new Tests.Holds(r, l, wanted);
    } else if (op.equals("matches")) {
      test = new Tests.Matches(l, pattern(right, binary, context), wanted);
    } else if (op.equals("str")
        && binary.parameter() != null
        && OF_TEXT.contains(binary.parameter().text())) {
      op = "str" + binary.parameter().text();
      test = new Tests.OfText(binary.parameter().text(), l, r, wanted);
    } else {
      throw ExpressionBuilder.refused(binary, context, "there is no operator " + op);
    }
    return new Tested(
        test,
        sign(wanted) + left.id() + " " + op + " " + right.id(),
        left.weight() + right.weight() + 1);
  }

  private static Test equal(Typed left, Typed right, boolean wanted) {
    if (left.formula() instanceof Reads.OwnField own
        && right.constant() != null
        && !(right.constant().value instanceof Number)) {
      return new Tests.OwnFieldIs(own.getter, right.constant().value, wanted);
    } else if (left.formula() instanceof Reads.OwnField own
        && right.formula() instanceof Reads.FirstsField other
        && isPlain(left.kind())
        && isPlain(right.kind())) {
      return new Tests.OwnFieldIsOthers(own.getter, other.getter, wanted);
    }
    return new Tests.Equal(left.formula(), right.formula(), wanted);
  }

  /** Whether values of that kind are the same only if they are equal as objects. */
  static boolean isPlain(Kind kind) {
    return kind.type() != Object.class && !kind.isFigure();
  }

  private static Pattern pattern(Typed right, Expr place, Context context) {
    @Nullable Object value = right.constant() == null ? null : right.constant().value;
    if (!(value instanceof String text)) {
      throw ExpressionBuilder.refused(place, context, "expected a pattern in quotes");
    }
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw ExpressionBuilder.refused(place, context, "the pattern cannot be read");
    }
  }
}
