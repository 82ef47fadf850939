package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads patterns: a type, its constraints in brackets, and where its facts come from. */
final class PatternParser {
  private final Cursor cursor;
  private final Problems problems;
  private final ExprParser expressions;
  private final Brackets brackets;
  private final FromParser sources;

  PatternParser(
      Cursor cursor,
      Problems problems,
      ExprParser expressions,
      Brackets brackets,
      FromParser sources) {
    this.cursor = cursor;
    this.problems = problems;
    this.expressions = expressions;
    this.brackets = brackets;
    this.sources = sources;
  }

  /**
   * Reads one from its type on.
   *
   * @param variable what it is bound to, or {@code null}
   * @param query whether it is marked as the call of a query
   */
  Lhs.Pattern pattern(@Nullable Token variable, boolean query) {
    int start = variable == null ? cursor.peek().start() : variable.start();
    List<Token> type = new ArrayList<>();
    Token first = cursor.peek();
    if (first.is("/")) {
      throw path(first);
    }
    if (!first.word()) {
      throw cursor.unexpected("a type such as `Ceasefire`");
    }
    type.add(cursor.next());
    while (cursor.peek().is(".") && cursor.peek(1).word()) {
      type.add(cursor.next());
      type.add(cursor.next());
    }
    if (!cursor.peek().is("(")) {
      Token word = type.get(0);
      boolean forgotten =
          cursor.peek().word() || cursor.peek().is("=") || cursor.peek().is("::");
      if (variable == null && word.text().startsWith("$") && forgotten) {
        throw cursor.unexpected("`:` and a type behind " + word.shown());
      }
      boolean constraint = variable != null || Character.isLowerCase(word.text().charAt(0));
      String why = constraint && !Character.isUpperCase(word.text().charAt(0))
          ? " with the constraints of a type"
          : "";
      throw cursor.unexpected("`(`" + why);
    }
    Token open = cursor.next();
    List<Expr> arguments = new ArrayList<>();
    boolean call = Character.isLowerCase(type.get(0).text().charAt(0)) && type.size() == 1;
    List<Expr> constraints = constraints(open, arguments, call);
    Lhs.From from = null;
    while (cursor.peek().is("@") && cursor.peek(1).word()) {
      problems.foreign("@", cursor.next());
      cursor.next();
      if (cursor.peek().is("(")) {
        cursor.skipBrackets();
      }
    }
    if (cursor.peek().is("over")) {
      problems.foreign("over", cursor.next());
      cursor.next();
      if (cursor.accept(":")) {
        cursor.next();
      }
      if (cursor.peek().is("(")) {
        cursor.skipBrackets();
      }
    }
    if (cursor.peek().is("from")) {
      cursor.next();
      from = sources.from();
    }
    return new Lhs.Pattern(
        variable,
        type,
        arguments,
        constraints,
        query,
        from,
        start,
        cursor.previous().end());
  }

  /** That conditions are no paths through facts. */
  static Unreadable path(Token slash) {
    return new Unreadable(
        slash.start(),
        slash.end(),
        "expected a pattern such as `$x : Ceasefire( … )` but was a path, `/`",
        "patterns are joined by ids, `Declaration(ceasefire == $x.id, … )`, or read with `from $x.declarations`");
  }

  /** The constraints of a pattern; what stands before a {@code ;} is positional and goes to {@code arguments}. */
  private List<Expr> constraints(Token open, List<Expr> arguments, boolean call) {
    List<Expr> list = new ArrayList<>();
    if (cursor.accept(")")) {
      return list;
    }
    while (true) {
      list.add(expressions.expression());
      if (cursor.accept(")")) {
        return list;
      }
      if (cursor.peek().is(";")) {
        if (!call
            && !list.stream().allMatch(c -> c instanceof Expr.Name || c instanceof Expr.Literal)) {
          throw cursor.unexpected("`,` or `)`");
        }
        cursor.next();
        arguments.addAll(list);
        list.clear();
        if (cursor.accept(")")) {
          return list;
        }
      } else if (!cursor.accept(",")) {
        throw brackets.unclosed(")", open);
      } else if (cursor.peek().is(")") || cursor.peek().is(",")) {
        throw cursor.unexpected("a constraint");
      }
    }
  }
}
