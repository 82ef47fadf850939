package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
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
}
