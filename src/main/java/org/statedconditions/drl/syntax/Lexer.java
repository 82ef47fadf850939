package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statedconditions.drl.syntax.Token.Kind;

/** Cuts a rule file into tokens. Never gives up: a text or comment that is not closed ends where it most likely should. */
final class Lexer {
  private static final String[] SIGNS = {
    "!.", "?.", "==", "!=", "<=", ">=", "&&", "||", ":=", "->", "::", "++", "--"
  };
  private static final Pattern BLOCK_START = Pattern.compile(
      "^[ \\t]*(rule\\s*[\"'\\w]|query\\s+[\"'\\w]|declare\\s+\\w|end\\b)", Pattern.MULTILINE);

  private final SourceText source;
  private final String text;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
  }

  static List<Token> tokens(SourceText source, Problems problems) {
    return new Lexer(source, problems).all();
  }

  private List<Token> all() {
    if (text.startsWith("\ufeff")) {
      at = 1;
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = endOfLine(at);
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (text.startsWith("\"\"\"", at)) {
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
    return tokens;
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
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private void comment() {
    int close = text.indexOf("*/", at + 2);
    int nested = text.indexOf("/*", at + 2);
    int limit = close < 0 ? text.length() : close;
    Matcher block = BLOCK_START.matcher(text);
    boolean swallows = block.find(at) && block.start() < limit;
    boolean another = nested >= 0 && nested < limit && swallows && block.start() < nested;
    if (close >= 0 && !another) {
      at = close + 2;
      return;
    }
    problems.lexical(
        at,
        at + 2,
        "expected `*/` at the end of the comment that begins here but found none",
        null);
    at = swallows ? block.start() : text.length();
  }

  private void textBlock() {
    int close = text.indexOf("\"\"\"", at + 3);
    int end = close < 0 ? endOfLine(at) : close + 3;
    problems.lexical(
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
    int comment = text.indexOf(" //", at);
    int stop = comment >= 0 && comment < end ? comment : end;
    while (stop > at + 1 && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    Token before = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    boolean opens =
        before == null || before.line() != source.line(at) || !before.word() || nameFollows(before);
    problems.lexical(
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
