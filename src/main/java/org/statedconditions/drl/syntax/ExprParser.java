package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.ProblemCode;

/**
 * Reads the expressions that rules use in constraints: how operators bind. What is nearly right is reported and read as it was
 * meant; what cannot be read throws {@link Unreadable}.
 */
final class ExprParser {
  /** Far more than anybody can read; the compiler's time grows with both. */
  private static final int DEEPEST = 40;

  private static final int LONGEST = 400;

  private final Cursor cursor;
  private final Problems problems;
  private final Brackets brackets;
  private final ComparisonParser comparisons;
  private final OperandParser operands;
  private int depth;
  private int length;

  ExprParser(Cursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
    this.brackets = new Brackets(cursor);
    this.comparisons = new ComparisonParser(cursor, problems, this);
    this.operands = new OperandParser(cursor, problems, brackets, this);
  }

  /** Reads {@code a, b, c} up to and with the closing sign; {@code opening} is the sign that it closes. */
  List<Expr> upTo(String closing, Token opening) {
    List<Expr> list = new ArrayList<>();
    if (cursor.accept(closing)) {
      return list;
    }
    while (true) {
      list.add(expression());
      if (cursor.accept(closing)) {
        return list;
      }
      if (!cursor.accept(",")) {
        throw brackets.unclosed(closing, opening);
      }
      if (cursor.peek().is(closing) || cursor.peek().is(",")) {
        throw cursor.unexpected("a constraint or a value");
      }
    }
  }

  Expr expression() {
    if (depth == 0) {
      length = 0;
    }
    depth++;
    try {
      return conditional();
    } finally {
      depth--;
    }
  }

  private Expr conditional() {
    Expr condition = or();
    if (cursor.peek().is("?")) {
      int start = condition.start();
      problems.foreign("?", cursor.next());
      expressionWithoutBinding();
      cursor.expect(":", "`:`");
      Expr last = expression();
      return new Expr.Opaque(start, last.end());
    }
    return condition;
  }

  private Expr expressionWithoutBinding() {
    Expr value = operands.operand(false);
    while (!cursor.peek().is(":") && !cursor.done() && !cursor.peek().is(")")) {
      Token operator = cursor.next();
      Expr right = operands.operand(false);
      value = new Expr.Opaque(value.start(), Math.max(operator.end(), right.end()));
    }
    return value;
  }

  private Expr or() {
    int start = cursor.peek().start();
    Expr left = and(null);
    while (true) {
      Token operator = cursor.peek();
      if (operator.is("||")
          || (operator.is("|") && single(operator, "||"))
          || (operator.is("or") && worded(operator, "||"))) {
        cursor.next();
        left = binary("||", operator, left, and(lastOperand(left)), start);
      } else {
        return left;
      }
    }
  }

  private Expr and(@Nullable Expr halfOf) {
    int start = cursor.peek().start();
    Expr left = comparisons.comparison(halfOf);
    while (true) {
      Token operator = cursor.peek();
      if (operator.is("&&")
          || (operator.is("&") && single(operator, "&&"))
          || (operator.is("and") && worded(operator, "&&"))) {
        cursor.next();
        left = binary("&&", operator, left, comparisons.comparison(lastOperand(left)), start);
      } else {
        return left;
      }
    }
  }

  private Expr binary(String op, Token operator, Expr left, Expr right, int start) {
    return new Expr.Binary(
        op, operator, false, null, left, right, start, cursor.previous().end());
  }

  private boolean single(Token operator, String meant) {
    problems.meaning(
        ProblemCode.RULE_SYNTAX,
        operator.start(),
        operator.end(),
        "expected `" + meant + "` but was `" + operator.text() + "`",
        null);
    return true;
  }

  private boolean worded(Token operator, String meant) {
    Token next = cursor.peek(1);
    boolean patternFollows = next.is("not")
        || next.is("exists")
        || (next.word()
            && cursor.peek(2).is("(")
            && Character.isUpperCase(next.text().charAt(0)));
    if (patternFollows) {
      return false;
    }
    problems.meaning(
        ProblemCode.RULE_SYNTAX,
        operator.start(),
        operator.end(),
        "expected `" + meant + "` but was `" + operator.text() + "`",
        null);
    return true;
  }

  /**
   * What {@code == "GB"} is about in {@code country == "FR" || == "GB"}; {@code null} where that is not one plain value. Both
   * halves share it, and a visitor sees it twice: if it held such halves itself, each level would double the work.
   */
  private static @Nullable Expr lastOperand(Expr expr) {
    Expr operand = null;
    if (expr instanceof Expr.Binary binary) {
      operand = binary.op().equals("&&") || binary.op().equals("||")
          ? lastOperand(binary.right())
          : binary.left();
    } else if (expr instanceof Expr.In in) {
      operand = in.left();
    }
    return operand != null && oneValue(operand) ? operand : null;
  }

  private static boolean oneValue(Expr operand) {
    Expr expr = operand;
    while (expr instanceof Expr.Access access) {
      expr = access.target();
    }
    return expr instanceof Expr.Name
        || expr instanceof Expr.Literal
        || (expr instanceof Expr.Call call
            && call.arguments().stream().allMatch(ExprParser::oneValue)
            && (call.target() == null || oneValue(call.target())));
  }

  Expr additive() {
    int start = cursor.peek().start();
    Expr left = multiplicative();
    while (cursor.peek().is("+") || cursor.peek().is("-")) {
      Token operator = cursor.next();
      left = binary(operator.text(), operator, left, multiplicative(), start);
    }
    return left;
  }

  private Expr multiplicative() {
    int start = cursor.peek().start();
    Expr left = unary();
    while (cursor.peek().is("*") || cursor.peek().is("/") || cursor.peek().is("%")) {
      Token operator = cursor.next();
      left = binary(operator.text(), operator, left, unary(), start);
    }
    return left;
  }

  /** Counts what a constraint is made of; throws what is wrong if that is too much. */
  void oneMore() {
    if (depth > DEEPEST || ++length > LONGEST) {
      Token token = cursor.peek();
      throw new Unreadable(
          token.start(),
          Math.max(token.end(), token.start() + 1),
          "expected a constraint that is not so long or deep but was " + token.shown(),
          null);
    }
  }

  private Expr unary() {
    Token token = cursor.peek();
    oneMore();
    if (token.is("!") || token.is("-") || token.is("+")) {
      cursor.next();
      depth++;
      try {
        Expr operand = unary();
        return new Expr.Unary(token, operand, cursor.previous().end());
      } finally {
        depth--;
      }
    }
    if (token.word() && (cursor.peek(1).is(":") || cursor.peek(1).is(":="))) {
      cursor.next();
      Token sign = cursor.next();
      if (sign.is(":=")) {
        problems.foreign(":=", sign);
      }
      Expr value = expression();
      return new Expr.Bind(token, value, cursor.previous().end());
    }
    return operands.operand(true);
  }
}
