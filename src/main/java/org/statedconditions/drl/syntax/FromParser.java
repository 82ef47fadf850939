package org.statedconditions.drl.syntax;

import java.util.List;
import org.statedconditions.drl.syntax.Token.Kind;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Reads what stands behind {@code from}. */
final class FromParser {
  private final Cursor cursor;
  private final Problems problems;
  private final ExprParser expressions;
  private final Brackets brackets;
  private final AccumulateParser accumulates;
  private final LhsParser parts;

  FromParser(
      Cursor cursor,
      Problems problems,
      ExprParser expressions,
      Brackets brackets,
      AccumulateParser accumulates,
      LhsParser parts) {
    this.cursor = cursor;
    this.problems = problems;
    this.expressions = expressions;
    this.brackets = brackets;
    this.accumulates = accumulates;
    this.parts = parts;
  }

  /** Reads where the facts or values of a pattern come from. */
  Lhs.From from() {
    Token token = cursor.peek();
    String near =
        token.word() ? DidYouMean.nearest(token.text(), List.of("accumulate", "collect")) : null;
    if (near != null
        && cursor.peek(1).is("(")
        && cursor.peek(2).word()
        && cursor.peek(3).is("(")
        && !token.is(near)) {
      problems.meaning(
          ProblemCode.RULE_SYNTAX,
          token.start(),
          token.end(),
          "expected where the values come from but was " + token.shown(),
          "did you mean `" + near + "`?");
      cursor.next();
      if (near.equals("accumulate")) {
        return new Lhs.From.Accumulated(accumulates.accumulate(false));
      }
      Token open = cursor.next();
      Lhs inner = parts.or();
      brackets.close(open);
      return new Lhs.From.Collect(inner);
    }
    if (token.is("(")
        && cursor.peek(1).word()
        && (cursor.peek(2).is("(") || cursor.peek(2).is(":"))) {
      String word = severalInBrackets() ? "accumulate" : "collect";
      problems.meaning(
          ProblemCode.RULE_SYNTAX,
          token.start(),
          token.end(),
          "expected `" + word + "` before `(` but was nothing",
          null);
      return word.equals("accumulate")
          ? new Lhs.From.Accumulated(accumulates.accumulate(false))
          : new Lhs.From.Collect(parts.part());
    }
    if (token.is("collect")) {
      cursor.next();
      Token open = cursor.expect("(", "`(`");
      Lhs inner = parts.or();
      brackets.close(open);
      return new Lhs.From.Collect(inner);
    }
    if (token.is("accumulate") || token.is("acc")) {
      cursor.next();
      if (token.is("acc")) {
        problems.foreign("acc", token);
      }
      return new Lhs.From.Accumulated(accumulates.accumulate(false));
    }
    if ((token.is("entry") && cursor.peek(1).is("-")) || token.is("window")) {
      problems.foreign(token.is("entry") ? "entry-point" : "window", token);
      while (!cursor.done()
          && !cursor.peek().literalText()
          && cursor.peek().line() == token.line()) {
        cursor.next();
      }
      if (cursor.peek().literalText()) {
        cursor.next();
      }
      return new Lhs.From.EntryPoint();
    }
    Expr value = expressions.expression();
    if (value instanceof Expr.Binary path && path.op().equals("/")) {
      throw PatternParser.path(path.operator());
    }
    return new Lhs.From.Value(value);
  }

  /** Whether the brackets that open here hold several things with {@code ;} or a comma between them. */
  private boolean severalInBrackets() {
    int depth = 0;
    for (int ahead = 0; cursor.peek(ahead).kind() != Kind.END; ahead++) {
      Token token = cursor.peek(ahead);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0) {
        return false;
      }
      if (depth == 1 && (token.is(",") || token.is(";"))) {
        return true;
      }
    }
    return true;
  }
}
