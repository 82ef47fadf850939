package org.statedconditions.drl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Problem;

/** Damages rules that are right, one typical mistake at a time, and looks where it is reported. */
class DamagedRulesTest {
  private static final int PLACES_FOR_EACH = 25;
  private static final List<RuleFile> FILES =
      TestPack.drlFilesIn(Path.of("rules/turkiye-reassurance-force"));
  private static final Set<String> WORDS = Set.of(
      "rule",
      "when",
      "then",
      "end",
      "not",
      "exists",
      "and",
      "or",
      "in",
      "accumulate",
      "from",
      "contains",
      "null",
      "true",
      "false",
      "findings",
      "parameters",
      "asOf",
      "this",
      "criterion",
      "candidate");

  /** Where in a file a mistake was made. */
  private record Damage(RuleFile file, int line, DrlRule rule, String what) {}

  /** A typical mistake. */
  private enum Mistake {
    MISSPELT_NAME(true),
    MISSPELT_TYPE_OR_CONSTANT(true),
    MISSPELT_VARIABLE(true),
    MISSPELT_METHOD_OF_FINDINGS(true),
    MISSPELT_CRITERION(true),
    MISSPELT_KEYWORD(true),
    ASSIGNMENT_FOR_COMPARISON(true),
    NO_OPERATOR(true),
    NO_SEMICOLON(true),
    NO_COMMA(true),
    NO_QUOTE(true),
    NO_CLOSING_BRACKET(false),
    ONE_BRACKET_TOO_MANY(false),
    NO_OPENING_BRACKET(false),
    NO_THEN(false),
    NO_WHEN(false),
    NO_END(false);

    private final boolean onItsLine;

    Mistake(boolean onItsLine) {
      this.onItsLine = onItsLine;
    }
  }

  @ParameterizedTest
  @EnumSource(Mistake.class)
  void a_mistake_is_reported_where_it_was_made_and_nowhere_else(Mistake mistake) {
    List<Damage> damages = new ArrayList<>();
    for (RuleFile file : FILES) {
      damages.addAll(damages(mistake, file));
    }
    Collections.shuffle(damages, new Random(20251127));
    assertThat(damages).hasSizeGreaterThan(8);
    for (Damage damage : damages.subList(0, Math.min(PLACES_FOR_EACH, damages.size()))) {
      List<Problem> problems = TestPack.problems(damage.file());
      assertThat(problems).as(damage.what()).isNotEmpty();
      for (Problem problem : problems) {
        assertThat(problem.toString()).doesNotMatch(TestPack.RAW);
      }
      Set<Integer> lines = new TreeSet<>();
      problems.forEach(problem -> lines.add(problem.place().line()));
      if (mistake.onItsLine) {
        assertThat(lines).as(damage.what() + "\n" + problems).containsExactly(damage.line());
      } else {
        int last = lastLine(damage.file().text(), damage.rule());
        assertThat(lines)
            .as(damage.what() + "\n" + problems)
            .allSatisfy(line -> assertThat(line).isBetween(damage.rule().line(), last));
      }
    }
  }

  private static int lastLine(String text, DrlRule rule) {
    return (int) text.substring(0, Math.min(rule.end(), text.length())).lines().count() + 1;
  }

  private static List<Damage> damages(Mistake mistake, RuleFile file) {
    DrlFile parsed = DrlFile.of(file);
    List<Token> tokens = parsed.tokens();
    List<Damage> damages = new ArrayList<>();
    for (int i = 2; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      DrlRule rule = ruleOf(parsed, token);
      if (rule == null) {
        continue;
      }
      boolean conditions = token.start() >= rule.whenStart() && token.start() < rule.whenEnd();
      boolean consequence = token.start() >= rule.thenStart();
      String written = written(mistake, rule, tokens, i, conditions, consequence);
      if (written != null) {
        String text =
            file.text().substring(0, token.start()) + written + file.text().substring(token.end());
        damages.add(new Damage(
            new RuleFile(file.name(), text),
            token.line(),
            rule,
            mistake + " in " + file.name() + ":" + token.line() + " `" + token.text() + "` of `"
                + parsed.place(token.start(), token.end()).text().strip() + "`"));
      }
    }
    return damages;
  }

  private static DrlRule ruleOf(DrlFile file, Token token) {
    return file.rules().stream()
        .filter(r -> token.start() >= r.start() && token.end() <= r.end())
        .findFirst()
        .orElse(null);
  }

  /** What is written for a token so that it is a mistake; {@code null} where this mistake cannot be made. */
  private static String written(
      Mistake mistake,
      DrlRule rule,
      List<Token> tokens,
      int i,
      boolean conditions,
      boolean consequence) {
    Token token = tokens.get(i);
    String text = token.text();
    boolean name = token.word() && conditions && !WORDS.contains(text) && text.length() > 3;
    boolean upper = Character.isUpperCase(text.charAt(0));
    return switch (mistake) {
      case MISSPELT_NAME ->
        name && !upper && !text.startsWith("$") && !tokens.get(i - 1).is("$")
            ? exchanged(text)
            : null;
      case MISSPELT_TYPE_OR_CONSTANT -> name && upper ? exchanged(text) : null;
      case MISSPELT_VARIABLE ->
        text.startsWith("$") && text.length() > 2 && !tokens.get(i + 1).is(":") ? text + "x" : null;
      case MISSPELT_METHOD_OF_FINDINGS ->
        consequence && tokens.get(i - 1).is(".") ? exchanged(text) : null;
      case MISSPELT_CRITERION ->
        token.literalText() && tokens.get(i - 2).is("criterion") ? text.replace(".", ".x") : null;
      case MISSPELT_KEYWORD ->
        Stream.of("rule", "when", "then", "end", "not", "exists", "accumulate").anyMatch(token::is)
                && (token.first() || conditions)
            ? exchanged(text)
            : null;
      case ASSIGNMENT_FOR_COMPARISON -> token.is("==") ? "=" : null;
      case NO_OPERATOR ->
        conditions && (token.is("==") || (token.is("in") && !tokens.get(i - 1).is("not")))
            ? ""
            : null;
      case NO_SEMICOLON -> consequence && token.is(";") ? "" : null;
      case NO_QUOTE -> token.literalText() && i > 1 ? text.substring(0, text.length() - 1) : null;
      case NO_COMMA -> conditions && token.is(",") ? "" : null;
      case ONE_BRACKET_TOO_MANY -> conditions && token.is(")") ? "))" : null;
      case NO_CLOSING_BRACKET -> token.is(")") ? "" : null;
      case NO_OPENING_BRACKET -> token.is("(") ? "" : null;
      case NO_THEN -> token.is("then") ? "" : null;
      case NO_WHEN -> token.is("when") ? "" : null;
      case NO_END -> token.is("end") && token.start() > rule.whenEnd() ? "" : null;
    };
  }

  private static String exchanged(String word) {
    char[] letters = word.toCharArray();
    for (int i = letters.length - 1; i > 0; i--) {
      if (letters[i] != letters[i - 1]) {
        char kept = letters[i];
        letters[i] = letters[i - 1];
        letters[i - 1] = kept;
        return new String(letters);
      }
    }
    return word + "x";
  }
}
