package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.author.check.CopiedPack;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/** A folder that calls itself like a bundled pack is a stranger's pack all the same. */
class SameIdTest {
  private static final String ID = "e3-settlement";
  private static final String SCENARIO = """
      asOf: 2025-11-27
      facts:
        - settlementProposal: {id: p, safeguardsSovereignty: true}
      """;

  @TempDir
  Path folder;

  @Test
  void a_changed_copy_of_a_bundled_pack_runs_its_own_rules() throws IOException {
    CopiedPack.copy(Path.of("rules", ID), folder);
    change("sovereignty.drl", "safeguardsSovereignty == true", "safeguardsSovereignty == false");

    RulePack copy = RulePack.read(folder);

    assertThat(copy.bundled()).isFalse();
    assertThat(copy.sha256()).isNotEqualTo(RulePack.bundled(ID).sha256());
    assertThat(sovereignty(Evaluator.of(RulePack.bundled(ID)))).isEqualTo("MET");
    assertThat(sovereignty(Evaluator.of(copy))).isNotEqualTo("MET");
  }

  @Test
  void a_copy_of_a_bundled_pack_is_held_to_what_strangers_may_do() throws IOException {
    CopiedPack.copy(Path.of("rules", ID), folder);
    change("sovereignty.drl", "safeguardsSovereignty == true", "System.getenv() != null");
    RulePack copy = RulePack.read(folder);

    assertThatThrownBy(() -> Evaluator.of(copy))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("sovereignty.drl:");
  }

  private void change(String file, String old, String changed) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(folder.resolve(file), text.replace(old, changed));
  }

  private static String sovereignty(Evaluator evaluator) {
    Scenario scenario = evaluator.parse("one.yaml", SCENARIO);
    Assessment assessment = evaluator.assess(
        scenario, Instant.parse("2025-11-27T00:00:00Z"), java.util.Optional.empty());
    return assessment.reading("literal").conditions().stream()
        .filter(c -> c.id().equals("sovereignty"))
        .flatMap(c -> c.criteria().stream())
        .filter(c -> c.id().contains("sovereignty"))
        .findFirst()
        .orElseThrow()
        .status()
        .name();
  }
}
