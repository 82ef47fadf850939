package org.statedconditions.drl.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message of the compiler means to an author.
 *
 * @param message in plain words
 * @param about the words of the rule that it is about; empty where it names none
 */
record PlainMessage(String message, String about) {

  /** One form of message and what it means. */
  private record Form(Pattern pattern, Function<MatchResult, PlainMessage> meaning) {}

  private static final List<Form> FORMS = List.of(
      form(
          "Unable to Analyse Expression (.+?):?\\s*$",
          m -> about("a constraint that can be understood", m.group(1))),
      form("Predicate '(.+)' must be a Boolean expression", m -> about("a comparison", m.group(1))),
      form(
          "Unknown field (\\w+) on class [\\w.$]*?(\\w+)\\s*$",
          m -> about("a field or constant of " + m.group(2), m.group(1))),
      form(
          "(?:Method|method) (\\w+) on class [\\w.$]*?(\\w+) with arguments \\[.*] is missing",
          m -> about("a method of " + m.group(2) + " that takes these arguments", m.group(1))),
      form("Unable to find class: ([\\w.$]+)", m -> about("a known type", m.group(1))),
      form("Unable to resolve ObjectType '([\\w.$]+)'", m -> about("a known type", m.group(1))),
      form(
          "([$\\w]+) cannot be resolved to a variable", m -> about("a bound variable", m.group(1))),
      form("([$\\w]+) cannot be resolved", m -> about("a known name", m.group(1))),
      form(
          "The method (\\w+)\\(.*\\) is undefined for the type (\\w+)",
          m -> about("a method of " + m.group(2), m.group(1))),
      form(
          "[Dd]uplicate declaration for variable '([$\\w]+)'",
          m -> new PlainMessage(
              "expected a new variable but was `" + m.group(1) + "`, which is bound already",
              m.group(1))),
      form(
          "Unable to parse consequence",
          m -> new PlainMessage(
              "expected one call such as `findings.met($x)` but was something that cannot be read",
              "")),
      form(
          "alphaIndexedBy|betaIndexedBy|Incompatible operand types|Type mismatch|not applicable for the arguments",
          m -> new PlainMessage(
              "expected values of one type on both sides of each comparison but was a mixture",
              "")));

  private static Form form(String pattern, Function<MatchResult, PlainMessage> meaning) {
    return new Form(Pattern.compile(pattern), meaning);
  }

  private static PlainMessage about(String expected, String words) {
    String shown = words.length() > 60 ? words.substring(0, 57) + "…" : words;
    return new PlainMessage(
        "expected " + expected + " but was `" + shown.replaceAll("\\s+", " ") + "`", words);
  }

  /** What a message means; empty for one that is about generated code and nothing else. */
  static Optional<PlainMessage> of(String raw) {
    String firstLine = raw.lines().findFirst().orElse("");
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(firstLine);
      if (matcher.find()) {
        PlainMessage plain = form.meaning().apply(matcher.toMatchResult());
        boolean generated = plain.message().matches(".*(Lambda|PatternDSL|_this|\\bD\\.).*");
        if (!generated) {
          return Optional.of(plain);
        }
      }
    }
    return Optional.empty();
  }
}
