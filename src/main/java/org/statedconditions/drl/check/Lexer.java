package org.statedconditions.drl.check;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statedconditions.drl.check.Token.Kind;

/**
 * Cuts a rule file into tokens, in one pass and without recursion, and refuses what the two parsers of Drools could read
 * differently from one another, from Java or from a person: escapes, control and format characters, other quotes, letters of
 * other scripts outside texts and comments.
 */
final class Lexer {
  private static final Set<String> TWO_CHARS = Set.of(
      "!.", "==", "!=", "<=", ">=", "&&", "||", "++", "--", "->", "::", ":=", "+=", "-=", "*=",
      "/=", "%=", "&=", "|=", "^=");

  /** Of which the author is told what to write instead. */
  private static final Map<String, String> REFUSED = Map.ofEntries(
      Map.entry("{", "rules hold no blocks of code"),
      Map.entry("}", "rules hold no blocks of code"),
      Map.entry("=", "conditions compare with `==`; nothing is assigned"),
      Map.entry(":=", "a variable is bound with `:`"),
      Map.entry("++", "conditions compute nothing but values to compare"),
      Map.entry("--", "conditions compute nothing but values to compare"),
      Map.entry("->", "rules hold no code"),
      Map.entry("::", "rules hold no code"),
      Map.entry("~", "conditions compute nothing but values to compare"),
      Map.entry("^", "conditions compute nothing but values to compare"),
      Map.entry("&", "write `&&` or a comma"),
      Map.entry("|", "write `||`"),
      Map.entry("`", "names are plain words"),
      Map.entry("\\", "outside texts a backslash has no meaning"));

  private final Source source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Character> open = new ArrayDeque<>();
  private int at;

  /** Whether what follows cannot be told any more, so that more problems would only be noise. */
  private boolean lost;

  private Lexer(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * The tokens of {@code source}, closed by one that is the end of the file; none at all where a text, a
   * comment or a bracket is never closed or brackets are too deep. Problems go to {@code source}.
   */
  static List<Token> tokens(Source source) {
    if (!fileIsSound(source)) {
      return List.of();
    }
    return new Lexer(source).run();
  }

  /** The name of the file in its folder: what stands before that is how the user has called the pack's folder. */
  private static String ownName(String shown) {
    int folder = Math.max(shown.lastIndexOf('/'), shown.lastIndexOf(File.separatorChar));
    return shown.substring(folder + 1);
  }

  private static boolean fileIsSound(Source source) {
    String name = ownName(source.name());
    if (name.length() > Limits.FILE_NAME
        || !name.endsWith(".drl")
        || name.contains("..")
        || name.codePoints().anyMatch(c -> c == '\\' || c == ':' || isHidden(c))) {
      source.refuseFile("expected a plain file name that ends in .drl but was this", null);
      return false;
    }
    int bytes = source.text().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Limits.FILE_BYTES) {
      source.refuseFile(
          "expected at most " + Limits.FILE_BYTES / 1024 + " KB but was " + (bytes + 1023) / 1024
              + " KB",
          "spread the rules over several files");
      return false;
    }
    return true;
  }

  /** Whether a person reading the text would not see the character, or see the others in another order. */
  static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> c != '\t' && c != '\n' && c != '\r';
      default -> false;
    };
  }

  private List<Token> run() {
    if (!charactersAreSound()) {
      return List.of();
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        at++;
      } else if (text.startsWith("//", at)) {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          source.refuse(
              at, at + 2, "expected a comment that is closed by */ but it never is", null);
          lost = true;
          at = text.length();
        } else {
          at = end + 2;
        }
      } else if (c == '"') {
        text();
      } else if (c == '\'') {
        source.refuse(
            at,
            at + 1,
            "expected texts in double quotes but was a single one",
            "write \"RU\", not 'RU'");
        skipLine();
      } else if (isDigit(c)) {
        number();
      } else if (isWordStart(c)) {
        word();
      } else {
        symbol();
      }
    }
    if (!open.isEmpty() && source.sound()) {
      lost = true;
      source.refuse(
          text.length(),
          text.length(),
          "expected `" + closing(open.peek()) + "` but was the end of the file",
          null);
    }
    if (lost || !open.isEmpty()) {
      return List.of();
    }
    tokens.add(new Token(Kind.END_OF_FILE, "", text.length(), text.length()));
    return tokens;
  }

  private boolean charactersAreSound() {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isHidden(c)) {
        source.refuse(
            i,
            i + 1,
            String.format("the character U+%04X is not allowed in rule files", c),
            "it is not visible, so that the text may not be what it looks like");
      } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u') {
        source.refuse(
            i,
            i + 2,
            "the escape `\\u` is not allowed in rule files",
            "write the character itself, for example é");
      }
    }
    return source.sound();
  }

  private void text() {
    int start = at;
    if (text.startsWith("\"\"\"", at)) {
      source.refuse(
          at,
          at + 3,
          "text blocks are not allowed in rules",
          "write the text in double quotes, on one line");
      skipLine();
      return;
    }
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        source.refuse(
            start,
            start + 1,
            "expected a text that ends on its line but it does not",
            "is a `\"` missing?");
        lost = true;
        return;
      }
      if (c == '\\') {
        if (at + 1 < text.length() && text.charAt(at + 1) == '\\') {
          at++;
        } else {
          source.refuse(
              at,
              at + 2,
              "of the escapes only `\\\\` is allowed in texts",
              "it stands for the backslash of a pattern");
          skipLine();
          return;
        }
      }
    }
    if (at >= text.length()) {
      source.refuse(
          start,
          start + 1,
          "expected a text that ends on its line but it does not",
          "is a `\"` missing?");
      lost = true;
      return;
    }
    at++;
    if (at - start - 2 > Limits.TEXT) {
      source.refuse(
          start,
          start + 1,
          "expected a text of at most " + Limits.TEXT + " characters but was one of "
              + (at - start - 2),
          null);
    }
    tokens.add(new Token(Kind.TEXT, text.substring(start + 1, at - 1), start, at));
  }

  private void number() {
    int start = at;
    digits();
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
    }
    int digits = at - start;
    int suffix = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    String written = text.substring(suffix, at);
    // Drools writes 40d for forty days.
    if (!Set.of("", "l", "L", "d", "D", "f", "F", "B", "I", "h", "m", "s", "ms").contains(written)
        || digits > Limits.DIGITS
        || (digits > 1 && text.charAt(start) == '0' && text.charAt(start + 1) != '.')) {
      source.refuse(
          start,
          at,
          "expected a plain decimal number of at most " + Limits.DIGITS + " digits but was "
              + text.substring(start, Math.min(at, start + 30)),
          "no exponent, no hexadecimal, no leading zero");
    }
    tokens.add(new Token(Kind.NUMBER, text.substring(start, at), start, at));
  }

  private void digits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private void word() {
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    if (at - start > Limits.WORD) {
      source.refuse(
          start,
          at,
          "expected a word of at most " + Limits.WORD + " characters but was one of "
              + (at - start),
          null);
    }
    tokens.add(new Token(Kind.WORD, text.substring(start, at), start, at));
  }

  private void symbol() {
    int start = at;
    int c = text.codePointAt(at);
    if (c > 126) {
      at += Character.charCount(c);
      source.refuse(
          start,
          at,
          "the character " + Character.toString(c) + " stands outside texts and comments",
          "names are plain words: the letters a to z, digits and _");
      return;
    }
    String two = text.substring(at, Math.min(text.length(), at + 2));
    String symbol = TWO_CHARS.contains(two) ? two : two.substring(0, 1);
    at += symbol.length();
    String why = REFUSED.getOrDefault(
        symbol,
        symbol.length() == 2 && symbol.endsWith("=") && isAssignment(symbol)
            ? REFUSED.get("=")
            : null);
    if (why != null) {
      source.refuse(start, at, "`" + symbol + "` is not allowed in rules", why);
    }
    if (symbol.equals("#") && !castsInline(start)) {
      source.refuse(
          start, at, "`#` stands only between `this` and a type", "comments begin with //");
    }
    tokens.add(new Token(Kind.SYMBOL, symbol, start, at));
    brackets(symbol, start);
  }

  private static boolean isAssignment(String symbol) {
    return !Set.of("==", "!=", "<=", ">=").contains(symbol);
  }

  private boolean castsInline(int hash) {
    return hash > 0
        && isWordPart(text.charAt(hash - 1))
        && hash + 1 < text.length()
        && Character.isUpperCase(text.charAt(hash + 1));
  }

  private void brackets(String symbol, int start) {
    char c = symbol.charAt(0);
    if (c == '(' || c == '[' || c == '{') {
      open.push(c);
      if (open.size() == Limits.DEPTH + 1) {
        lost = true;
        source.refuse(
            start,
            start + 1,
            "expected at most " + Limits.DEPTH + " open brackets but this is one more",
            "Drools takes time exponential in nesting; split the rule");
      }
    } else if (c == ')' || c == ']' || c == '}') {
      if (open.isEmpty() || closing(open.peek()) != c) {
        lost = true;
        source.refuse(
            start,
            start + 1,
            "expected " + (open.isEmpty() ? "no closing bracket" : "`" + closing(open.peek()) + "`")
                + " but was `" + c + "`",
            null);
      }
      if (!open.isEmpty()) {
        open.pop();
      }
    }
  }

  private static char closing(char bracket) {
    return bracket == '(' ? ')' : bracket == '[' ? ']' : '}';
  }

  private void skipLine() {
    lost = true;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c);
  }
}
