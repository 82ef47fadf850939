package org.statedconditions.drl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Token.Kind;
import org.statedconditions.problem.DidYouMean;

/** Walks over some of a file's tokens. */
final class Cursor {
  private final List<Token> tokens;
  private final int to;
  private int at;

  /** Over the tokens {@code from} to {@code to}, the last one left out. */
  Cursor(List<Token> tokens, int from, int to) {
    this.tokens = tokens;
    this.at = from;
    this.to = to;
  }

  int at() {
    return at;
  }

  void goTo(int index) {
    at = index;
  }

  boolean done() {
    return at >= to;
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    int i = at + ahead;
    return i >= 0 && i < to ? tokens.get(i) : end();
  }

  private Token end() {
    int end = to == 0 ? 0 : tokens.get(to - 1).end();
    int line = to == 0 ? 1 : tokens.get(to - 1).line() + 1;
    String shown = to < tokens.size() ? tokens.get(to).shown() : "the end of the file";
    return new Token(Kind.END, shown, end, end, line, true, false);
  }

  /** The token before the next one; the next one itself at the very beginning. */
  Token previous() {
    return at > 0 ? tokens.get(at - 1) : peek();
  }

  Token next() {
    Token token = peek();
    at++;
    return token;
  }

  boolean accept(String expected) {
    if (peek().is(expected)) {
      at++;
      return true;
    }
    return false;
  }

  Token expect(String expected, String what) {
    if (!peek().is(expected)) {
      throw unexpected(what);
    }
    return next();
  }

  /**
   * That something else was expected here. Where the next token stands on a later line, the place is the end of what was
   * read: that line is the one to mend.
   */
  Unreadable unexpected(String expected) {
    Token next = peek();
    Token before = previous();
    boolean later = next.kind() == Kind.END || next.line() > before.line();
    String message = "expected " + expected + (later && at > 0 ? " after " + before.shown() : "")
        + " but was " + next.shown();
    return later && at > 0
        ? new Unreadable(before.end(), before.end() + 1, message, null)
        : new Unreadable(
            next.start(), Math.max(next.end(), next.start() + 1), message, signHint(before, next));
  }

  private static @Nullable String signHint(Token before, Token next) {
    if ("“”„«»‘’`".contains(next.text())) {
      return "texts stand in straight quotes, \"…\"";
    }
    return before.is("%")
        ? "`%` divides and gives the rest; of 80 per cent write the figure, 80"
        : null;
  }

  /** Skips the brackets that open here, with all that they hold; throws what is wrong if they are not closed. */
  void skipBrackets() {
    next();
    skipToClosing();
  }

  /** Skips the brackets that open here as far as they go. */
  void skipBalanced() {
    int depth = 0;
    do {
      Token token = next();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    } while (depth > 0 && !done());
  }

  /** Skips what follows up to and with the {@code )} of the bracket that is open here. */
  void skipToClosing() {
    int depth = 1;
    while (depth > 0) {
      if (done()) {
        throw unexpected("`)`");
      }
      Token token = next();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
  }

  /** Whether a word is a misspelt {@code keyword}. */
  static boolean misspelt(Token token, String keyword) {
    return token.word()
        && !token.is(keyword)
        && keyword.equals(DidYouMean.nearest(token.text(), List.of(keyword)));
  }
}
