package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Token.Kind;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/**
 * Reads what stands between {@code when} and {@code then}. A pattern that cannot be read is reported and left out; reading
 * goes on with the next line that looks like the beginning of one.
 */
final class LhsParser {
  private static final List<String> KEYWORDS =
      List.of("not", "exists", "forall", "accumulate", "eval", "and", "or", "groupby");

  private static final int DEEPEST = 40;

  private final Cursor cursor;
  private final Problems problems;
  private final ExprParser expressions;
  private final Brackets brackets;
  private final AccumulateParser accumulates;
  private final PatternParser patterns;
  private final Predicate<String> knownName;
  private final ToIntFunction<Token> indentation;
  private boolean damaged;
  private int outermost;
  private int depth;

  LhsParser(Cursor cursor, Problems problems, Predicate<String> knownName) {
    this.cursor = cursor;
    this.problems = problems;
    this.expressions = new ExprParser(cursor, problems);
    this.brackets = new Brackets(cursor);
    this.accumulates = new AccumulateParser(cursor, problems, expressions, brackets, this);
    FromParser sources = new FromParser(cursor, problems, expressions, brackets, accumulates, this);
    this.patterns = new PatternParser(cursor, problems, expressions, brackets, sources);
    this.knownName = knownName;
    this.indentation = token -> problems.source().column(token.start());
  }

  /** Whether something was left out, so that a variable may be unknown here and not to the author. */
  boolean damaged() {
    return damaged;
  }

  List<Lhs> all() {
    List<Lhs> parts = new ArrayList<>();
    outermost = cursor.done() ? 0 : indentation.applyAsInt(cursor.peek());
    while (!cursor.done()) {
      int before = cursor.at();
      try {
        Token next = cursor.peek();
        if (next.is(")") || next.is("]") || next.is("}")) {
          if (damaged) {
            // Left over from what was skipped.
            cursor.next();
            continue;
          }
          throw new Unreadable(
              next.start(),
              next.end(),
              "expected a pattern or `then` but was `" + next.text() + "`",
              "no bracket is open here: there is one too many, or an opening one is missing");
        }
        parts.add(or());
        cursor.accept(";");
        cursor.accept(",");
      } catch (Unreadable unreadable) {
        problems.syntax(unreadable);
        damaged = true;
        recover(before);
      }
    }
    return parts;
  }

  private void recover(int before) {
    if (cursor.at() <= before) {
      cursor.goTo(before + 1);
    }
    accumulates.leaveAll();
    depth = 0;
    while (!cursor.done()
        && !(beginsPattern() && indentation.applyAsInt(cursor.peek()) <= outermost)) {
      cursor.next();
    }
  }

  private boolean beginsPattern() {
    Token token = cursor.peek();
    Token second = cursor.peek(1);
    if (!token.first() || !token.word()) {
      return false;
    }
    boolean type = Character.isUpperCase(token.text().charAt(0)) && second.is("(");
    boolean bound = token.text().startsWith("$")
        && second.is(":")
        && Character.isUpperCase(cursor.peek(2).text().charAt(0));
    return type
        || bound
        || (KEYWORDS.contains(token.text()) && !token.is("and") && !token.is("or"));
  }

  /** Reads parts with {@code or} and {@code and} between them. */
  Lhs or() {
    if (++depth > DEEPEST) {
      throw cursor.unexpected("conditions that are not nested so deep");
    }
    try {
      return alternatives();
    } finally {
      depth--;
    }
  }

  private Lhs alternatives() {
    int start = cursor.peek().start();
    List<Lhs> parts = new ArrayList<>(List.of(and()));
    while (cursor.peek().is("or") || cursor.peek().is("||")) {
      cursor.next();
      parts.add(and());
    }
    return parts.size() == 1 ? parts.get(0) : group(Lhs.Group.Kind.OR, null, parts, start);
  }

  private Lhs group(Lhs.Group.Kind kind, @Nullable Token variable, List<Lhs> parts, int start) {
    return new Lhs.Group(kind, variable, parts, start, cursor.previous().end());
  }

  private Lhs and() {
    int start = cursor.peek().start();
    List<Lhs> parts = new ArrayList<>(List.of(part()));
    while (cursor.peek().is("and") || cursor.peek().is("&&")) {
      cursor.next();
      parts.add(part());
    }
    return parts.size() == 1 ? parts.get(0) : group(Lhs.Group.Kind.AND, null, parts, start);
  }

  /** Reads one pattern, or one group of them. */
  Lhs part() {
    Token token = cursor.peek();
    if (token.is("(")) {
      return grouped(null);
    }
    if (token.is("?") && cursor.peek(1).word()) {
      cursor.next();
      return patterns.pattern(null, true);
    }
    if (token.is("/")) {
      throw PatternParser.path(token);
    }
    if (!token.word()) {
      throw cursor.unexpected("a pattern such as `$x : Ceasefire( … )`");
    }
    boolean bound = cursor.peek(1).is(":");
    boolean function = Lhs.Result.FUNCTIONS.contains(cursor.peek(bound ? 2 : 0).text())
        && cursor.peek(bound ? 3 : 1).is("(");
    if (accumulates.inside() && function) {
      throw cursor.unexpected("`;` between the patterns and the functions");
    }
    if (cursor.peek(1).is(":") || cursor.peek(1).is(":=")) {
      cursor.next();
      Token sign = cursor.next();
      if (sign.is(":=")) {
        problems.foreign(":=", sign);
      }
      if (cursor.peek().is("(")) {
        problems.foreign("$x : (", cursor.peek());
      }
      return cursor.peek().is("(") ? grouped(token) : patterns.pattern(token, false);
    }
    String keyword = keyword(token);
    switch (keyword) {
      case "not", "exists" -> {
        cursor.next();
        if (++depth > DEEPEST) {
          throw cursor.unexpected("conditions that are not nested so deep");
        }
        Lhs inner = cursor.peek().is("(") ? grouped(null) : part();
        depth--;
        Lhs.Group.Kind kind = keyword.equals("not") ? Lhs.Group.Kind.NOT : Lhs.Group.Kind.EXISTS;
        return group(kind, null, List.of(inner), token.start());
      }
      case "forall" -> {
        cursor.next();
        Token open = cursor.expect("(", "`(`");
        List<Lhs> all = partsUpToClosing(open, true);
        return group(Lhs.Group.Kind.FORALL, null, all, token.start());
      }
      case "eval" -> {
        problems.foreign("eval", cursor.next());
        Token open = cursor.expect("(", "`(`");
        Expr condition = expressions.expression();
        brackets.close(open);
        return new Lhs.Eval(condition, token.start(), cursor.previous().end());
      }
      case "accumulate", "acc", "groupby" -> {
        cursor.next();
        if (!keyword.equals("accumulate")) {
          problems.foreign(keyword, token);
        }
        return accumulates.accumulate(keyword.equals("groupby"));
      }
      default -> {
        return patterns.pattern(null, false);
      }
    }
  }

  /** The keyword that a word is, or was meant to be; an empty text for a type. */
  private String keyword(Token token) {
    if (KEYWORDS.contains(token.text()) || token.is("acc")) {
      if (token.is("and") || token.is("or")) {
        throw cursor.unexpected("a pattern");
      }
      return token.text();
    }
    if (!Character.isLowerCase(token.text().charAt(0))
        || knownName.test(token.text())
        || cursor.peek(1).is(".")) {
      return "";
    }
    String near = DidYouMean.nearest(token.text(), KEYWORDS);
    boolean follows = cursor.peek(1).word() || cursor.peek(1).is("(");
    if (near == null || !follows || near.equals("and") || near.equals("or")) {
      return "";
    }
    problems.meaning(
        ProblemCode.RULE_SYNTAX,
        token.start(),
        token.end(),
        "expected a pattern but was " + token.shown(),
        "did you mean `" + near + "`?");
    return near;
  }

  private Lhs grouped(@Nullable Token variable) {
    Token open = cursor.next();
    boolean prefixOr = cursor.peek().is("or");
    if (prefixOr || cursor.peek().is("and")) {
      problems.foreign("(" + cursor.peek().text(), cursor.next());
    }
    boolean prefixed = !cursor.previous().is("(");
    List<Lhs> parts = partsUpToClosing(open, prefixed);
    Lhs.Group.Kind kind = prefixOr ? Lhs.Group.Kind.OR : Lhs.Group.Kind.AND;
    return group(kind, variable, parts, variable == null ? open.start() : variable.start());
  }

  /** What stands in brackets; {@code loose} if nothing has to stand between the parts. */
  private List<Lhs> partsUpToClosing(Token open, boolean loose) {
    List<Lhs> parts = new ArrayList<>();
    do {
      Token before = cursor.previous();
      Token first = cursor.peek();
      parts.add(or());
      if (!loose && parts.size() == 2) {
        unconnected(open, before, first, parts.get(1));
      }
      cursor.accept(",");
      cursor.accept(";");
    } while (!cursor.peek().is(")") && cursor.peek().kind() != Kind.END && beginsPart());
    brackets.close(open);
    return parts;
  }

  private void unconnected(Token open, Token before, Token next, Lhs second) {
    if (second instanceof Lhs.Pattern pattern && pattern.aboutTheSame()) {
      problems.syntax(
          open.start(),
          open.end(),
          "expected `forall` before `(` but was nothing",
          "the pattern about `this` says what holds of each fact of the first one");
    } else {
      problems.syntax(
          before.end(),
          before.end() + 1,
          "expected `and` or `or` after " + before.shown() + " but was " + next.shown(),
          null);
    }
  }

  /** Whether a part may begin here. */
  boolean beginsPart() {
    return cursor.peek().word() || cursor.peek().is("(") || cursor.peek().is("?");
  }
}
