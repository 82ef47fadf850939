package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Token.Kind;
import org.statedconditions.problem.DidYouMean;

/** Splits a file into its top-level parts, so that a mistake in one of them stays in it. */
final class Blocks {
  private static final Set<String> WITH_END = Set.of("rule", "query", "declare");
  private static final List<String> STARTERS = List.of(
      "rule",
      "query",
      "declare",
      "function",
      "import",
      "package",
      "global",
      "dialect",
      "unit",
      "expander");
  private static final Set<String> AFTER_NAME =
      Set.of("==", "!=", "<", ">", "<=", ">=", ".", "!.", ":", ",", ")", "(", "=");

  /**
   * A top-level part.
   *
   * @param kind the word that it begins with, as it was meant; {@code garbage} for what is none
   * @param from index of its first token
   * @param to index behind its last token
   * @param body index of the first token behind the word it begins with
   * @param closed whether it ends with {@code end}, where it should
   */
  record Block(String kind, int from, int to, int body, boolean closed) {}

  private final List<Token> tokens;
  private final Problems problems;
  private final List<Block> blocks = new ArrayList<>();
  private int at;

  private Blocks(List<Token> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  static List<Block> of(List<Token> tokens, Problems problems) {
    Blocks splitter = new Blocks(tokens, problems);
    while (splitter.at < tokens.size()) {
      splitter.one();
    }
    return splitter.blocks;
  }

  private Token token(int i) {
    if (i < tokens.size()) {
      return tokens.get(i);
    }
    int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
    return new Token(Kind.END, "the end of the file", end, end, Integer.MAX_VALUE, true, false);
  }

  private void one() {
    Token token = token(at);
    if (token.is(";") && at > 0) {
      at++;
      return;
    }
    String starter = starter(at);
    if (starter == null) {
      starter = meant(token);
    }
    if (starter == null) {
      garbage();
    } else if (WITH_END.contains(starter)) {
      int body = token.literalText() || token.is("@") || token.is("when") ? at : at + 1;
      withEnd(starter, body);
    } else if (starter.equals("function")) {
      function();
    } else {
      statement(starter);
    }
  }

  /** The word that begins a part here, or {@code null}. */
  private @Nullable String starter(int i) {
    Token token = token(i);
    if (!token.word() || !STARTERS.contains(token.text())) {
      return null;
    }
    return AFTER_NAME.contains(token(i + 1).text()) && !token(i + 1).literalText()
        ? null
        : token.text();
  }

  /** A part whose first word is missing or misspelt: reported, and read as it was meant. */
  private @Nullable String meant(Token token) {
    Token second = token(at + 1);
    if (token.literalText() && token.first() && laterRuleWord()) {
      problems.syntax(
          token.start(),
          token.end(),
          "expected `rule` before a rule's name but was " + token.shown(),
          null);
      return "rule";
    }
    if (!token.word()) {
      return null;
    }
    String near = DidYouMean.nearest(token.text(), STARTERS);
    boolean fits = second.literalText() || (second.word() && second.line() == token.line());
    if (near != null && fits && (laterRuleWord() || !near.equals("rule"))) {
      problems.syntax(
          token.start(),
          token.end(),
          "expected `" + near + "` but was " + token.shown(),
          "did you mean `" + near + "`?");
      return near;
    }
    if (second.literalText() && second.line() == token.line() && laterRuleWord()) {
      problems.syntax(token.start(), token.end(), "expected `rule` but was " + token.shown(), null);
      return "rule";
    }
    return null;
  }

  /** Whether words follow, before the next rule, that only a rule has. */
  private boolean laterRuleWord() {
    for (int i = at + 1; i < tokens.size() && !blockStart(i); i++) {
      if (token(i).is("when")
          || token(i).is("then")
          || (token(i).is("@") && token(i).first())) {
        return true;
      }
    }
    return false;
  }

  private void garbage() {
    Token token = token(at);
    int from = at;
    do {
      at++;
    } while (at < tokens.size() && !blockStart(at) && !(token(at).first() && statementStart(at)));
    if (token.is("end")) {
      problems.syntax(
          token.start(),
          token.end(),
          "expected a rule but was `end`",
          "nothing is open here that `end` could close");
    } else {
      problems.syntax(
          token.start(),
          token.end(),
          "expected `rule`, `declare`, `query` or `import` but was " + token.shown(),
          token.is("#") || token.is("--") ? "a remark starts with `//`" : null);
    }
    blocks.add(new Block("garbage", from, at, from, true));
  }

  private boolean statementStart(int i) {
    return starter(i) != null;
  }

  /** Whether a rule, query, declaration or function begins at this token, whatever comes before it. */
  private boolean blockStart(int i) {
    Token token = token(i);
    if (!token.word()
        || (!token.first()
            && !token(Math.max(0, i - 1)).is("end")
            && !token(i - 1).is(";"))) {
      return false;
    }
    Token second = token(i + 1);
    return switch (token.text()) {
      case "rule", "query" ->
        starter(i) != null && (second.literalText() || second.word() || second.is("@"));
      case "declare" -> second.word() && token.first();
      case "function" -> second.word() && token(i + 2).word() && token.first();
      case "import", "package", "global" ->
        second.word() && token.first() && second.line() == token.line();
      default ->
        token.first()
            && second.literalText()
            && second.line() == token.line()
            && token(i + 2).line() != token.line()
            && DidYouMean.nearest(token.text(), List.of("rule")) != null;
    };
  }

  private void withEnd(String kind, int body) {
    int from = at;
    int i = body;
    boolean then = false;
    while (i < tokens.size()) {
      Token token = token(i);
      then |= token.is("then") || token.is("findings") || aloneAndNear(i, "then");
      if (token.is("end") && closes(i)) {
        at = i + 1;
        blocks.add(new Block(kind, from, at, body, true));
        return;
      }
      if (i > from && blockStart(i)) {
        break;
      }
      boolean brace = token.is("}") && token.first() && token(i + 1).line() != token.line();
      boolean over = then || !kind.equals("rule");
      if (over && (brace || aloneAndNear(i, "end"))) {
        problems.syntax(
            token.start(),
            token.end(),
            "expected `end` but was " + token.shown(),
            "did you mean `end`?");
        at = i + 1;
        blocks.add(new Block(kind, from, at, body, true));
        return;
      }
      i++;
    }
    at = i;
    blocks.add(new Block(kind, from, at, body, false));
  }

  private boolean closes(int i) {
    Token before = token(i - 1);
    Token after = token(i + 1);
    boolean used = before.is(".")
        || before.is("!.")
        || (AFTER_NAME.contains(after.text()) && !after.literalText());
    return !used || (token(i).first() && after.line() != token(i).line());
  }

  private boolean aloneAndNear(int i, String keyword) {
    return token(i).first()
        && token(i + 1).line() != token(i).line()
        && Cursor.misspelt(token(i), keyword);
  }

  private void function() {
    int from = at;
    int depth = 0;
    boolean opened = false;
    int i = at + 1;
    for (; i < tokens.size() && !(depth <= 0 && opened); i++) {
      depth += token(i).is("{") ? 1 : token(i).is("}") ? -1 : 0;
      opened |= token(i).is("{");
      if (i > from + 1 && blockStart(i)) {
        break;
      }
    }
    if (!opened || depth > 0) {
      Token last = token(i - 1);
      problems.syntax(
          last.end(),
          last.end() + 1,
          "expected `}` at the end of the function but was " + token(i).shown(),
          null);
    }
    at = i;
    blocks.add(new Block("function", from, at, from + 1, true));
  }

  /** A part of one line: up to {@code ;} or the end of the line. */
  private void statement(String kind) {
    int from = at;
    int line = token(at).line();
    at++;
    while (at < tokens.size() && token(at).line() == line && !token(at - 1).is(";")) {
      at++;
    }
    blocks.add(new Block(kind, from, at, from + 1, true));
  }
}
