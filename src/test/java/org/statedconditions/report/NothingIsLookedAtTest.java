package org.statedconditions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.LeftOut;

/** A pack that forgets `@candidate` is told so, and not as if nothing were reported. */
class NothingIsLookedAtTest {
  @TempDir
  private Path folder;

  @Test
  void what_no_rule_looks_at_is_told_apart_from_what_is_not_reported() throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), """
        id: truce
        title: A truce (invented)
        actor: A town (invented)
        version: 1.0.0
        disclaimer: Met means that the town would look at it.
        statements:
          - {date: 2030-01-01, title: A statement, sources: [{id: s, publisher: P}], clauses: [{id: c, paraphrase: A truce holds}]}
        readings: [{id: literal, title: As it stands}]
        defaultReading: literal
        conditions:
          - {id: truce, title: A truce, clause: c, about: ceasefire, criteria: [{id: truce.holds, title: It holds, basis: quoted, readings: [literal]}]}
        stages: [{id: waiting, title: Waiting, next: A truce}]
        """);
    Files.writeString(folder.resolve("truce.drl"), """
        rule "It is in force" @criterion("truce.holds")
        when $c : Ceasefire(status == CeasefireStatus.IN_FORCE) then findings.met($c); end
        """);
    Evaluator truce = Evaluator.of(folder);
    Assessment reported = truce.assess(truce.parse(
        "a.yaml", "asOf: 2030-06-01\nfacts: [{ceasefire: {id: t, status: in-force}}]\n"));

    assertThat(reported.notLookedAt())
        .extracting(LeftOut::why)
        .containsExactly(LeftOut.Reason.NO_CANDIDATE_RULE);
    assertThat(AssessmentReport.of(reported).text().replaceAll("\\s+", " "))
        .contains(
            "No rule of this pack looks at ceasefires, for it has none under @candidate, so none of this")
        .contains("On something that no rule of this pack looks at: it has none under @candidate:")
        .doesNotContain("No ceasefire has been reported");
    assertThat(AssessmentReport.of(
                truce.assess(truce.parse("b.yaml", "asOf: 2030-06-01\nfacts: []\n")))
            .text())
        .contains("No ceasefire has been reported");
  }
}
