package org.statedconditions.drl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Token.Kind;

/** Reads what stands between operators: values, fields, calls, lists and what is in brackets. */
final class OperandParser {
  private final Cursor cursor;
  private final Problems problems;
  private final Brackets brackets;
  private final ExprParser expressions;

  OperandParser(Cursor cursor, Problems problems, Brackets brackets, ExprParser expressions) {
    this.cursor = cursor;
    this.problems = problems;
    this.brackets = brackets;
    this.expressions = expressions;
  }

  /** Reads one with all that is asked of it; {@code lambdas}: an arrow behind it is a mistake. */
  Expr operand(boolean lambdas) {
    int start = cursor.peek().start();
    Expr value = primary();
    while (true) {
      Token sign = cursor.peek();
      if (sign.is(".") || sign.is("!.") || sign.is("?.")) {
        cursor.next();
        if (sign.is("?.")) {
          problems.foreign("?.", sign);
        }
        Token name = cursor.peek();
        if (!name.word()) {
          throw cursor.unexpected("a name");
        }
        cursor.next();
        boolean nullSafe = !sign.is(".");
        value = opensCall()
            ? call(value, nullSafe, name, start)
            : new Expr.Access(value, nullSafe, name, start);
        expressions.oneMore();
      } else if (sign.is("[") && sign.line() == cursor.previous().line()) {
        Token open = cursor.next();
        Expr index = expressions.expression();
        cursor.expect("]", "`]` to close `" + open.text() + "`");
        value = new Expr.Index(value, index, start, cursor.previous().end());
        expressions.oneMore();
      } else if (sign.is("#")) {
        cursor.next();
        Token type = cursor.peek();
        if (!type.word()) {
          throw cursor.unexpected("a type");
        }
        value = new Expr.Cast(value, cursor.next(), start);
        expressions.oneMore();
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

  private Expr call(@Nullable Expr target, boolean nullSafe, Token name, int start) {
    Token open = cursor.next();
    List<Expr> arguments = expressions.upTo(")", open);
    return new Expr.Call(
        target, nullSafe, name, arguments, start, cursor.previous().end());
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
      Expr inner = expressions.expression();
      if (cursor.peek().is(",")) {
        if (twice) {
          throw new Unreadable(
              token.start(),
              token.end(),
              "expected a constraint after `(` but was another `(`",
              null);
        }
        Unreadable missing = cursor.unexpected("`)` to close `(`");
        throw new Unreadable(
            missing.start(),
            missing.end(),
            missing.getMessage(),
            "one of several values is `in (a, b)`");
      }
      brackets.close(token);
      boolean cast = inner instanceof Expr.Name type
          && Character.isUpperCase(type.token().text().charAt(0))
          && cursor.peek().word()
          && cursor.peek().line() == token.line();
      if (cast) {
        throw new Unreadable(
            token.start(),
            cursor.previous().end(),
            "expected a constraint but was a cast, `"
                + problems
                    .source()
                    .text()
                    .substring(token.start(), cursor.previous().end()) + "`",
            "values have the types that their fields have: leave it out");
      }
      if (cursor.peek().is("->")) {
        throw lambda();
      }
      return inner;
    }
    if (token.is("[")) {
      cursor.next();
      List<Expr> values = expressions.upTo("]", token);
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
      return opensCall() ? call(null, false, token, token.start()) : new Expr.Name(token);
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
    problems.foreign("new", word);
    while (cursor.peek().word() || cursor.peek().is(".")) {
      cursor.next();
    }
    Token open = cursor.expect("(", "`(`");
    expressions.upTo(")", open);
    return new Expr.Opaque(word.start(), cursor.previous().end());
  }
}
