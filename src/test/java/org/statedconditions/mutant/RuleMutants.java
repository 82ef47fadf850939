package org.statedconditions.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mistakes in a rule file, one at a time: a token is left out, typed twice, misspelt or replaced by one of another kind. */
final class RuleMutants {
  private static final Pattern TOKEN = Pattern.compile(
      "//[^\n]*|/\\*.*?\\*/|\"(?:[^\"\\\\\n]|\\\\.)*\"|[$]?[A-Za-z_][\\w]*|[0-9]+|==|!=|<=|>=|&&|\\|\\||->|\\S",
      Pattern.DOTALL);
  private static final Set<String> KEYWORDS = Set.of(
      "rule", "when", "then", "end", "declare", "not", "exists", "forall", "accumulate", "in");
  private static final Set<String> DROPPED =
      Set.of("(", ")", "[", "]", ":", ",", ";", "@", ".", "==", "!=", "<", "<=", ">", ">=");
  private static final Set<String> SKIPPED =
      Set.of("package", "import", "java", "lang", "util", "time");

  private final String pack;
  private final String file;
  private final String text;
  private final List<Mutant> mutants = new ArrayList<>();

  private RuleMutants(String pack, String file, String text) {
    this.pack = pack;
    this.file = file;
    this.text = text;
  }

  static List<Mutant> of(String pack, String file, String text) {
    RuleMutants all = new RuleMutants(pack, file, text);
    all.make();
    return all.mutants;
  }

  private record Token(String text, int start, int end) {}

  private void make() {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (!matcher.group().startsWith("//") && !matcher.group().startsWith("/*")) {
        tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
      }
    }
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = tokens.get(i + 1);
      Token before = tokens.get(i - 1);
      String written = token.text();
      char first = written.charAt(0);
      if (KEYWORDS.contains(written)) {
        add("drop " + written, token, next, "");
        add("misspell " + written, token, next, exchanged(written));
        add("double " + written, token, next, written + " " + written);
      } else if (DROPPED.contains(written)) {
        add("drop " + written, token, next, "");
        add("double " + written, token, next, written + written);
      } else if (first == '"') {
        add("no closing quote", token, next, written.substring(0, written.length() - 1));
        add("no opening quote", token, next, written.substring(1));
        if (written.length() > 5 && !before.text().equals("rule")) {
          add(
              "misspell text",
              token,
              next,
              '"' + exchanged(written.substring(1, written.length() - 1)) + '"');
        }
        if (!before.text().equals("rule")) {
          add("no quotes", token, next, written.substring(1, written.length() - 1));
          add("number for text", token, next, "17");
        }
      } else if (Character.isDigit(first)) {
        add("text for number", token, next, "\"many\"");
      } else if (first == '$') {
        if (!next.text().equals(":")) {
          add("misspell variable", token, next, written + "x");
          add("no dollar", token, next, written.substring(1));
        }
      } else if (Character.isLetter(first)
          && !SKIPPED.contains(written)
          && !written.matches("true|false|null|and|or|from|contains|java")) {
        boolean type = Character.isUpperCase(first);
        boolean declared = next.text().equals(":") && !type;
        if (!declared && written.length() > 2 && !before.text().equals("declare")) {
          add(
              type ? "misspell type or constant" : "misspell name",
              token,
              next,
              exchanged(written));
          add(
              "letter left out of " + (type ? "type or constant" : "name"),
              token,
              next,
              written.substring(0, 1) + written.substring(2));
        }
        if (type && before.text().equals(".")) {
          add("constant of another type", token, next, "RU_UA");
        }
        if (type && next.text().equals(".")) {
          add(
              "text for constant",
              token,
              tokens.get(i + 2),
              "\"text\"",
              tokens.get(i + 2).end());
        }
        if (type && next.text().equals("(")) {
          add(
              "other type",
              token,
              next,
              written.equals("Requirement") ? "Ceasefire" : "Requirement");
        }
      }
    }
  }

  private void add(String operator, Token token, Token next, String put) {
    add(operator, token, next, put, token.end());
  }

  private void add(String operator, Token token, Token next, String put, int end) {
    String changed = text.substring(0, token.start()) + put + text.substring(end);
    if (changed.equals(text)) {
      return;
    }
    int line = line(token.start());
    mutants.add(new Mutant(
        pack,
        file,
        line,
        line(next.start()),
        operator,
        "`" + text.substring(token.start(), end) + "` -> `" + put + "` in `"
            + lineText(token.start()) + "`",
        changed));
  }

  private int line(int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  private String lineText(int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = text.indexOf('\n', offset);
    return text.substring(start, end < 0 ? text.length() : end).strip();
  }

  /** Two neighbouring letters in the middle change places; where all are alike one is added. */
  static String exchanged(String word) {
    char[] letters = word.toCharArray();
    for (int i = Math.max(1, letters.length / 2); i < letters.length; i++) {
      if (letters[i] != letters[i - 1]
          && Character.isLetter(letters[i])
          && Character.isLetter(letters[i - 1])) {
        char kept = letters[i];
        letters[i] = letters[i - 1];
        letters[i - 1] = kept;
        return new String(letters);
      }
    }
    return word + "x";
  }
}
