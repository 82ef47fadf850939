package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.cli.Shell.Outcome;
import org.statedconditions.pack.Clause;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.RulePack;
import org.statedconditions.pack.Statement;

class PacksCommandTest {
  @TempDir
  Path folder;

  @Test
  void a_statement_shows_all_its_versions_clauses_and_sources_context_included() {
    Outcome outcome = new Shell(folder).run("packs", "turkiye-reassurance-force", "--statement");

    assertThat(outcome.status()).isZero();
    String text = oneLine(outcome.out());
    Manifest pack = RulePack.bundled("turkiye-reassurance-force").manifest();
    for (Statement statement : pack.statements()) {
      assertThat(text).contains(statement.title());
      for (Clause clause : statement.clauses()) {
        String shown = oneLine(clause.paraphrase());
        assertThat(text).contains(shown);
        if (pack.gates().stream().anyMatch(gate -> gate.clause().equals(clause.id()))) {
          assertThat(text).contains(shown + ". (gate " + clause.id() + ")");
        } else if (clause.context()) {
          assertThat(text).contains(shown + ". (context, no condition)");
        }
      }
      statement.sources().forEach(source -> assertThat(text).contains(source.publisher()));
    }
    assertThat(text)
        .contains("has to be established. (condition ceasefire)")
        .contains("https://trtworld.com/article/a0d58a206a39")
        .doesNotContain("The conditions of the UK");
  }

  @Test
  void a_pack_that_there_is_not_is_a_problem() {
    Outcome outcome = new Shell(folder).run("packs", "turkey");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("turkey");
    assertThat(outcome.out()).isEmpty();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
