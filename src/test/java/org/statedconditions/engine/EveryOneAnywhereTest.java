package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.question.change.SmallestChanges;
import org.statedconditions.scenario.Scenario;

/** A condition about one subject that also asks for something of every subject of another kind, wherever that lies. */
class EveryOneAnywhereTest {
  private static final String MANIFEST = """
      id: harbours
      title: A harbour
      actor: A town
      version: "1"
      disclaimer: Met means that the town would look at it.
      statements:
        - {date: 2026-01-01, title: A statement, sources: [{id: s, publisher: P}], clauses: [{id: c, paraphrase: It holds}]}
      readings: [{id: literal, title: As it stands}]
      defaultReading: literal
      conditions:
        - id: port
          title: A port
          clause: c
          about: ceasefire
          criteria:
            - {id: port.open, title: It is open, basis: quoted, readings: [literal]}
            - {id: port.needed, title: Each is critical, basis: quoted, readings: [literal], about: requirement, quantifier: every, assume: complete, reason: Said}
      stages: [{id: waiting, title: Waiting, next: A port}]
      """;
  private static final String RULES = """
      rule "Each ceasefire is looked at" @candidate("ceasefire") when $x : Ceasefire() then findings.candidate($x); end
      rule "Each requirement is looked at" @candidate("requirement") when $x : Requirement() then findings.candidate($x); end
      rule "Open" @criterion("port.open") when $x : Ceasefire(scope == Scope.GENERAL) then findings.met($x); end
      rule "Critical" @criterion("port.needed") when $x : Requirement(critical == true) then findings.met($x); end
      """;

  @Test
  void is_undetermined_where_there_is_none_and_nothing_else_either(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
    Files.writeString(folder.resolve("port.drl"), RULES);
    Evaluator evaluator = Evaluator.of(RulePack.read(folder));
    Scenario nothing = evaluator.parse("nothing.yaml", "asOf: 2026-06-01\nfacts: []\n");
    Assessment assessment = evaluator.assess(nothing);
    assertThat(assessment.verdict()).isEqualTo(Status.UNDETERMINED);
    assertThat(assessment.reading().condition("port").criterion("port.needed").status())
        .isEqualTo(Status.UNDETERMINED);
    SmallestChanges changes =
        SmallestChanges.of(evaluator, nothing, assessment.asOf(), Optional.empty(), "literal");
    assertThat(changes.sets()).singleElement().satisfies(set -> assertThat(set).hasSize(2));
    Scenario needed = evaluator.parse(
        "needed.yaml",
        "asOf: 2026-06-01\nfacts: [requirement: {id: crane, mission: m, critical: true}]\n");
    assertThat(evaluator
            .assess(needed)
            .reading()
            .condition("port")
            .criterion("port.needed")
            .status())
        .isEqualTo(Status.MET);
  }
}
