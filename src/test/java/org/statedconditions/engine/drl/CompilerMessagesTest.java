package org.statedconditions.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.statedconditions.engine.compile.RawMessage;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Problem;

/** Mistakes that the diagnostics leave to the compiler. */
class CompilerMessagesTest {

  private static String rule(String name, String conditions) {
    return "rule \"" + name + "\"\n    @criterion(\"ceasefire.in-force\")\nwhen\n    " + conditions
        + "\nthen\n    findings.met($c);\nend\n\n";
  }

  private static List<Problem> translated(RuleFile... files) {
    List<RawMessage> messages = TestPack.compile(List.of(files));
    assertThat(messages).isNotEmpty();
    List<Problem> problems =
        CompilerMessages.translate(List.of(files), messages, TestPack::compile);
    problems.forEach(p -> assertThat(p.toString()).doesNotMatch(TestPack.RAW));
    return problems;
  }

  @Test
  void what_cannot_be_compiled_is_pinned_to_its_rule_and_words() {
    RuleFile file = new RuleFile(
        "ceasefire.drl",
        rule("Right", "$c : Ceasefire()")
            + rule("Wrong", "$c : Ceasefire((status == null ? scope == null : scope != null))")
            + rule("Right too", "$c : Ceasefire(status == null)"));
    assertThat(translated(file)).singleElement().satisfies(problem -> {
      assertThat(problem.place().line()).isEqualTo(12);
      assertThat(problem.message()).startsWith("rule \"Wrong\": expected a comparison but was");
    });
  }

  @Test
  void every_rule_that_cannot_be_compiled_is_reported() {
    RuleFile first = new RuleFile(
        "ceasefire.drl",
        rule("One", "$c : Ceasefire(parties.nothing == 1)") + rule("Two", "$c : Ceasefire()"));
    RuleFile second = new RuleFile(
        "mandate.drl",
        rule("Three", "$c : Ceasefire()\n    Contribution(country memberOf [\"FR\", \"GB\"])"));
    assertThat(translated(first, second))
        .extracting(Problem::message)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("rule \"One\": "),
            three -> assertThat(three).startsWith("rule \"Three\": "));
  }

  @Test
  void a_declared_type_that_cannot_be_compiled_is_named() {
    RuleFile file = new RuleFile(
        "types.drl",
        "declare Proposal\n    id : String\n    weight : Nonsense\nend\n\n"
            + rule("R", "$c : Ceasefire()"));
    assertThat(translated(file)).singleElement().satisfies(problem -> {
      assertThat(problem.place().file()).isEqualTo("types.drl");
      assertThat(problem.message()).contains("expected");
    });
  }

  @Test
  void an_exception_of_the_compiler_is_told_in_plain_words() {
    RuleFile file = new RuleFile("ceasefire.drl", rule("Odd", "$c : Ceasefire()"));
    List<RawMessage> thrown = List.of(
        new RawMessage(null, -1, "java.lang.NumberFormatException: For input string: \"1_\""));
    List<Problem> problems = CompilerMessages.translate(
        List.of(file), thrown, files -> files.get(0).text().contains("Odd") ? thrown : List.of());
    assertThat(problems).singleElement().satisfies(problem -> {
      assertThat(problem.place().line()).isEqualTo(1);
      assertThat(problem.toString()).doesNotMatch(TestPack.RAW).contains("rule \"Odd\"");
    });
  }

  @Test
  void compilation_is_repeated_a_bounded_number_of_times() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append(rule("Rule " + i, "$c : Ceasefire()"));
    }
    List<RawMessage> always = List.of(new RawMessage(null, -1, "Lambda"));
    List<RuleFile> compiled = new ArrayList<>();
    List<Problem> problems = CompilerMessages.translate(
        List.of(new RuleFile("ceasefire.drl", text.toString())), always, files -> {
          compiled.add(files.get(0));
          return files.get(0).text().contains("rule") ? always : List.of();
        });
    assertThat(problems).isNotEmpty();
    assertThat(compiled).hasSizeLessThan(60);
  }

  @Test
  void queries_that_hold_more_conditions_than_can_be_compiled_are_told_so() {
    StringBuilder queries = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      queries.append("query q" + i + "(String $a)\n    Ceasefire(id == $a)\nend\n\n");
    }
    RuleFile rules =
        new RuleFile("ceasefire.drl", rule("One", "$c : Ceasefire($i : id)\n    q7($i;)"));
    assertThat(translated(rules, new RuleFile("queries.drl", queries.toString())))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.place().toString()).isEqualTo("queries.drl:1:1");
          assertThat(problem.message())
              .isEqualTo(
                  "expected fewer conditions in the queries of one pack but those of its 200 queries are"
                      + " more than can be compiled together");
        });
  }

  @Test
  void a_rule_that_holds_more_conditions_than_can_be_compiled_is_told_so() {
    RuleFile file = new RuleFile(
        "ceasefire.drl", rule("Short", "$c : Ceasefire()") + rule("Long", "$c : Ceasefire()"));
    List<RawMessage> said = List.of(new RawMessage(
        null, 40, "The code of method rule_Long() is exceeding the 65535 bytes limit"));
    List<Problem> problems = CompilerMessages.translate(
        List.of(file), said, files -> files.get(0).text().contains("Long") ? said : List.of());
    assertThat(problems).singleElement().satisfies(problem -> {
      assertThat(problem.place().line()).isEqualTo(9);
      assertThat(problem.toString())
          .contains("rule \"Long\": expected a rule with fewer conditions")
          .doesNotContain("bytes");
    });
  }
}
