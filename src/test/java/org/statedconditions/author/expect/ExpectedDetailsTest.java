package org.statedconditions.author.expect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statedconditions.Evaluator;
import org.statedconditions.author.expect.Expectations.Difference;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.scenario.Scenario;

/** What a case may expect beside statuses: subjects, gates, remarks and reasons. */
class ExpectedDetailsTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));

  private static final String CASE = """
      asOf: 2026-06-01
      sources: {a: {publisher: A}, b: {publisher: B}}
      facts:
        - ceasefire: {id: first, parties: [RU, UA], status: collapsed, scope: general, source: a}
        - ceasefire: {id: second, parties: [RU, UA], status: in-force, scope: general, source: b}
        - ceasefire: {id: elsewhere, parties: [AM, AZ], status: in-force}
        - mandate: {id: force, participants: [FR, GB], source: a}
        - contribution: {id: force/FR, mission: force, country: FR, type: land, status: pledged}
        - contribution: {id: force/GB, mission: force, country: GB, type: undetermined}
        - contribution: {id: other/NO, mission: other, country: NO}
      expect:
        turkiye-reassurance-force:
          literal:
            candidates: {ceasefire: {first: not-met, second: met}, mandate: {force: undetermined}}
            chosen: {ceasefire: second, burden-sharing: force}
            subjects: {burden-sharing.type: {force/FR: met, force/GB: not-met}}
            gates: {talks-on-contribution: met, assessment: not-met}
            remarks: [unknown-mission: other/NO]
            because:
              ceasefire.in-force: {rules: [The ceasefire is reported to be in force], facts: [second], sources: [b], unknown: []}
              burden-sharing.quantity: {rules: ["The participants are listed, and a contribution of each listed country but the actor is reported"], unknown: [contribution.extent]}
      """;

  private static List<Difference> differences(String text) {
    Scenario scenario = EVALUATOR.parse("case.yaml", text);
    assertThat(problems(scenario)).isEmpty();
    return Expectations.differences(scenario, EVALUATOR.assess(scenario));
  }

  private static List<Problem> problems(Scenario scenario) {
    return Expectations.problems(scenario, EVALUATOR.pack().manifest(), EVALUATOR.rules());
  }

  private static String changed(String from, String to) {
    assertThat(CASE).contains(from);
    return CASE.replace(from, to);
  }

  @Test
  void a_case_in_which_all_of_it_is_right_passes() {
    assertThat(differences(CASE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      first: not-met, second: met | first: met, second: met | 14:32 candidates of ceasefire, first: expected met but was not-met
      first: not-met, second: met | second: met | 14:20 candidates of ceasefire: expected no other than second but was first not-met
      mandate: {force: undetermined} | mandate: {} | 14:62 candidates of mandate: expected none but was force undetermined
      first: not-met, second: met | first: not-met, second: met, elsewhere: met | 14:61 candidates of ceasefire, elsewhere: expected met but was no candidate
      chosen: {ceasefire: second | chosen: {ceasefire: first | 15:16 chosen of ceasefire: expected first but was second
      force/GB: not-met | force/GB: met | 16:55 subjects of burden-sharing.type, force/GB: expected met but was not-met
      {force/FR: met, force/GB: not-met} | {} | 16:18 subjects of burden-sharing.type: expected none but was force/FR met, force/GB not-met
      assessment: not-met | assessment: met | 17:43 gate assessment: expected met but was not-met
      [unknown-mission: other/NO] | [unknown-mission: force/FR] | 18:17 remarks: expected unknown-mission about force/FR but was about facts[6] other/NO
      [unknown-mission: other/NO] | [] | 18:7 remarks: expected none but was unknown-mission about facts[6] other/NO
      [unknown-mission: other/NO] | [unknown-mission, later-source] | 18:34 remarks: expected later-source but was none
      rules: [The ceasefire is reported to be in force] | rules: [] | 20:30 because of ceasefire.in-force, rules: expected [] but was [The ceasefire is reported to be in force]
      facts: [second] | facts: [first] | 20:81 because of ceasefire.in-force, facts: expected [first] but was [facts[1] second]
      sources: [b] | sources: [a] | 20:98 because of ceasefire.in-force, sources: expected [a] but was [b]
      unknown: [contribution.extent] | unknown: [] | 21:144 because of burden-sharing.quantity, unknown: expected [] but was [contribution.extent]
      """)
  void what_comes_out_otherwise_is_told_where_it_is_expected(
      String from, String to, String expected) {
    assertThat(differences(changed(from, to)))
        .extracting(d -> d.place().line() + ":" + d.place().column() + " "
            + d.asProblem().message().replace("literal, ", ""))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      first: not-met, second: met | frist: not-met, second: met | 14:32 did you mean `first`?
      mandate: {force | mandat: {force | 14:62 did you mean `mandate`?
      chosen: {ceasefire: second | chosen: {ceasefire: secnd | 15:27 did you mean `second`?
      chosen: {ceasefire: second | chosen: {ceasefire: truce | 15:27 they are about elsewhere, first, force, force/FR, force/GB, other, other/NO, second
      chosen: {ceasefire: second | chosen: {ceasefire: none | 15:27 for none write `candidates: {…: {}}`
      {burden-sharing.type: { | {burden-sharing.typ: { | 16:18 did you mean `burden-sharing.type`?
      {burden-sharing.type: { | {burden-sharing.lead: {force: met}, burden-sharing.type: { | 16:18 these readings ask for it: customary, strict
      force/GB: not-met | force/GP: not-met | 16:55 did you mean `force/GB`?
      assessment: not-met | assesment: not-met | 17:43 did you mean `assessment`?
      [unknown-mission: | [unknown-misson: | 18:17 did you mean `unknown-mission`?
      other/NO] | other/N0] | 18:34 did you mean `other/NO`?
      ceasefire.in-force: {rules | ceasefire.inforce: {rules | 20:9 did you mean `ceasefire.in-force`?
      reported to be in force] | reported to be in forces] | 20:38 did you mean `The ceasefire is reported to be in force`?
      facts: [second] | facts: [secon] | 20:89 did you mean `second`?
      facts: [second] | facts: ["facts[9]"] | 20:89 null
      sources: [b] | sources: [ab] | 20:108 did you mean `a`?
      unknown: [contribution.extent] | unknown: [contribution.extnt] | 21:154 did you mean `contribution.extent`?
      """)
  void a_name_that_there_is_not_is_a_mistake_where_it_stands(
      String from, String to, String expected) {
    assertThat(problems(EVALUATOR.parse("case.yaml", changed(from, to))))
        .extracting(p -> p.place().line() + ":" + p.place().column() + " " + p.hint())
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      A ceasefire counts as a candidate once a report names all the parties asked for | it says who is looked at: write `candidates` or `subjects` instead
      The ceasefire is written | no criterion that this reading asks for hangs on it
      """)
  void a_rule_that_can_never_have_a_finding_under_a_reading_is_a_mistake(String rule, String hint) {
    for (String key : List.of("fired", "notFired")) {
      Scenario scenario = EVALUATOR.parse("case.yaml", """
          asOf: 2026-06-01
          facts: []
          expect: {turkiye-reassurance-force: {literal: {%s: ["%s"]}}}
          """.formatted(key, rule));
      assertThat(problems(scenario)).extracting(Problem::hint).containsExactly(hint);
    }
  }

  @Test
  void a_difference_says_why_it_came_out_so() {
    String text = CASE.substring(0, CASE.indexOf("    literal:"))
        + "    literal: {verdict: met, ceasefire: not-met, ceasefire.in-force: not-met, burden-sharing.quantity: met}\n";
    assertThat(differences(text))
        .extracting(Difference::why)
        .containsExactly(
            "ceasefire is met, mandate is undetermined, burden-sharing is not-met",
            "of second: all its criteria are met",
            "second: met by `The ceasefire is reported to be in force` on facts[1] second",
            "force/FR: no rule holds, and no report gives contribution.extent; "
                + "force/GB: no rule holds, and no report gives contribution.extent");
  }
}
