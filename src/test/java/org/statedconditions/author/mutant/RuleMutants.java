package org.statedconditions.author.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    Token start = tokens.get(0);
    String opening = start.text();
    add("package of another", start, tokens.get(1), "package com.example.rules; " + opening);
    add(
        "import of an unknown type",
        start,
        tokens.get(1),
        "import org.statedconditions.fact.Ceasfire; " + opening);
    add("import of Java", start, tokens.get(1), "import java.util.Date; " + opening);
    add("global", start, tokens.get(1), "global java.util.List found; " + opening);
    add("words outside of rules", start, tokens.get(1), "The rules of this condition: " + opening);
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = tokens.get(i + 1);
      Token before = tokens.get(i - 1);
      String written = token.text();
      char first = written.charAt(0);
      plant(tokens, i);
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

  /** What people who know another language, or another part of the pack, write instead. */
  private void plant(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    Token before = tokens.get(i - 1);
    String written = token.text();
    boolean constant = written.matches("[A-Z][A-Z_]+");
    switch (written) {
      case "rule", "when", "then", "end", "declare" -> {
        add("keyword in capitals", token, next, written.toUpperCase(Locale.ROOT));
        add(
            "keyword with a capital",
            token,
            next,
            Character.toUpperCase(written.charAt(0)) + written.substring(1));
      }
      case "not", "exists", "forall", "accumulate", "from" ->
        add("keyword in capitals", token, next, written.toUpperCase(Locale.ROOT));
      case "==" -> {
        if (constantFollows(tokens, i)) {
          String field = before.text();
          Token value = tokens.get(i + 3);
          String named = text.substring(next.start(), value.end());
          add("!= for ==", token, next, "!=");
          add("order of a closed list", token, next, ">=");
          add("equals of Java", before, next, field + ".equals(" + named + ")", value.end());
          add("text of a constant", before, next, field + ".toString() == " + named, value.end());
          add(
              "getter",
              before,
              next,
              "get" + Character.toUpperCase(field.charAt(0)) + field.substring(1) + "() == "
                  + named,
              value.end());
          add(
              "null or",
              before,
              next,
              field + " == null || " + field + " == " + named,
              value.end());
          add("negated whole", before, next, "!(" + field + " == " + named + ")", value.end());
        }
        add("= for ==", token, next, "=");
        add("equals for ==", token, next, "equals");
        add("=== for ==", token, next, "===");
      }
      case "!=" -> add("<> for !=", token, next, "<>");
      case "<=" -> add("=< for <=", token, next, "=<");
      case "in" -> {
        add("not in for in", token, next, "not in");
        add("square brackets after in", next, next, "[");
      }
      case "asOf" -> {
        add("now for asOf", token, next, "now()");
        add("today for asOf", token, next, "today");
        add("Java's clock for asOf", token, next, "java.time.Instant.now()");
        add("date in quotes for asOf", token, next, "\"2030-01-01\"");
      }
      case "parameters" -> {
        if (tokens.get(i + 3).text().equals("(") && tokens.get(i + 5).text().equals(")")) {
          Token parameter = tokens.get(i + 4);
          int end = tokens.get(i + 5).end();
          String inside = parameter.text().substring(1, parameter.text().length() - 1);
          add("parameter as a field", token, next, "parameters." + inside, end);
          add("parameter alone", token, next, inside, end);
          add("get of a parameter", token, next, "parameters.get(" + parameter.text() + ")", end);
          if (tokens.get(i + 2).text().equals("number")) {
            add("figure for a parameter", token, next, "4711", end);
          }
        }
      }
      case "count", "sum", "max", "min" -> {
        if (next.text().equals("(") && tokens.get(i + 3).text().equals(")")) {
          add("sum of a constant", token, next, "sum(1)", tokens.get(i + 3).end());
        }
      }
      case "&&" -> {
        add("and for &&", token, next, "and");
        add("& for &&", token, next, "&");
      }
      case "||" -> add("or for ||", token, next, "or");
      case "true", "false" -> {
        add("text for a flag", token, next, '"' + written + '"');
        add("yes for a flag", token, next, "yes");
        add("capitals for a flag", token, next, written.toUpperCase(Locale.ROOT));
        add("number for a flag", token, next, "1");
      }
      case "null" -> add("misspelt null", token, next, "nul");
      case "," -> {
        add("; for ,", token, next, ";");
        add("&& and more for ,", token, next, " and");
      }
      case ";" -> add(": for ;", token, next, ":");
      default -> {
        if (constant && before.text().equals(".")) {
          add("constant in small letters", token, next, written.toLowerCase(Locale.ROOT));
          add(
              "constant as files write it",
              token,
              next,
              written.toLowerCase(Locale.ROOT).replace('_', '-'));
          Token type = tokens.get(i - 2);
          add(
              "type and constant of another list",
              type,
              next,
              type.text().equals("MandatePhase") ? "CeasefireStatus.NONE" : "MandatePhase.CONCEPT",
              token.end());
          add("constant without its type", type, next, written, token.end());
        }
        if (written.startsWith("\"") && !before.text().equals("rule")) {
          String inside = written.substring(1, written.length() - 1);
          add("single quotes", token, next, "'" + inside + "'");
          add("typographic quotes", token, next, "\u201c" + inside + "\u201d");
        }
        if (written.startsWith("$") && !next.text().equals(":")) {
          add("undefined variable", token, next, "$nobody");
        }
        if (written.equals("findings")) {
          consequences(tokens, i);
        }
        if (written.equals("@")) {
          annotations(tokens, i);
        }
        if (before.text().equals("rule")) {
          names(token, next);
        }
        if (before.text().equals(":") && fieldType(tokens, i)) {
          add("unknown type of a field", token, next, "Text");
          add("plain type of a field", token, next, "boolean");
        }
      }
    }
  }

  /** Whether a field is compared with a constant of a closed list. */
  private static boolean constantFollows(List<Token> tokens, int i) {
    return i + 4 < tokens.size()
        && tokens.get(i - 1).text().matches("[a-z]\\w*")
        && !tokens.get(i - 2).text().equals(".")
        && tokens.get(i + 1).text().matches("[A-Z]\\w*")
        && tokens.get(i + 2).text().equals(".")
        && tokens.get(i + 3).text().matches("[A-Z][A-Z_]+");
  }

  private static boolean fieldType(List<Token> tokens, int i) {
    for (int at = i; at >= 0; at--) {
      if (tokens.get(at).text().equals("declare")) {
        return true;
      }
      if (tokens.get(at).text().equals("rule") || tokens.get(at).text().equals("query")) {
        return false;
      }
    }
    return false;
  }

  private void consequences(List<Token> tokens, int i) {
    if (i + 5 >= tokens.size() || !tokens.get(i + 3).text().equals("(")) {
      return;
    }
    Token call = tokens.get(i);
    Token next = tokens.get(i + 6);
    String method = tokens.get(i + 2).text();
    String fact = tokens.get(i + 4).text();
    int end = tokens.get(i + 5).end();
    add("no argument", call, next, "findings." + method + "()", end);
    add("two arguments", call, next, "findings." + method + "(" + fact + ", \"why\")", end);
    add("text for the fact", call, next, "findings." + method + "(\"x\")", end);
    add("field for the fact", call, next, "findings." + method + "(" + fact + ".id)", end);
    add(
        "two calls",
        call,
        next,
        text.substring(call.start(), end) + "; findings.met(" + fact + ")",
        end);
    add("no findings", call, next, method + "(" + fact + ")", end);
    add("other vocabulary", call, next, "insert(" + fact + ")", end);
    boolean criterion = method.equals("met") || method.equals("notMet");
    add(
        "method of the other annotation",
        call,
        next,
        "findings." + (criterion ? "candidate" : "met") + "(" + fact + ")",
        end);
  }

  private void annotations(List<Token> tokens, int i) {
    if (i + 4 >= tokens.size() || !tokens.get(i + 4).text().equals(")")) {
      return;
    }
    Token sign = tokens.get(i);
    Token next = tokens.get(i + 5);
    int end = tokens.get(i + 4).end();
    String whole = text.substring(sign.start(), end);
    add("annotation twice", sign, next, whole + " " + whole, end);
    add("annotation without a value", sign, next, "@" + tokens.get(i + 1).text(), end);
    add("annotation of another name", sign, next, whole.replaceFirst("\\w+", "about"), end);
    add("annotation with a named value", sign, next, whole.replace("(", "(id = "), end);
    add("annotation lost", sign, next, "", end);
    add("annotation with another criterion", sign, next, "@criterion(\"talks.held\")", end);
  }

  private void names(Token token, Token next) {
    Matcher other = Pattern.compile("(?m)^rule (\"[^\"\n]*\")").matcher(text);
    while (other.find()) {
      if (other.start(1) < token.start()) {
        add("name of another rule", token, next, other.group(1));
        break;
      }
    }
    add("name in single words", token, next, "Two words");
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
        operator.equals("annotation lost") ? line - 1 : line,
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
