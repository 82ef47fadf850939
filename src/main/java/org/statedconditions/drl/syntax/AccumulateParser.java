package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands behind {@code accumulate} and {@code groupby}: patterns, a key, functions and constraints on their results. */
final class AccumulateParser {
  private final Cursor cursor;
  private final Problems problems;
  private final ExprParser expressions;
  private final Brackets brackets;
  private final LhsParser parts;
  private int deep;

  AccumulateParser(
      Cursor cursor,
      Problems problems,
      ExprParser expressions,
      Brackets brackets,
      LhsParser parts) {
    this.cursor = cursor;
    this.problems = problems;
    this.expressions = expressions;
    this.brackets = brackets;
    this.parts = parts;
  }

  /** Whether patterns of one are being read. */
  boolean inside() {
    return deep > 0;
  }

  /** Forgets what could not be read to its end. */
  void leaveAll() {
    deep = 0;
  }

  /** Reads one from its bracket on; {@code grouping}: with a key. */
  Lhs.Accumulate accumulate(boolean grouping) {
    Token open = cursor.peek();
    if (!open.is("(")) {
      throw cursor.unexpected("`(`");
    }
    int start = cursor.previous().start();
    cursor.next();
    int first = cursor.peek().start();
    List<Lhs> sources = new ArrayList<>();
    deep++;
    sources.add(parts.or());
    while (parts.beginsPart() && !cursor.peek().is("init")) {
      sources.add(parts.or());
    }
    deep--;
    Lhs source = sources.size() == 1
        ? sources.get(0)
        : new Lhs.Group(
            Lhs.Group.Kind.AND, null, sources, first, cursor.previous().end());
    if (!cursor.accept(";") && !cursor.accept(",")) {
      throw cursor.unexpected("`;` between the patterns and the functions");
    }
    if (cursor.peek().is("init")) {
      problems.foreign("init", cursor.peek());
      cursor.skipToClosing();
      return new Lhs.Accumulate(
          source, null, List.of(), List.of(), true, start, cursor.previous().end());
    }
    Expr key = null;
    if (grouping) {
      key = expressions.expression();
      if (!cursor.accept(";") && !cursor.accept(",")) {
        throw cursor.unexpected("`;` between the key and the functions");
      }
    }
    List<Lhs.Result> results = new ArrayList<>();
    do {
      results.add(result());
    } while (cursor.accept(","));
    List<Expr> constraints = List.of();
    if (cursor.accept(";") && !cursor.peek().is(")")) {
      constraints = expressions.upTo(")", open);
    } else {
      brackets.close(open);
    }
    return new Lhs.Accumulate(
        source, key, results, constraints, false, start, cursor.previous().end());
  }

  private Lhs.Result result() {
    Token variable = null;
    if (cursor.peek(1).is(":") || cursor.peek(1).is(":=")) {
      variable = cursor.next();
      Token sign = cursor.next();
      if (sign.is(":=")) {
        problems.foreign(":=", sign);
      }
    }
    Token function = cursor.peek();
    if (!function.word()) {
      throw cursor.unexpected("a function such as `count( … )`");
    }
    cursor.next();
    Token open = cursor.expect("(", "`(`");
    return new Lhs.Result(variable, function, expressions.upTo(")", open));
  }
}
