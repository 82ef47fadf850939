package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.scenario.Scenario;

/** What is asked of a session after facts changed is answered as by a new one, whatever shape the rules have. */
class KeptAnswersTest {
  private static final String MANIFEST = """
      id: levy
      title: A levy (invented)
      actor: A league (invented)
      version: "1"
      disclaimer: Met means that the league would look at it.
      statements:
        - {date: 2026-01-01, title: A statement, sources: [{id: s, publisher: P}], clauses: [{id: c, paraphrase: Each pays its share}]}
      readings: [{id: literal, title: As it stands}]
      defaultReading: literal
      conditions:
        - {id: levy, title: A levy, clause: c, about: member, criteria: [{id: levy.paid, title: It pays, basis: quoted, readings: [literal]}]}
      stages: [{id: waiting, title: Waiting, next: A levy}]
      """;
  private static final String RULES = """
      declare Member
          id : String
      end
      declare Budget
          id : String
          member : String
          paid : Integer
      end
      rule "A member is looked at" @candidate("member")
      when $m : Member() then findings.candidate($m); end
      rule "It pays" @criterion("levy.paid")
      when
          $m : Member($id : id)
          %s
      then findings.met($m); end
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void manifest() throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
  }

  private Evaluator levy(String when) throws IOException {
    Files.writeString(folder.resolve("rules.drl"), RULES.formatted(when));
    return Evaluator.of(RulePack.read(folder));
  }

  private static Scenario of(List<Fact> facts) {
    return Scenario.builder()
        .asOf(Instant.parse("2026-06-01T00:00:00Z"))
        .facts(facts)
        .build();
  }

  private static Fact member(Evaluator levy) {
    return DeclaredFact.of(levy.declaredType("Member"), "a", Map.of());
  }

  private static Fact budget(Evaluator levy, String id, String member, int paid) {
    return DeclaredFact.of(levy.declaredType("Budget"), id, Map.of("member", member, "paid", paid));
  }

  private static Status paid(Session session) {
    return session.assessment().reading().condition("levy").status();
  }

  @Test
  void a_report_that_stands_in_the_scenario_twice_counts_twice_whoever_declares_its_type()
      throws IOException {
    Evaluator levy = levy("accumulate(Budget(member == $id); $n : count(); $n == 2)");
    Fact member = member(levy);
    Fact other = budget(levy, "y", "b", 1);
    Fact report = budget(levy, "x", "a", 1);

    assertThat(levy.assess(of(List.of(member, report, report))).reading().verdict())
        .isEqualTo(Status.MET);
    try (Session session =
        levy.open(of(List.of(member, other, report, budget(levy, "x", "a", 1))))) {
      assertThat(paid(session)).isEqualTo(Status.MET);
      session.remove(new FactRef(1));
      assertThat(paid(session)).isEqualTo(Status.MET);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List(size <= 1) from collect(Budget(member == \"b\")) not (Budget(member == \"b\") and Budget(member == $id, paid >= 1))",
        "accumulate(Budget(member == $id); $n : count(); $n != 3) not (not Budget(member == $id, paid <= $n) and Budget(member == $id, paid > 2))",
        "accumulate(Budget(member == $id); $n : count(); $n != 3) exists (Budget(member == $id, paid < 1) and Budget(member == $id, paid > $n))",
        "accumulate(Budget(member == $id); $n : count(); $n != 3) forall($b : Budget(member == $id) Budget(member == \"b\", id == $b.id))",
        "accumulate(Budget(member == $id); $n : count(); $n != 3) accumulate(Budget(member == \"b\", $p : paid) and Budget(member == $id, paid > $p); $k : count(); $k != 1)",
        "accumulate(Budget(member == \"b\", $p : paid); $n : min($p); $n != 3) Budget(member == $id, $s : paid) not Budget(member == $id, paid > $s)",
        "accumulate(Budget(member == $id, paid <= 2, $p : paid); $n : max($p); $n > 0) (not Budget(member == $id, paid == 2, paid >= $n) or Budget(member == $id, paid >= 1))",
        "not (accumulate(Budget(member == $id, paid == 1, $p : paid); $n : sum($p); $n != 3) and Budget(member == \"b\", paid != null, paid != $n))",
        "exists (not (Budget(member == $id, paid <= 2) and Budget(member == \"b\")) and accumulate(Budget(member == $id, $p : paid); $n : average($p); $n < 3))",
      })
  void what_is_accumulated_may_cease_to_hold_and_hold_again(String when) throws IOException {
    Evaluator levy = levy(when);
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      List<Fact> facts = new ArrayList<>(List.of(member(levy)));
      try (Session kept = levy.open(of(facts))) {
        for (int step = 0; step < 12; step++) {
          int change = random.nextInt(4);
          int place = 1 + random.nextInt(Math.max(1, facts.size() - 1));
          Fact budget = budget(
              levy, "b" + random.nextInt(3), random.nextBoolean() ? "a" : "b", random.nextInt(4));
          if (change == 0 && facts.size() > 1) {
            facts.remove(place);
          } else if (change == 1 && facts.size() > 1) {
            facts.set(place, budget);
          } else if (facts.size() < 5) {
            facts.add(budget);
          }
          String moved =
              AssessmentReport.of(kept.replaceFacts(facts).assessment()).json();
          try (Session fresh = levy.open(of(facts))) {
            assertThat(moved)
                .as("%s with seed %s after step %s: %s", when, seed, step, facts)
                .isEqualTo(AssessmentReport.of(fresh.assessment()).json());
          }
        }
      }
    }
  }
}
