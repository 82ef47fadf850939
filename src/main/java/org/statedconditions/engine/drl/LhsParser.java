package org.statedconditions.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.statedconditions.engine.drl.Token.Kind;
import org.statedconditions.problem.DidYouMean;

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
  private final Predicate<String> knownName;
  private final ToIntFunction<Token> indentation;
  private boolean damaged;
  private int accumulates;
  private int outermost;
  private int depth;

  LhsParser(Cursor cursor, Problems problems, Predicate<String> knownName) {
    this.cursor = cursor;
    this.problems = problems;
    this.expressions = new ExprParser(cursor, problems);
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
    accumulates = 0;
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

  private Lhs or() {
    if (++depth > DEEPEST) {
      throw cursor.unexpected("conditions that are not nested so deep").certainly();
    }
    try {
      return alternatives();
    } finally {
      depth--;
    }
  }

  private Lhs alternatives() {
    List<Lhs> parts = new ArrayList<>(List.of(and()));
    while (cursor.peek().is("or") || cursor.peek().is("||")) {
      cursor.next();
      parts.add(and());
    }
    return parts.size() == 1 ? parts.get(0) : new Lhs.Group(Lhs.Group.Kind.OR, null, parts);
  }

  private Lhs and() {
    List<Lhs> parts = new ArrayList<>(List.of(part()));
    while (cursor.peek().is("and") || cursor.peek().is("&&")) {
      cursor.next();
      parts.add(part());
    }
    return parts.size() == 1 ? parts.get(0) : new Lhs.Group(Lhs.Group.Kind.AND, null, parts);
  }

  private Lhs part() {
    Token token = cursor.peek();
    if (token.is("(")) {
      return grouped(null);
    }
    if (token.is("?") && cursor.peek(1).word()) {
      cursor.next();
      return pattern(null, true);
    }
    if (!token.word()) {
      throw cursor.unexpected("a pattern such as `$x : Ceasefire( … )`");
    }
    boolean bound = cursor.peek(1).is(":");
    boolean function =
        ConditionCheck.FUNCTIONS.contains(cursor.peek(bound ? 2 : 0).text())
            && cursor.peek(bound ? 3 : 1).is("(");
    if (accumulates > 0 && function) {
      throw cursor.unexpected("`;` between the patterns and the functions");
    }
    if (cursor.peek(1).is(":") || cursor.peek(1).is(":=")) {
      cursor.next();
      cursor.next();
      return cursor.peek().is("(") ? grouped(token) : pattern(token, false);
    }
    String keyword = keyword(token);
    switch (keyword) {
      case "not", "exists" -> {
        cursor.next();
        if (++depth > DEEPEST) {
          throw cursor.unexpected("conditions that are not nested so deep").certainly();
        }
        Lhs inner = cursor.peek().is("(") ? grouped(null) : part();
        depth--;
        Lhs.Group.Kind kind = keyword.equals("not") ? Lhs.Group.Kind.NOT : Lhs.Group.Kind.EXISTS;
        return new Lhs.Group(kind, null, List.of(inner));
      }
      case "forall" -> {
        cursor.next();
        Token open = cursor.expect("(", "`(`");
        return new Lhs.Group(Lhs.Group.Kind.FORALL, null, partsUpToClosing(open, true));
      }
      case "eval" -> {
        cursor.next();
        Token open = cursor.expect("(", "`(`");
        Expr condition = expressions.expression();
        close(open);
        return new Lhs.Eval(condition);
      }
      case "accumulate", "acc", "groupby" -> {
        cursor.next();
        return accumulate(keyword.equals("groupby"));
      }
      default -> {
        return pattern(null, false);
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
        token.start(),
        token.end(),
        "expected a pattern but was " + token.shown(),
        "did you mean `" + near + "`?");
    return near;
  }

  private Lhs grouped(Token variable) {
    Token open = cursor.next();
    boolean prefixOr = cursor.peek().is("or");
    if (prefixOr || cursor.peek().is("and")) {
      cursor.next();
    }
    boolean prefixed = !cursor.previous().is("(");
    List<Lhs> parts = partsUpToClosing(open, prefixed);
    return new Lhs.Group(prefixOr ? Lhs.Group.Kind.OR : Lhs.Group.Kind.AND, variable, parts);
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
    close(open);
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

  private boolean beginsPart() {
    return cursor.peek().word() || cursor.peek().is("(") || cursor.peek().is("?");
  }

  private void close(Token open) {
    if (!cursor.accept(")")) {
      throw expressions.unclosed(")", open);
    }
  }

  private Lhs.Pattern pattern(Token variable, boolean query) {
    List<Token> type = new ArrayList<>();
    Token first = cursor.peek();
    if (first.is("/")) {
      throw cursor.unexpected("a pattern such as `Ceasefire( … )`");
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
    List<Expr> constraints = constraints(open, arguments);
    Lhs.From from = null;
    while (cursor.peek().is("@") && cursor.peek(1).word()) {
      cursor.next();
      cursor.next();
      if (cursor.peek().is("(")) {
        skipBrackets();
      }
    }
    if (cursor.peek().is("over")) {
      cursor.next();
      cursor.next();
      if (cursor.accept(":")) {
        cursor.next();
      }
      if (cursor.peek().is("(")) {
        skipBrackets();
      }
    }
    if (cursor.peek().is("from")) {
      cursor.next();
      from = from();
    }
    return new Lhs.Pattern(
        variable, List.copyOf(type), List.copyOf(arguments), constraints, query, from);
  }

  /** The constraints of a pattern; what stands before a {@code ;} is positional and goes to {@code arguments}. */
  private List<Expr> constraints(Token open, List<Expr> arguments) {
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
        if (!list.stream().allMatch(c -> c instanceof Expr.Name || c instanceof Expr.Literal)) {
          throw cursor.unexpected("`,` or `)`").certainly();
        }
        cursor.next();
        arguments.addAll(list);
        list.clear();
        if (cursor.accept(")")) {
          return list;
        }
      } else if (!cursor.accept(",")) {
        throw expressions.unclosed(")", open);
      } else if (cursor.peek().is(")") || cursor.peek().is(",")) {
        throw cursor.unexpected("a constraint");
      }
    }
  }

  private Lhs.From from() {
    Token token = cursor.peek();
    String near =
        token.word() ? DidYouMean.nearest(token.text(), List.of("accumulate", "collect")) : null;
    if (near != null
        && cursor.peek(1).is("(")
        && cursor.peek(2).word()
        && cursor.peek(3).is("(")
        && !token.is(near)) {
      problems.meaning(
          token.start(),
          token.end(),
          "expected where the values come from but was " + token.shown(),
          "did you mean `" + near + "`?");
      cursor.next();
      if (near.equals("accumulate")) {
        return new Lhs.From.Accumulated(accumulate(false));
      }
      Token open = cursor.next();
      Lhs inner = or();
      close(open);
      return new Lhs.From.Collect(inner);
    }
    if (token.is("(")
        && cursor.peek(1).word()
        && (cursor.peek(2).is("(") || cursor.peek(2).is(":"))) {
      String word = severalInBrackets() ? "accumulate" : "collect";
      problems.meaning(
          token.start(), token.end(), "expected `" + word + "` before `(` but was nothing", null);
      return word.equals("accumulate")
          ? new Lhs.From.Accumulated(accumulate(false))
          : new Lhs.From.Collect(part());
    }
    if (token.is("collect")) {
      cursor.next();
      Token open = cursor.expect("(", "`(`");
      Lhs inner = or();
      close(open);
      return new Lhs.From.Collect(inner);
    }
    if (token.is("accumulate") || token.is("acc")) {
      cursor.next();
      return new Lhs.From.Accumulated(accumulate(false));
    }
    if ((token.is("entry") && cursor.peek(1).is("-")) || token.is("window")) {
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
    return new Lhs.From.Value(expressions.expression());
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

  private Lhs.Accumulate accumulate(boolean grouping) {
    Token open = cursor.peek();
    if (!open.is("(")) {
      throw cursor.unexpected("`(`");
    }
    cursor.next();
    List<Lhs> sources = new ArrayList<>();
    accumulates++;
    sources.add(or());
    while (beginsPart() && !cursor.peek().is("init")) {
      sources.add(or());
    }
    accumulates--;
    Lhs source =
        sources.size() == 1 ? sources.get(0) : new Lhs.Group(Lhs.Group.Kind.AND, null, sources);
    if (!cursor.accept(";") && !cursor.accept(",")) {
      throw cursor.unexpected("`;` between the patterns and the functions");
    }
    if (cursor.peek().is("init")) {
      skipToClosing(1);
      return new Lhs.Accumulate(source, null, List.of(), List.of(), true);
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
      close(open);
    }
    return new Lhs.Accumulate(source, key, results, constraints, false);
  }

  private Lhs.Result result() {
    Token variable = null;
    if (cursor.peek(1).is(":") || cursor.peek(1).is(":=")) {
      variable = cursor.next();
      cursor.next();
    }
    Token function = cursor.peek();
    if (!function.word()) {
      throw cursor.unexpected("a function such as `count( … )`");
    }
    cursor.next();
    Token open = cursor.expect("(", "`(`");
    return new Lhs.Result(variable, function, expressions.upTo(")", open));
  }

  private void skipBrackets() {
    cursor.next();
    skipToClosing(1);
  }

  private void skipToClosing(int openBrackets) {
    int depth = openBrackets;
    while (depth > 0) {
      if (cursor.done()) {
        throw cursor.unexpected("`)`");
      }
      Token token = cursor.next();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
  }
}
