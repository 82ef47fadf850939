package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What may be done to a scenario without a change of the answer, or with one of which something is known. */
class LawsTest {
  private static final int COUNT = Integer.getInteger("laws", 1000);
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T.*)?");

  private interface Law {
    void check(Scenario scenario, Random random);
  }

  private static void onMany(Law law) {
    for (int seed = 0; seed < COUNT; seed++) {
      law.check(Generator.scenario(seed), new Random(seed));
    }
  }

  private static Map<String, Object> expected(Scenario scenario) {
    return KitFile.expected(Oracle.answer(scenario));
  }

  static Scenario changed(Scenario scenario, UnaryOperator<Map<String, Object>> change) {
    Map<String, Object> file = Trees.copy(ScenarioWriter.mapping(scenario));
    return ScenarioReader.read(Node.of(change.apply(file)));
  }

  @Test
  void what_is_written_is_read_back() {
    onMany((scenario, random) -> {
      Scenario again = ScenarioReader.read(Yaml.of(ScenarioWriter.mapping(scenario)));
      assertThat(again.facts()).isEqualTo(scenario.facts());
      assertThat(expected(again)).isEqualTo(expected(scenario));
    });
  }

  @Test
  void the_order_of_the_facts_decides_ties_alone() {
    onMany((scenario, random) -> {
      if (!hasTie(scenario)) {
        List<Report> facts = new ArrayList<>(scenario.facts());
        Collections.shuffle(facts, random);
        assertThat(expected(scenario.with(facts))).isEqualTo(expected(scenario));
      }
    });
  }

  static boolean hasTie(Scenario scenario) {
    return Oracle.answer(scenario).readings().values().stream()
        .flatMap(reading -> reading.conditions().values().stream())
        .anyMatch(condition -> condition.chosenBy() == Choice.Step.FIRST_IN_THE_FILE);
  }

  @Test
  void names_mean_nothing() {
    onMany((scenario, random) -> {
      Scenario renamed = changed(scenario, file -> Trees.map(renamed(file)));
      assertThat(renamedValue(expected(scenario))).isEqualTo(expected(renamed));
    });
  }

  /** Ids, references to them, and names of sources get another beginning. */
  static Object renamed(Map<String, Object> file) {
    for (Object fact : Trees.facts(file)) {
      for (String field : List.of("id", "mission", "source")) {
        Trees.fields(fact).computeIfPresent(field, (name, value) -> "x-" + value);
      }
    }
    file.remove("sources");
    return file;
  }

  static Object renamedValue(Map<String, Object> expected) {
    Map<String, Object> copy = Trees.copy(expected);
    Trees.map(copy.get("readings"))
        .values()
        .forEach(reading -> Trees.map(Trees.map(reading).get("conditions"))
            .values()
            .forEach(condition -> {
              Trees.map(condition).computeIfPresent("subject", (name, value) -> "x-" + value);
              Trees.map(condition)
                  .computeIfPresent("candidates", (name, value) -> renamedKeys(value));
            }));
    Trees.map(copy.get("criteria")).replaceAll((condition, subjects) -> renamedKeys(subjects));
    Trees.map(copy.get("members")).replaceAll((kind, subjects) -> {
      Map<String, Object> renamed = renamedKeys(subjects);
      renamed.replaceAll((subject, members) -> renamedKeys(members));
      return renamed;
    });
    return copy;
  }

  static Map<String, Object> renamedKeys(Object mapping) {
    Map<String, Object> renamed = new LinkedHashMap<>();
    Trees.map(mapping).forEach((key, value) -> renamed.put("x-" + key, value));
    return renamed;
  }

  @Test
  void a_source_may_say_in_two_reports_what_it_says_in_one() {
    onMany((scenario, random) -> {
      List<Report> facts = new ArrayList<>();
      for (Report report : scenario.facts()) {
        facts.addAll(report.header().source() == null ? List.of(report) : split(report, random));
      }
      assertThat(expected(scenario.with(facts))).isEqualTo(expected(scenario));
    });
  }

  /** Both keep what says about what, by whom and when; a role and a task belong to one report. */
  static List<Report> split(Report report, Random random) {
    Set<String> inBoth = Set.of("id", "mission", "source", "from", "until", "reportedOn");
    Map<String, Object> fact =
        Trees.map(Trees.facts(ScenarioWriter.mapping(only(report))).get(0));
    Map<String, Object> one = Trees.copy(fact);
    Map<String, Object> other = Trees.copy(fact);
    boolean roleInOne = random.nextBoolean();
    for (String field : new LinkedHashSet<>(Trees.fields(one).keySet())) {
      if (!inBoth.contains(field)) {
        boolean inOne =
            (field.equals("role") || field.equals("task")) ? roleInOne : random.nextBoolean();
        Trees.fields(inOne ? other : one).remove(field);
      }
    }
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("facts", List.of(one, other));
    return ScenarioReader.read(Node.of(file)).facts();
  }

  private static Scenario only(Report report) {
    return new Scenario(null, null, null, null, null, null, Map.of(), List.of(report));
  }

  @Test
  void what_is_about_something_else_plays_no_part() {
    List<Report> others = ScenarioReader.read("""
        facts:
          - ceasefire: {id: elsewhere, parties: [AM, AZ], status: in-force, scope: general}
          - contribution: {id: elsewhere, mission: elsewhere, country: FR, status: withdrawn}
          - contribution: {id: nowhere, country: FR, status: withdrawn, type: undetermined}
          - requirement: {id: elsewhere, mission: elsewhere, critical: true, lead: none}
          - proposal: {id: elsewhere, by: FR}
        """).facts();
    onMany((scenario, random) -> {
      List<Report> facts = new ArrayList<>(scenario.facts());
      facts.addAll(random.nextInt(facts.size() + 1), others);
      assertThat(expected(scenario.with(facts))).isEqualTo(expected(scenario));
    });
  }

  @Test
  void a_worse_candidate_changes_nothing_but_the_list_of_them() {
    List<Report> worse = ScenarioReader.read("""
        facts:
          - ceasefire: {id: worse, parties: [RU, UA, BY], status: collapsed}
          - mandate: {id: worse, phase: terminated, participantsNamed: false}
        """).facts();
    onMany((scenario, random) -> {
      Answer before = Oracle.answer(scenario);
      List<Report> facts = new ArrayList<>(scenario.facts());
      facts.addAll(worse);
      Answer after = Oracle.answer(scenario.with(facts));
      for (Reading reading : Reading.values()) {
        if (before.reading(reading).subject(Condition.CEASEFIRE) != null
            && before.reading(reading).subject(Condition.MANDATE) != null) {
          assertThat(after.reading(reading).verdict())
              .isEqualTo(before.reading(reading).verdict());
          for (Condition condition : Condition.values()) {
            assertThat(after.reading(reading).subject(condition))
                .isEqualTo(before.reading(reading).subject(condition));
          }
        }
      }
    });
  }

  @Test
  void a_report_may_be_repeated() {
    onMany((scenario, random) -> {
      List<Report> facts = new ArrayList<>(scenario.facts());
      if (!facts.isEmpty()) {
        facts.add(facts.get(random.nextInt(facts.size())));
      }
      assertThat(expected(scenario.with(facts))).isEqualTo(expected(scenario));
    });
  }

  @Test
  void one_more_source_that_speaks_for_something_never_speaks_against_it() {
    onMany((scenario, random) -> {
      Answer.ByReading before = Oracle.answer(scenario).reading(Reading.STRICT);
      List<Report> facts = new ArrayList<>(scenario.facts());
      for (String subject :
          before.conditions().get(Condition.CEASEFIRE).candidates().keySet()) {
        facts.addAll(ScenarioReader.read("facts: [ceasefire: {id: " + subject
                + ", scope: general, form: written, monitoring: external, compliance: holding,"
                + " source: z}]")
            .facts());
      }
      Answer.ByReading after = Oracle.answer(scenario.with(facts)).reading(Reading.STRICT);
      for (Criterion criterion :
          List.of(Criterion.GENERAL, Criterion.WRITTEN, Criterion.MONITORED, Criterion.HOLDING)) {
        before.criteria().get(criterion).subjects().forEach((subject, judged) -> {
          boolean spokenAgainst =
              judged.status() == Status.CONTESTED || judged.status() == Status.NOT_MET;
          assertThat(after.criteria().get(criterion).subjects().get(subject).status())
              .isEqualTo(spokenAgainst ? Status.CONTESTED : Status.MET);
        });
      }
    });
  }

  @Test
  void what_a_stronger_reading_finds_met_a_weaker_one_does_and_what_it_refutes_the_stronger_does() {
    onMany((scenario, random) -> {
      Answer answer = Oracle.answer(scenario);
      Answer.ByReading weaker = answer.reading(Reading.LITERAL);
      for (Reading reading : List.of(Reading.CUSTOMARY, Reading.STRICT)) {
        Answer.ByReading stronger = answer.reading(reading);
        assertThat(stronger.verdict() == Status.MET && weaker.verdict() != Status.MET)
            .isFalse();
        assertThat(weaker.status(Condition.CEASEFIRE) == Status.NOT_MET
                && stronger.status(Condition.CEASEFIRE) != Status.NOT_MET)
            .isFalse();
        weaker = stronger;
      }
    });
  }

  @Test
  void days_may_be_shifted_all_together() {
    onMany((scenario, random) -> {
      if (scenario.timeZone() == null) {
        int days = random.nextInt(4000) - 2000;
        Scenario shifted = changed(scenario, file -> Trees.map(shifted(file, days)));
        assertThat(expected(shifted)).isEqualTo(expected(scenario));
      }
    });
  }

  static Object shifted(Object value, int days) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> shifted = new LinkedHashMap<>();
      map.forEach((key, entry) -> shifted.put(String.valueOf(key), shifted(entry, days)));
      return shifted;
    } else if (value instanceof List<?> list) {
      return list.stream().map(item -> shifted(item, days)).toList();
    } else if (value instanceof String text && DATE.matcher(text).matches()) {
      return LocalDate.parse(text.substring(0, 10)).plusDays(days) + text.substring(10);
    }
    return value;
  }

  @Test
  void knowing_everything_is_the_same_as_not_asking_what_was_known() {
    onMany((scenario, random) -> {
      Scenario unasked = changed(scenario, file -> without(file, "knownBy"));
      Scenario later = changed(unasked, file -> with(file, "knownBy", "2100-01-01"));
      assertThat(expected(later)).isEqualTo(expected(unasked));
    });
  }

  private static Map<String, Object> without(Map<String, Object> file, String key) {
    file.remove(key);
    return file;
  }

  private static Map<String, Object> with(Map<String, Object> file, String key, Object value) {
    file.put(key, value);
    return file;
  }
}
