package org.statedconditions.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statedconditions.engine.drl.Token.Kind;
import org.statedconditions.problem.DidYouMean;

/**
 * Reads the expressions that rules use in constraints. What is nearly right is reported and read as it was meant; what cannot
 * be read throws {@link Unreadable}.
 */
final class ExprParser {
  static final Set<String> WORD_OPERATORS = Set.of(
      "contains",
      "excludes",
      "matches",
      "memberOf",
      "in",
      "soundslike",
      "str",
      "after",
      "before",
      "coincides",
      "during",
      "finishes",
      "finishedby",
      "includes",
      "meets",
      "metby",
      "overlaps",
      "overlappedby",
      "starts",
      "startedby",
      "isA",
      "instanceof");
  /** What other languages call equality. */
  private static final Set<String> EQUALITY = Set.of("is", "equals", "eq", "ne", "not");

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
  private static final Map<String, String> MIRRORED =
      Map.of("=>", ">=", "=<", "<=", "<>", "!=", "=!", "!=");

  /** Far more than anybody can read; the compiler's time grows with both. */
  private static final int DEEPEST = 40;

  private static final int LONGEST = 400;

  private final Cursor cursor;
  private final Problems problems;
  private int depth;
  private int length;

  ExprParser(Cursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
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
        throw unclosed(closing, opening);
      }
      if (cursor.peek().is(closing) || cursor.peek().is(",")) {
        throw cursor.unexpected("a constraint or a value");
      }
    }
  }

  /** That a bracket is not closed here, or that the next element is not separated from the one before. */
  Unreadable unclosed(String closing, Token opening) {
    Token next = cursor.peek();
    if (next.kind() == Kind.WORD || next.kind() == Kind.TEXT || next.kind() == Kind.NUMBER) {
      Token before = cursor.previous();
      if (next.line() == before.line() && next.word()) {
        String operator = DidYouMean.nearest(next.text(), WORD_OPERATORS);
        Unreadable missing = cursor.unexpected("`,`, `" + closing + "` or an operator");
        String hint = EQUALITY.contains(next.text())
            ? "values are compared with `==` and `!=`"
            : operator == null ? null : "did you mean `" + operator + "`?";
        return new Unreadable(missing.start(), missing.end(), missing.getMessage(), hint);
      }
      return cursor.unexpected(closes(closing, opening) + orComma(next, before));
    }
    return cursor.unexpected(closes(closing, opening));
  }

  private String closes(String closing, Token opening) {
    boolean elsewhere = opening.line() != cursor.previous().line();
    return "`" + closing + "` to close `" + opening.text() + "`"
        + (elsewhere ? " of line " + opening.line() : "");
  }

  private static String orComma(Token next, Token before) {
    return next.line() == before.line() || Character.isLowerCase(next.text().charAt(0))
        ? ", or `,`,"
        : "";
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
      cursor.next();
      expressionWithoutBinding();
      cursor.expect(":", "`:`");
      Expr last = expression();
      return new Expr.Opaque(start, last.end());
    }
    return condition;
  }

  private Expr expressionWithoutBinding() {
    Expr value = operand(false);
    while (!cursor.peek().is(":") && !cursor.done() && !cursor.peek().is(")")) {
      Token operator = cursor.next();
      Expr right = operand(false);
      value = new Expr.Opaque(value.start(), Math.max(operator.end(), right.end()));
    }
    return value;
  }

  private Expr or() {
    Expr left = and(null);
    while (true) {
      Token operator = cursor.peek();
      if (operator.is("||")
          || (operator.is("|") && single(operator, "||"))
          || (operator.is("or") && worded(operator, "||"))) {
        cursor.next();
        left = new Expr.Binary("||", operator, false, left, and(lastOperand(left)));
      } else {
        return left;
      }
    }
  }

  private Expr and(Expr halfOf) {
    Expr left = comparison(halfOf);
    while (true) {
      Token operator = cursor.peek();
      if (operator.is("&&")
          || (operator.is("&") && single(operator, "&&"))
          || (operator.is("and") && worded(operator, "&&"))) {
        cursor.next();
        left = new Expr.Binary("&&", operator, false, left, comparison(lastOperand(left)));
      } else {
        return left;
      }
    }
  }

  private boolean single(Token operator, String meant) {
    problems.meaning(
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
        operator.start(),
        operator.end(),
        "expected `" + meant + "` but was `" + operator.text() + "`",
        null);
    return true;
  }

  /** What {@code == "GB"} is about in {@code country == "FR" || == "GB"}. */
  private static Expr lastOperand(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      return binary.op().equals("&&") || binary.op().equals("||")
          ? lastOperand(binary.right())
          : binary.left();
    }
    return expr instanceof Expr.In in ? in.left() : null;
  }

  private Expr comparison(Expr halfOf) {
    Expr left;
    if (halfOf != null && COMPARISONS.contains(cursor.peek().text())) {
      left = halfOf;
    } else {
      left = additive();
    }
    while (true) {
      Token operator = cursor.peek();
      if (operator.kind() == Kind.SIGN) {
        String op = comparisonSign(operator);
        if (op == null) {
          return left;
        }
        if (left instanceof Expr.Binary before && valueForgotten(before)) {
          Token first = before.operator();
          throw new Unreadable(
              first.end(),
              first.end() + 1,
              "expected a value after " + first.shown() + " but was the end of the line",
              null);
        }
        left = new Expr.Binary(op, operator, false, left, additive());
      } else if (operator.is("not") && WORD_OPERATORS.contains(cursor.peek(1).text())) {
        cursor.next();
        left = worded(left, cursor.next(), true);
      } else if (operator.is("not")
          && cursor.peek(1).word()
          && cursor.peek(1).line() == operator.line()
          && DidYouMean.nearest(cursor.peek(1).text(), WORD_OPERATORS) != null) {
        Token misspelt = cursor.peek(1);
        throw new Unreadable(
            misspelt.start(),
            misspelt.end(),
            "expected an operator after `not` but was " + misspelt.shown(),
            DidYouMean.hint(misspelt.text(), WORD_OPERATORS));
      } else if (operator.word() && WORD_OPERATORS.contains(operator.text())) {
        left = worded(left, cursor.next(), false);
      } else {
        return left;
      }
    }
  }

  /** Whether what looks like the right side of a comparison is the left side of the next one, on a line of its own. */
  private boolean valueForgotten(Expr.Binary comparison) {
    int end = comparison.operator().end();
    return COMPARISONS.contains(comparison.op())
        && problems.source().line(end)
            < problems.source().line(comparison.right().start());
  }

  /** Takes a sign that compares, the wrongly written ones included. */
  private String comparisonSign(Token sign) {
    Token second = cursor.peek(1);
    boolean adjacent = second.kind() == Kind.SIGN && second.start() == sign.end();
    String two = adjacent ? sign.text() + second.text() : sign.text();
    if (MIRRORED.containsKey(two)) {
      cursor.next();
      cursor.next();
      problems.meaning(
          sign.start(),
          second.end(),
          "expected `" + MIRRORED.get(two) + "` but was `" + two + "`",
          null);
      return MIRRORED.get(two);
    }
    if (two.equals("===") || two.equals("!==")) {
      cursor.next();
      cursor.next();
      String meant = two.substring(0, 2);
      problems.meaning(
          sign.start(), second.end(), "expected `" + meant + "` but was `" + two + "`", null);
      return meant;
    }
    if (sign.is("=")) {
      cursor.next();
      problems.meaning(
          sign.start(), sign.end(), "expected `==` but was `=`", "`=` assigns, `==` compares");
      return "==";
    }
    if (two.equals(">>") || two.equals("<<")) {
      cursor.next();
      cursor.next();
      problems.meaning(
          sign.start(), second.end(), "expected `" + sign.text() + "` but was `" + two + "`", null);
      return sign.text();
    }
    if (COMPARISONS.contains(sign.text())) {
      cursor.next();
      return sign.text();
    }
    return null;
  }

  private Expr worded(Expr left, Token operator, boolean negated) {
    if (operator.is("in")) {
      if (!cursor.peek().is("(")) {
        throw cursor.unexpected("`(` with the values after `in`");
      }
      Token open = cursor.next();
      if (cursor.peek().is(")")) {
        throw cursor.unexpected("at least one value");
      }
      List<Expr> values = upTo(")", open);
      return new Expr.In(left, values, cursor.previous().end());
    }
    if (cursor.peek().is("[")) {
      Token open = cursor.next();
      while (!cursor.done() && !cursor.peek().is("]")) {
        cursor.next();
      }
      cursor.expect("]", "`]` to close `" + open.text() + "`");
    }
    return new Expr.Binary(operator.text(), operator, negated, left, additive());
  }

  private Expr additive() {
    Expr left = multiplicative();
    while (cursor.peek().is("+") || cursor.peek().is("-")) {
      Token operator = cursor.next();
      left = new Expr.Binary(operator.text(), operator, false, left, multiplicative());
    }
    return left;
  }

  private Expr multiplicative() {
    Expr left = unary();
    while (cursor.peek().is("*") || cursor.peek().is("/") || cursor.peek().is("%")) {
      Token operator = cursor.next();
      left = new Expr.Binary(operator.text(), operator, false, left, unary());
    }
    return left;
  }

  private Expr unary() {
    Token token = cursor.peek();
    if (depth > DEEPEST || ++length > LONGEST) {
      throw new Unreadable(
              token.start(),
              token.end(),
              "expected a constraint that is not so long or deep but was " + token.shown(),
              null)
          .certainly();
    }
    if (token.is("!") || token.is("-") || token.is("+")) {
      cursor.next();
      depth++;
      try {
        return new Expr.Unary(token, unary());
      } finally {
        depth--;
      }
    }
    if (token.word() && (cursor.peek(1).is(":") || cursor.peek(1).is(":="))) {
      cursor.next();
      cursor.next();
      return new Expr.Bind(token, expression());
    }
    return operand(true);
  }

  private Expr operand(boolean lambdas) {
    Expr value = primary();
    while (true) {
      Token sign = cursor.peek();
      if (sign.is(".") || sign.is("!.") || sign.is("?.")) {
        cursor.next();
        Token name = cursor.peek();
        if (!name.word()) {
          throw cursor.unexpected("a name");
        }
        cursor.next();
        value = opensCall() ? call(value, name) : new Expr.Access(value, name);
      } else if (sign.is("[") && sign.line() == cursor.previous().line()) {
        Token open = cursor.next();
        Expr index = expression();
        cursor.expect("]", "`]` to close `" + open.text() + "`");
        value = new Expr.Index(value, index, cursor.previous().end());
      } else if (sign.is("#")) {
        cursor.next();
        Token type = cursor.peek();
        if (!type.word()) {
          throw cursor.unexpected("a type");
        }
        value = new Expr.Cast(value, cursor.next());
      } else if (lambdas && (sign.is("->") || sign.is("::"))) {
        throw new Unreadable(
            sign.start(),
            sign.end(),
            "expected a plain constraint but was a lambda, which constraints cannot hold",
            null);
      } else {
        return value;
      }
    }
  }

  private boolean opensCall() {
    return cursor.peek().is("(") && cursor.peek().line() == cursor.previous().line();
  }

  private Expr call(Expr target, Token name) {
    Token open = cursor.next();
    List<Expr> arguments = upTo(")", open);
    return new Expr.Call(target, name, arguments, cursor.previous().end());
  }

  private Expr primary() {
    Token token = cursor.peek();
    if (token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER) {
      cursor.next();
      return new Expr.Literal(token);
    }
    if (token.is("(")) {
      boolean twice =
          cursor.previous().is("(") && cursor.peek(1).line() > token.line() && cursor.at() > 0;
      cursor.next();
      Expr inner = expression();
      if (cursor.peek().is(",")) {
        if (twice) {
          throw new Unreadable(
              token.start(),
              token.end(),
              "expected a constraint after `(` but was another `(`",
              null);
        }
        throw cursor.unexpected("`)` to close `(`");
      }
      if (!cursor.accept(")")) {
        throw unclosed(")", token);
      }
      if (cursor.peek().is("->")) {
        throw lambda();
      }
      return inner;
    }
    if (token.is("[")) {
      cursor.next();
      List<Expr> values = upTo("]", token);
      return new Expr.ListOf(values, token.start(), cursor.previous().end());
    }
    if (token.word()) {
      cursor.next();
      if (token.is("true") || token.is("false") || token.is("null")) {
        return new Expr.Literal(token);
      }
      if (token.is("new")) {
        return created(token);
      }
      if (token.is("not") && (cursor.peek().is("(") || cursor.peek().word())) {
        throw new Unreadable(
            token.start(),
            token.end(),
            "expected `!` but was `not`",
            "a constraint is negated with `!( … )`");
      }
      return opensCall() ? call(null, token) : new Expr.Name(token);
    }
    throw cursor.unexpected("a field, a variable or a value");
  }

  private Unreadable lambda() {
    Token arrow = cursor.peek();
    return new Unreadable(
        arrow.start(),
        arrow.end(),
        "expected a plain constraint but was a lambda, which constraints cannot hold",
        null);
  }

  private Expr created(Token word) {
    while (cursor.peek().word() || cursor.peek().is(".")) {
      cursor.next();
    }
    Token open = cursor.expect("(", "`(`");
    upTo(")", open);
    return new Expr.Opaque(word.start(), cursor.previous().end());
  }
}
