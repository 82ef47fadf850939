package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/**
 * Rules that begin alike, in shapes that Drools 10.2 gets wrong where rules share the nodes of what they have in common: an
 * {@code accumulate} whose rule never fires again or that ends in a ClassCastException beside an {@code exists}, and
 * {@code exists(A and not B)} across packages (kie#7115). A kept session is asked again after each edit and has to agree with
 * a new one and with plain Java.
 */
class SharedPrefixTest {
  private static final String MANIFEST = """
      id: shared-prefixes
      title: Rules that begin alike
      actor: A test
      version: 1.0.0
      disclaimer: Met means nothing here.
      statements:
        - date: 2026-01-01
          title: A test
          clauses: [{id: alike, paraphrase: Rules begin alike}]
      readings: [{id: plain, title: The words}]
      defaultReading: plain
      conditions:
        - id: alike
          title: Rules begin alike
          clause: alike
          about: mission
          criteria:
            - {id: alike.two-countries, title: Two countries, basis: quoted, readings: [plain]}
            - {id: alike.two-countries-and-france, title: France too, basis: quoted, readings: [plain]}
            - {id: alike.one-country, title: One country, basis: quoted, readings: [plain]}
            - {id: alike.open-end, title: A contribution for no requirement, basis: quoted, readings: [plain]}
            - {id: alike.no-country, title: A contribution without country, basis: quoted, readings: [plain]}
      stages: [{id: waiting, title: Nothing done, requires: [], next: Wait}]
      """;

  private static final String RULES = """
      rule "A mission is looked at if a report is about it"
          @candidate("mission")
      when
          $report : Mandate()
      then
          findings.candidate($report);
      end

      rule "Two countries contribute"
          @criterion("alike.two-countries")
      when
          $report : Mandate($m : mission)
          Set(size >= 2) from accumulate(
              Contribution(mission == $m, $id : id) and
              Contribution(mission == $m, id == $id, $country : country != null),
              collectSet($country))
      then
          findings.met($report);
      end

      rule "Two countries contribute, and France does somewhere"
          @criterion("alike.two-countries-and-france")
      when
          $report : Mandate($m : mission)
          Set(size >= 2) from accumulate(
              Contribution(mission == $m, $id : id) and
              Contribution(mission == $m, id == $id, $country : country != null),
              collectSet($country))
          $french : Contribution(country == "FR")
      then
          findings.met($report);
      end

      rule "One country contributes"
          @criterion("alike.one-country")
      when
          $report : Mandate($m : mission)
          exists (
              Contribution(mission == $m, $id : id) and
              Contribution(mission == $m, id == $id, country != null))
      then
          findings.met($report);
      end

      rule "A contribution is for no requirement"
          @criterion("alike.open-end")
      when
          $report : Mandate($m : mission)
          exists (
              Contribution(mission == $m, $id : id) and
              not Requirement(mission == $m, task == $id))
      then
          findings.met($report);
      end

      rule "A contribution has no country"
          @criterion("alike.no-country")
      when
          $report : Mandate($m : mission)
          Contribution(mission == $m, $id : id)
          $other : Contribution(mission == $m, id == $id, country == null)
      then
          findings.met($report);
      end
      """;

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final int SCENARIOS = 400;
  private static final int EDITS = 12;

  @TempDir
  private Path folder;

  @Test
  void rules_that_begin_alike_do_not_disturb_each_other_in_a_kept_session() throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
    Files.writeString(folder.resolve("alike.drl"), RULES);
    Evaluator evaluator = Evaluator.of(RulePack.read(folder));
    Set<Map<String, Status>> seen = new HashSet<>();
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Random random = new Random(seed);
      List<Fact> facts = new ArrayList<>();
      try (Session kept = evaluator.open(scenario(facts))) {
        for (int edit = 0; edit < EDITS; edit++) {
          for (int i = random.nextInt(4); i >= 0; i--) {
            edit(facts, random);
          }
          String where = "seed " + seed + ", edit " + edit + ": " + facts;
          Assessment there = kept.replaceFacts(facts).assessment();
          Assessment fresh = NewSession.assess(evaluator, scenario(facts));
          assertThat(there.readings()).as(where).isEqualTo(fresh.readings());
          ConditionResult result = there.reading().condition("alike");
          if (result.subject().isPresent()) {
            Map<String, Status> statuses = new TreeMap<>();
            result.criteria().forEach(c -> statuses.put(c.id(), c.status()));
            assertThat(statuses)
                .as(where)
                .isEqualTo(inPlainJava(facts, result.subject().get()));
            seen.add(statuses);
          }
        }
      }
    }
    // So that the test is known to have tried more than the simplest cases.
    assertThat(seen).hasSizeGreaterThan(6);
  }

  private static Map<String, Status> inPlainJava(List<Fact> facts, String mission) {
    List<Contribution> to = facts.stream()
        .filter(f -> f instanceof Contribution c && c.mission().equals(mission))
        .map(Contribution.class::cast)
        .toList();
    Set<String> countries = new HashSet<>();
    to.stream().filter(c -> c.country() != null).forEach(c -> countries.add(c.country()));
    boolean france =
        facts.stream().anyMatch(f -> f instanceof Contribution c && "FR".equals(c.country()));
    boolean openEnd = to.stream()
        .anyMatch(c -> facts.stream()
            .noneMatch(f -> f instanceof Requirement r
                && mission.equals(r.mission())
                && c.id().equals(r.task())));
    return new TreeMap<>(Map.of(
        "alike.two-countries", metIf(countries.size() >= 2),
        "alike.two-countries-and-france", metIf(countries.size() >= 2 && france),
        "alike.one-country", metIf(!countries.isEmpty()),
        "alike.open-end", metIf(openEnd),
        "alike.no-country", metIf(to.stream().anyMatch(c -> c.country() == null))));
  }

  private static Status metIf(boolean met) {
    return met ? Status.MET : Status.UNDETERMINED;
  }

  private static void edit(List<Fact> facts, Random random) {
    int place = random.nextInt(facts.size() + 1);
    if (place == facts.size()) {
      facts.add(draw(random));
    } else if (random.nextBoolean()) {
      facts.remove(place);
    } else {
      facts.set(place, draw(random));
    }
  }

  private static Fact draw(Random random) {
    String mission = "m" + random.nextInt(2);
    String contribution = "c" + random.nextInt(4);
    return switch (random.nextInt(6)) {
      case 0, 1 -> Mandate.about(mission).build();
      case 2 ->
        Requirement.about("r" + random.nextInt(3))
            .mission(mission)
            .task(contribution)
            .build();
      default ->
        Contribution.about(contribution)
            .mission(mission)
            .country(List.of("FR", "GB", "TR", "")
                .get(random.nextInt(4))
                .transform(c -> c.isEmpty() ? null : c))
            .build();
    };
  }

  private static Scenario scenario(List<Fact> facts) {
    return Scenario.builder().asOf(NOW).facts(facts).build();
  }
}
