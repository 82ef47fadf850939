package org.statedconditions.drl.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Token.Kind;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Reads comparisons, by a sign or by a word; signs that other languages use are reported and read as they were meant. */
final class ComparisonParser {
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

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
  private static final Map<String, String> MIRRORED =
      Map.of("=>", ">=", "=<", "<=", "<>", "!=", "=!", "!=");

  private final Cursor cursor;
  private final Problems problems;
  private final ExprParser expressions;

  ComparisonParser(Cursor cursor, Problems problems, ExprParser expressions) {
    this.cursor = cursor;
    this.problems = problems;
    this.expressions = expressions;
  }

  /**
   * Reads one, or a value alone.
   *
   * @param halfOf what is compared where nothing stands before the sign; {@code null}: something has to
   */
  Expr comparison(@Nullable Expr halfOf) {
    int start = cursor.peek().start();
    Expr left;
    if (halfOf != null && COMPARISONS.contains(cursor.peek().text())) {
      left = halfOf;
    } else {
      left = expressions.additive();
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
        Expr right = expressions.additive();
        left = new Expr.Binary(
            op, operator, false, null, left, right, start, cursor.previous().end());
      } else if (operator.is("not") && WORD_OPERATORS.contains(cursor.peek(1).text())) {
        cursor.next();
        left = worded(left, cursor.next(), true, start);
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
        left = worded(left, cursor.next(), false, start);
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
  private @Nullable String comparisonSign(Token sign) {
    Token second = cursor.peek(1);
    boolean adjacent = second.kind() == Kind.SIGN && second.start() == sign.end();
    String two = adjacent ? sign.text() + second.text() : sign.text();
    if (MIRRORED.containsKey(two)) {
      cursor.next();
      cursor.next();
      problems.meaning(
          ProblemCode.RULE_SYNTAX,
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
          ProblemCode.RULE_SYNTAX,
          sign.start(),
          second.end(),
          "expected `" + meant + "` but was `" + two + "`",
          null);
      return meant;
    }
    if (sign.is("=")) {
      cursor.next();
      problems.meaning(
          ProblemCode.RULE_SYNTAX,
          sign.start(),
          sign.end(),
          "expected `==` but was `=`",
          "`=` assigns, `==` compares");
      return "==";
    }
    if (two.equals(">>") || two.equals("<<")) {
      cursor.next();
      cursor.next();
      problems.meaning(
          ProblemCode.RULE_SYNTAX,
          sign.start(),
          second.end(),
          "expected `" + sign.text() + "` but was `" + two + "`",
          null);
      return sign.text();
    }
    if (COMPARISONS.contains(sign.text())) {
      cursor.next();
      return sign.text();
    }
    return null;
  }

  private Expr worded(Expr left, Token operator, boolean negated, int start) {
    if (operator.is("in")) {
      if (!cursor.peek().is("(")) {
        Unreadable missing = cursor.unexpected("`(` with the values after `in`");
        throw new Unreadable(
            missing.start(),
            missing.end(),
            missing.getMessage(),
            "write `in (a, b)`; whether a list holds a value is `list contains value`");
      }
      Token open = cursor.next();
      if (cursor.peek().is(")")) {
        throw cursor.unexpected("at least one value");
      }
      List<Expr> values = expressions.upTo(")", open);
      return new Expr.In(left, negated, values, start, cursor.previous().end());
    }
    if (cursor.peek().is("[") && !operator.is("str")) {
      Token length = cursor.peek(1);
      throw new Unreadable(
          length.start(),
          length.end(),
          "expected a value after `" + operator.text() + "` but was " + length.shown()
              + " in brackets",
          "lengths of time are worked out: `days(a, b) >= 1`, `hours(a, b) <= 3`, `before(a, b)`");
    }
    Token parameter = cursor.peek().is("[") ? parameter() : null;
    Expr right = expressions.additive();
    return new Expr.Binary(
        operator.text(),
        operator,
        negated,
        parameter,
        left,
        right,
        start,
        cursor.previous().end());
  }

  private Token parameter() {
    Token open = cursor.next();
    Token parameter = cursor.peek();
    if (!parameter.word()) {
      throw cursor.unexpected("a word such as `startsWith`");
    }
    cursor.next();
    cursor.expect("]", "`]` to close `" + open.text() + "`");
    return parameter;
  }
}
