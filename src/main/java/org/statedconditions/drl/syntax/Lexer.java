package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.drl.syntax.Token.Kind;

/** Cuts a rule file into tokens. Never gives up: a text or comment that is not closed ends where it most likely should. */
final class Lexer {
  private static final String[] SIGNS = {
    "!.", "?.", "==", "!=", "<=", ">=", "&&", "||", ":=", "->", "::", "++", "--"
  };
  private final SourceText source;
  private final String text;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private int at;

  /** Where a line ends, as found last: a line may hold very many texts. */
  private int lineFrom = 0;

  private int lineEnd = -1;

  /** Whether a comment may still be closed: there is no need to look for it again and again. */
  private boolean closes = true;

  private Lexer(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
  }

  /** The words, texts, numbers and signs of a file, and its comments. */
  record Lexed(List<Token> tokens, List<Comment> comments) {}

  static Lexed read(SourceText source, Problems problems) {
    Lexer lexer = new Lexer(source, problems);
    lexer.all();
    return new Lexed(List.copyOf(lexer.tokens), List.copyOf(lexer.comments));
  }

  private void all() {
    if (text.startsWith("\ufeff")) {
      at = 1;
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '/' && text.startsWith("//", at)) {
        commentTo(endOfLine(at));
      } else if (c == '/' && text.startsWith("/*", at)) {
        comment();
      } else if (c == '"' && text.startsWith("\"\"\"", at)) {
        textBlock();
      } else if (c == '"' || c == '\'') {
        quoted(c);
      } else if (Character.isJavaIdentifierStart(c)) {
        add(Kind.WORD, run(at));
      } else if (c >= '0' && c <= '9') {
        add(Kind.NUMBER, number());
      } else {
        add(Kind.SIGN, sign());
      }
    }
  }

  private int run(int from) {
    int i = from;
    while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int number() {
    int i = run(at);
    if (i + 1 < text.length() && text.charAt(i) == '.' && Character.isDigit(text.charAt(i + 1))) {
      i = run(i + 1);
    }
    return i;
  }

  private int sign() {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        return at + sign.length();
      }
    }
    return at + Character.charCount(text.codePointAt(at));
  }

  private int endOfLine(int from) {
    if (from >= lineFrom && from <= lineEnd) {
      return lineEnd;
    }
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    lineFrom = from;
    lineEnd = i;
    return i;
  }

  private void comment() {
    int close = closes ? text.indexOf("*/", at + 2) : -1;
    closes = close >= 0;
    int nested = text.indexOf("/*", at + 2);
    int limit = close < 0 ? text.length() : close;
    int block = blockStart(at, limit);
    boolean swallows = block >= 0;
    boolean another = nested >= 0 && nested < limit && swallows && block < nested;
    if (close >= 0 && !another) {
      commentTo(close + 2);
      return;
    }
    problems.syntax(
        at,
        at + 2,
        "expected `*/` at the end of the comment that begins here but found none",
        null);
    commentTo(swallows ? block : text.length());
  }

  private void commentTo(int end) {
    comments.add(new Comment(text.substring(at, end), at, end, source.line(at)));
    at = end;
  }

  /** Where, between the two offsets, a line begins like a rule, query or declaration, or ends one; -1 if none does. */
  private int blockStart(int from, int to) {
    for (int line = source.line(from) + 1; line <= source.lines(); line++) {
      int start = source.lineStart(line);
      if (start >= to) {
        return -1;
      }
      int word = blanks(start);
      int end = word;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      int next = blanks(end);
      boolean name = next < text.length()
          && (text.charAt(next) == '"'
              || text.charAt(next) == '\''
              || Character.isJavaIdentifierStart(text.charAt(next)));
      boolean begins = switch (text.substring(word, end)) {
        case "rule", "query", "declare" -> name && (next > end || text.charAt(next) != '_');
        case "end" -> true;
        default -> false;
      };
      if (begins) {
        return start;
      }
    }
    return -1;
  }

  private int blanks(int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private void textBlock() {
    int close = text.indexOf("\"\"\"", at + 3);
    int end = close < 0 ? endOfLine(at) : close + 3;
    problems.syntax(
        at, at + 3, "expected a text in simple quotes on one line but was a text block", null);
    tokens.add(token(Kind.TEXT, end, true));
    at = end;
  }

  private void quoted(char quote) {
    int end = endOfLine(at);
    for (int i = at + 1; i < end; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        add(Kind.TEXT, i + 1);
        return;
      }
    }
    int comment = text.substring(at, end).indexOf(" //");
    int stop = comment >= 0 ? at + comment : end;
    while (stop > at + 1 && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    Token before = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    boolean opens =
        before == null || before.line() != source.line(at) || !before.word() || nameFollows(before);
    problems.syntax(
        at,
        at + 1,
        opens
            ? "expected a closing " + quote
                + " on this line for the text that begins here but found none"
            : "expected an opening " + quote + " before this closing one but found none",
        null);
    tokens.add(token(Kind.TEXT, stop, true));
    at = stop;
  }

  /** Whether a text, and not another word, follows this word: then the quote opens one. */
  private static boolean nameFollows(Token word) {
    return List.of("rule", "query", "contains", "matches", "memberOf", "excludes", "soundslike")
        .contains(word.text());
  }

  private void add(Kind kind, int end) {
    tokens.add(token(kind, end, false));
    at = end;
  }

  private Token token(Kind kind, int end, boolean broken) {
    int line = source.line(at);
    boolean first = tokens.isEmpty() || tokens.get(tokens.size() - 1).line() != line;
    return new Token(kind, text.substring(at, end), at, end, line, first, broken);
  }
}
