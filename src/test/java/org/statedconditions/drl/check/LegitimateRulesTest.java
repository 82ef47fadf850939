package org.statedconditions.drl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RuleFile;

class LegitimateRulesTest {
  private static final List<RuleFile> FILES =
      TestPack.drlFilesIn(Path.of("src/test/resources/legitimate"));

  @Test
  void nothing_is_said_of_the_bundled_pack() {
    assertThat(DrlDiagnostics.of(PackDraft.of(TestPack.BUNDLED)))
        .isEmpty();
  }

  @Test
  void nothing_is_said_of_rules_that_are_right() {
    assertThat(TestPack.problems(FILES.toArray(RuleFile[]::new))).isEmpty();
  }

  @Test
  void the_package_line_and_imports_of_facts_may_be_written() {
    String text = """
        package org.statedconditions.rules.turkiye_reassurance_force;

        import org.statedconditions.fact.Ceasefire;
        import org.statedconditions.fact.CeasefireStatus;
        import org.statedconditions.finding.*;

        rule "The ceasefire is reported to be in force"
            @criterion("ceasefire.in-force")
        when
            $c : Ceasefire(status == CeasefireStatus.IN_FORCE)
        then
            findings.met($c);
        end
        """;
    assertThat(TestPack.problems(text)).isEmpty();
    assertThat(TestPack.problems(text.replace("\n", "\r\n"))).isEmpty();
    assertThat(TestPack.problems("\ufeff" + text)).isEmpty();
  }

  @Test
  void a_file_named_for_no_condition_may_decide_any_criterion() {
    String text =
        "rule \"x\" @criterion(\"mandate.tasks\") when $m : Mandate() then findings.met($m); end";
    assertThat(TestPack.problems(new RuleFile("common.drl", text)))
        .isEmpty();
    assertThat(TestPack.problems(new RuleFile("ceasefire.drl", text)))
        .hasSize(1);
  }

  @Test
  void types_and_queries_may_stand_in_another_file() {
    RuleFile types = new RuleFile("types.drl", """
        declare Proposal
          id : String
          ceasefire : String
        end
        query about(String $id)
          Proposal(ceasefire == $id)
        end
        """);
    RuleFile rules = new RuleFile(
        "ceasefire.drl",
        "rule \"x\" @criterion(\"ceasefire.in-force\") when "
            + "$p : Proposal($c : ceasefire) about($c;) then findings.met($p); end");
    assertThat(TestPack.problems(types, rules)).isEmpty();
  }
}
