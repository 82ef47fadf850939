package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What has to stay the same, or to change in one way only, when a scenario is told otherwise: held for this library without a look at
 * what the oracle answers. {@code -Dconformance.laws=5000} tries more scenarios.
 */
class ProductLawsTest {
  private static final int COUNT = Integer.getInteger("conformance.laws", 120);
  private static final long SEED = Long.getLong("conformance.seed", 8_012_026L);

  private static final List<Report> ELSEWHERE = ScenarioReader.read("""
      facts:
        - ceasefire: {id: elsewhere, parties: [AM, AZ], status: in-force, scope: general}
        - contribution: {id: elsewhere, mission: elsewhere, country: FR, status: withdrawn}
        - contribution: {id: nowhere, country: FR, status: withdrawn, type: undetermined}
        - requirement: {id: elsewhere, mission: elsewhere, critical: true, lead: none}
        - proposal: {id: elsewhere, by: FR}
      """).facts();

  private static final List<Report> WORSE = ScenarioReader.read("""
      facts:
        - ceasefire: {id: worse, parties: [RU, UA, BY], status: collapsed}
        - mandate: {id: worse, phase: terminated, participantsNamed: false}
      """).facts();

  private interface Law {
    void check(Scenario scenario, Random random);
  }

  private static void onMany(Law law) {
    for (int i = 0; i < COUNT; i++) {
      law.check(Generator.scenario(SEED + i), new Random(i));
    }
  }

  private static void assertSame(Scenario one, Scenario other) {
    assertThat(Product.differences(Product.answer(one), Product.answer(other)))
        .as(() -> Yaml.of(ScenarioWriter.mapping(one)))
        .isEmpty();
  }

  @Test
  void the_order_of_the_facts_decides_ties_alone() {
    onMany((scenario, random) -> {
      if (!LawsTest.hasTie(scenario)) {
        List<Report> facts = new ArrayList<>(scenario.facts());
        Collections.shuffle(facts, random);
        assertSame(scenario, scenario.with(facts));
      }
    });
  }

  @Test
  void names_mean_nothing() {
    onMany((scenario, random) -> {
      Scenario renamed = LawsTest.changed(scenario, file -> {
        Object sources = file.get("sources");
        Map<String, Object> changed = Trees.map(LawsTest.renamed(file));
        if (sources != null) {
          changed.put("sources", LawsTest.renamedKeys(sources));
        }
        return changed;
      });
      assertThat(Product.differences(
              LawsTest.renamedValue(Product.answer(scenario)), Product.answer(renamed)))
          .isEmpty();
    });
  }

  @Test
  void a_source_may_say_in_two_reports_what_it_says_in_one() {
    onMany((scenario, random) -> {
      List<Report> facts = new ArrayList<>();
      for (Report report : scenario.facts()) {
        boolean whole =
            report.header().source() == null || !report.header().inferred().isEmpty();
        facts.addAll(whole ? List.of(report) : LawsTest.split(report, random));
      }
      assertSame(scenario, scenario.with(facts));
    });
  }

  @Test
  void what_is_about_something_else_plays_no_part() {
    onMany((scenario, random) -> {
      List<Report> facts = new ArrayList<>(scenario.facts());
      facts.addAll(random.nextInt(facts.size() + 1), ELSEWHERE);
      assertSame(scenario, scenario.with(facts));
    });
  }

  @Test
  void a_worse_candidate_changes_no_verdict_and_no_subject() {
    onMany((scenario, random) -> {
      List<Report> facts = new ArrayList<>(scenario.facts());
      facts.addAll(WORSE);
      Map<String, Object> before = Trees.map(Product.answer(scenario).get("readings"));
      Map<String, Object> after = Trees.map(Product.answer(scenario.with(facts)).get("readings"));
      before.forEach((reading, value) -> {
        Map<String, Object> conditions = Trees.map(Trees.map(value).get("conditions"));
        boolean candidates = conditions.values().stream()
            .allMatch(condition -> Trees.map(condition).get("subject") != null);
        if (candidates) {
          Map<String, Object> now = Trees.map(after.get(reading));
          assertThat(now.get("verdict")).isEqualTo(Trees.map(value).get("verdict"));
          conditions.forEach((condition, was) -> assertThat(
                  Trees.map(Trees.map(now.get("conditions")).get(condition)).get("subject"))
              .isEqualTo(Trees.map(was).get("subject")));
        }
      });
    });
  }

  @Test
  void a_report_may_be_repeated() {
    onMany((scenario, random) -> {
      List<Report> facts = new ArrayList<>(scenario.facts());
      if (!facts.isEmpty()) {
        facts.add(facts.get(random.nextInt(facts.size())));
      }
      assertSame(scenario, scenario.with(facts));
    });
  }

  @Test
  void one_more_source_that_speaks_for_something_never_speaks_against_it() {
    List<String> supported = List.of("general", "written", "monitored", "holding");
    onMany((scenario, random) -> {
      Map<String, Object> before = ceasefires(scenario);
      List<Report> facts = new ArrayList<>(scenario.facts());
      before
          .keySet()
          .forEach(id -> facts.addAll(ScenarioReader.read("facts: [ceasefire: {id: " + id
                  + ", scope: general, form: written, monitoring: external, compliance: holding,"
                  + " source: z}]")
              .facts()));
      Map<String, Object> sources = new java.util.LinkedHashMap<>(scenario.sources());
      sources.put("z", Map.of("publisher", "Z"));
      Scenario more = new Scenario(
          scenario.title(),
          scenario.asOf(),
          scenario.knownBy(),
          scenario.timeZone(),
          scenario.parties(),
          scenario.minimumTermDays(),
          sources,
          facts);
      Map<String, Object> after = ceasefires(more);
      before.forEach((id, was) ->
          supported.forEach(criterion -> assertThat(status(Trees.map(after.get(id)), criterion))
              .isEqualTo(
                  List.of("contested", "not-met").contains(status(Trees.map(was), criterion))
                      ? "contested"
                      : "met")));
    });
  }

  private static Map<String, Object> ceasefires(Scenario scenario) {
    return Trees.map(Trees.map(Product.answer(scenario).get("criteria")).get("ceasefire"));
  }

  private static String status(Map<String, Object> byStatus, String criterion) {
    return byStatus.entrySet().stream()
        .filter(entry -> Trees.list(entry.getValue()).contains(criterion))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("undetermined");
  }

  @Test
  void days_may_be_shifted_all_together() {
    onMany((scenario, random) -> {
      if (scenario.timeZone() == null) {
        int days = random.nextInt(4000) - 2000;
        assertSame(
            scenario, LawsTest.changed(scenario, file -> Trees.map(LawsTest.shifted(file, days))));
      }
    });
  }
}
