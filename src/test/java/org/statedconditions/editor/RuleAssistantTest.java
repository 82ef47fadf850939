package org.statedconditions.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.fact.Scope;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;

/** Completion in rule files; {@code ¦} is where somebody writes. */
class RuleAssistantTest {
  private static final KnownPack PACK = KnownPack.of(RulePack.bundled("turkiye-reassurance-force"));
  private static final RuleAssistant ASSISTANT = RuleAssistant.of(PACK);
  private static final RuleAssistant E3 =
      RuleAssistant.of(KnownPack.of(RulePack.bundled("e3-settlement")));

  private static Map<String, String> suggested(RuleAssistant assistant, String text) {
    int offset = text.indexOf('¦');
    Map<String, String> found = new LinkedHashMap<>();
    assistant
        .complete(text.replace("¦", ""), offset)
        .list()
        .forEach(one -> found.put(one.label(), one.definition()));
    return found;
  }

  private static Map<String, String> suggested(String text) {
    return suggested(ASSISTANT, text);
  }

  private static Map<String, String> within(String constraints) {
    return suggested("rule \"R\"\n    @criterion(\"ceasefire.general\")\nwhen\n    " + constraints);
  }

  @Test
  void outside_of_rules_the_words_are_offered_that_begin_one() {
    assertThat(suggested("¦")).containsKeys("rule", "query", "declare");
    assertThat(suggested("rule \"R\"\nwhen\nthen\nend\n\nru¦")).containsKey("rule");
  }

  @Test
  void a_rule_is_told_what_it_may_decide() {
    assertThat(suggested("rule \"R\"\n    @¦"))
        .containsOnlyKeys("criterion", "candidate", "complete");
    assertThat(suggested("rule \"R\"\n    @criterion(\"¦"))
        .containsKeys("ceasefire.general", "mandate.tasks")
        .doesNotContainKey("ceasefire");
    assertThat(suggested("rule \"R\"\n    @criterion(\"cea¦\")\nwhen\nthen\nend\n")
            .get("ceasefire.general"))
        .isEqualTo(
            "The ceasefire is between the parties as such, not on one front or in one sector");
    assertThat(suggested("rule \"R\"\n    @candidate(\"¦\")")).containsKeys("mission", "ceasefire");
    assertThat(suggested("rule \"R\"\n    ¦")).containsKey("when");
  }

  @Test
  void conditions_begin_with_types_queries_and_their_own_words() {
    assertThat(within("¦"))
        .containsKeys("Ceasefire", "Mandate", "Candidate", "not", "exists", "then");
    assertThat(suggested(E3, "rule \"R\"\nwhen\n    $x : Sett¦")).containsKey("SettlementProposal");
    assertThat(within("not (¦")).containsKey("Ceasefire");
  }

  @Test
  void a_pattern_offers_the_fields_of_its_type() {
    assertThat(within("$report : Ceasefire(sc¦"))
        .containsEntry("scope", field("scope"))
        .containsKeys("asOf", "parameters", "containsAll", "in")
        .doesNotContainKey("country");
    assertThat(within("$report : Ceasefire(scope == Scope.GENERAL, ¦)\nthen\nend\n"))
        .containsKey("parties");
    assertThat(suggested(E3, "rule \"R\"\nwhen\n    SettlementProposal(¦")).containsKey("drafted");
  }

  private static String field(String name) {
    return org.statedconditions.fact.FactTypes.CEASEFIRE
        .field(name)
        .orElseThrow()
        .definition();
  }

  @Test
  void what_is_compared_with_a_field_is_one_of_its_values() {
    assertThat(within("Ceasefire(scope == ¦"))
        .containsEntry("Scope.GENERAL", Scope.GENERAL.meaning().definition());
    assertThat(within("Ceasefire(scope == Scope.¦"))
        .containsEntry("LOCAL", Scope.LOCAL.meaning().definition())
        .hasSize(Scope.values().length);
    assertThat(within("Ceasefire(scope in (Scope.GENERAL, ¦")).containsKey("Scope.SECTORAL");
    assertThat(within("Candidate(kind == \"¦\"")).containsKeys("ceasefire", "mission");
  }

  @Test
  void parameters_are_those_of_the_pack_by_what_reads_them() {
    assertThat(within("Ceasefire(containsAll(parties, parameters.¦"))
        .containsKeys("texts", "number");
    assertThat(within("Ceasefire(containsAll(parties, parameters.texts(\"¦"))
        .containsOnlyKeys("parties");
  }

  @Test
  void variables_have_the_fields_of_what_they_are_bound_to() {
    String bound = "$report : Ceasefire($id : id, $scope : scope)\n    Ceasefire(id == ¦";
    assertThat(within(bound)).containsKeys("$report", "$id", "$scope");
    assertThat(within("$report : Ceasefire()\n    Declaration() from $report.¦"))
        .containsKeys("declarations", "parties");
    assertThat(within("$report : Ceasefire()\nthen\n    findings.met(¦"))
        .containsOnlyKeys("$report");
  }

  @Test
  void what_a_rule_concludes_is_offered() {
    assertThat(within("Ceasefire()\nthen\n    ¦")).containsOnlyKeys("findings", "end");
    assertThat(within("Ceasefire()\nthen\n    findings.¦"))
        .containsKeys("met", "notMet", "candidate", "complete")
        .hasSize(6);
  }

  @Test
  void a_declaration_offers_what_its_fields_may_hold() {
    assertThat(suggested("declare Pledge\n    id : String\n    scope : ¦"))
        .containsKeys("String", "Instant", "List", "Scope");
  }

  @Test
  void nothing_is_offered_in_comments_and_names() {
    assertThat(within("// Cea¦\n")).isEmpty();
    assertThat(suggested("/* ru¦ */")).isEmpty();
  }

  @Test
  void a_word_is_explained_where_it_stands() {
    String rule = """
        rule "R"
            @criterion("ceasefire.general")
        when
            $report : Ceasefire(scope == Scope.GENERAL)
        then
            findings.met($report);
        end
        """;
    assertThat(hover(rule, "ceasefire.general"))
        .isEqualTo(
            "The ceasefire is between the parties as such, not on one front or in one sector");
    assertThat(hover(rule, "scope")).isEqualTo(field("scope"));
    assertThat(hover(rule, "GENERAL")).isEqualTo(Scope.GENERAL.meaning().definition());
    assertThat(hover(rule, "met("))
        .isEqualTo("The criterion is met for the subject of the report.");
    assertThat(hover(rule, "$report)")).isEqualTo("A Ceasefire.");
    assertThat(hover(rule, "Ceasefire(")).isEqualTo("A report that is about a ceasefire.");
  }

  private static String hover(String rule, String word) {
    return ASSISTANT.hover(rule, rule.indexOf(word) + 1).map(Definition::text).orElse("none");
  }

  @Test
  void every_word_of_a_pattern_in_the_packs_is_among_those_offered() {
    int asked = 0;
    for (RuleFile file : RulePack.bundled("turkiye-reassurance-force").ruleFiles()) {
      DrlFile tree = DrlFile.of(file);
      for (var rule : tree.rules()) {
        for (var part : rule.when()) {
          if (part instanceof org.statedconditions.drl.syntax.Lhs.Pattern pattern
              && tree.queries().stream()
                  .map(DrlQuery::name)
                  .noneMatch(pattern.typeName()::equals)) {
            int offset = pattern.typeStart() + 1;
            assertThat(ASSISTANT.complete(file.text(), offset).list())
                .as(file.name() + ":" + tree.line(offset))
                .extracting(Suggestion::label)
                .contains(pattern.typeName());
            asked++;
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(50);
  }
}
