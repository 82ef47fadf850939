package org.statedconditions.drl.check.gate;

import java.io.File;
import java.util.Map;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Token;

/**
 * Refuses what a person could read differently from a program: escapes, control and format characters, other quotes, letters of
 * other scripts outside texts and comments; and words, texts and brackets without end.
 */
final class TextGate {
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

  private final DrlFile file;
  private final Refusals refusals;

  TextGate(DrlFile file, Refusals refusals) {
    this.file = file;
    this.refusals = refusals;
  }

  void check() {
    fileName();
    characters();
    int depth = 0;
    for (Token token : file.tokens()) {
      switch (token.kind()) {
        case TEXT -> text(token);
        case NUMBER -> number(token);
        case WORD -> word(token);
        default -> depth = sign(token, depth);
      }
    }
  }

  private void fileName() {
    String name = file.name();
    String own =
        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(File.separatorChar)) + 1);
    if (own.length() > Limits.FILE_NAME
        || !own.endsWith(".drl")
        || own.contains("..")
        || own.codePoints().anyMatch(c -> c == '\\' || c == ':' || isHidden(c))) {
      refusals.refuseFile("expected a plain file name that ends in .drl but was this", null);
    }
  }

  /** Whether a person reading the text would not see the character, or see the others in another order. */
  private static boolean isHidden(int c) {
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

  private void characters() {
    String text = file.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isHidden(c) && !(i == 0 && c == '\ufeff')) {
        refusals.refuse(
            i,
            i + 1,
            String.format("the character U+%04X is not allowed in rule files", c),
            "it is not visible, so that the text may not be what it looks like");
      } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u') {
        refusals.refuse(
            i,
            i + 2,
            "the escape `\\u` is not allowed in rule files",
            "write the character itself, for example é");
      }
    }
  }

  private void text(Token token) {
    String text = token.text();
    if (text.startsWith("'")) {
      refusals.refuse(
          token.start(),
          token.start() + 1,
          "expected texts in double quotes but was a single one",
          "write \"RU\", not 'RU'");
    }
    if (text.length() - 2 > Limits.TEXT) {
      refusals.refuse(
          token.start(),
          token.start() + 1,
          "expected a text of at most " + Limits.TEXT + " characters but was one of "
              + (text.length() - 2),
          null);
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '\\') {
          i++;
        } else {
          refusals.refuse(
              token.start() + i,
              token.start() + i + 2,
              "of the escapes only `\\\\` is allowed in texts",
              "it stands for the backslash of a pattern");
          return;
        }
      }
    }
  }

  private void number(Token token) {
    String text = token.text();
    int digits = 0;
    while (digits < text.length() && (isDigit(text.charAt(digits)) || text.charAt(digits) == '.')) {
      digits++;
    }
    boolean suffix = switch (text.substring(digits)) {
      case "", "l", "L", "d", "D", "f", "F", "B", "I" -> true;
      default -> false;
    };
    boolean leadingZero = digits > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
    if (!suffix || digits > Limits.DIGITS || leadingZero) {
      refusals.refuse(
          token,
          "expected a plain decimal number of at most " + Limits.DIGITS + " digits but was "
              + text.substring(0, Math.min(text.length(), 30)),
          "no exponent, no hexadecimal, no leading zero");
    }
  }

  private void word(Token token) {
    String word = token.text();
    if (word.length() > Limits.WORD) {
      refusals.refuse(
          token,
          "expected a word of at most " + Limits.WORD + " characters but was one of "
              + word.length(),
          null);
    } else if (!word.chars().allMatch(TextGate::isPlain)) {
      refusals.refuse(
          token,
          "the word " + token.shown() + " holds a character of another script",
          "names are plain words: the letters a to z, digits and _");
    } else if (word.indexOf('$', 1) > 0) {
      refusals.refuse(token, "a name with a $ in it is not allowed", "only variables begin with $");
    }
  }

  private static boolean isPlain(int c) {
    return isDigit((char) c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '$';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int sign(Token token, int depth) {
    String sign = token.text();
    String why = REFUSED.get(sign);
    if (why != null) {
      refusals.refuse(token, "`" + sign + "` is not allowed in rules", why);
    } else if (sign.codePointAt(0) > 126) {
      refusals.refuse(
          token,
          "the character " + sign + " stands outside texts and comments",
          "names are plain words: the letters a to z, digits and _");
    }
    return switch (sign) {
      case "(", "[", "{" -> {
        if (depth == Limits.DEPTH) {
          refusals.refuse(
              token,
              "expected at most " + Limits.DEPTH + " open brackets but this is one more",
              "split the rule");
        }
        yield depth + 1;
      }
      case ")", "]", "}" -> Math.max(0, depth - 1);
      default -> depth;
    };
  }
}
