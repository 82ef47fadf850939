package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.cli.Shell.Outcome;

class ExplainCommandTest {
  private static final String TRUCES = """
      title: Two truces
      asOf: 2025-06-01
      sources:
        press: {publisher: Somebody, date: 2025-05-30, attribution: press-report}
      facts:
        - ceasefire: {id: general, parties: [RU, UA], status: in-force, compliance: violated-serious, scope: general, source: press}
        - ceasefire: {id: energy, parties: [RU, UA], status: none, scope: sectoral, source: press}
        - ceasefire: {id: elsewhere, parties: [AM, AZ], scope: general}
        - mandate: {id: force, phase: established}
        - contribution: {id: force/FR, mission: force, country: FR, status: pledged, extent: {quantity: 10, unit: personnel}}
        - contribution: {id: force/GB, mission: force, country: GB, status: confirmed, extent: undetermined}
      """;

  @TempDir
  private Path directory;

  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(directory).file("truces.yaml", TRUCES);
  }

  private String out(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "explain";
    all[1] = "truces.yaml";
    System.arraycopy(args, 0, all, 2, args.length);
    Outcome outcome = shell.run(all);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    if (!outcome.out().startsWith("{")) {
      assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
    }
    return outcome.out();
  }

  private String refused(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "explain";
    all[1] = "truces.yaml";
    System.arraycopy(args, 0, all, 2, args.length);
    Outcome outcome = shell.run(all);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.status()).isEqualTo(2);
    return outcome.err();
  }

  @Test
  void explains_the_verdict_unless_something_else_is_asked_for() {
    assertThat(out())
        .contains(
            "Why is the verdict ✗ not met?",
            "what has to come first is in place",
            "Reading     customary",
            "(ceasefire.holding,")
        .isEqualTo(out("--for", "verdict"));
  }

  @Test
  void a_candidate_that_is_not_reported_is_told_of_in_one_line() {
    assertThat(out("--for", "ceasefire"))
        .contains(
            "Ceasefire: general",
            "Also: energy, ✗ not met because of ceasefire.accepted, ceasefire.in-force",
            "`compliance` is `violated-serious`",
            "— Somebody,");
  }

  @Test
  void explains_another_subject_where_it_is_asked_for() {
    assertThat(out("--for", "ceasefire.general", "--subject", "energy"))
        .contains(
            "Why is ceasefire.general for energy ✗ not met?",
            "`scope` is `sectoral`, the rule needs",
            "[2]")
        .doesNotContain("[1]");
    assertThat(out("--for", "ceasefire", "--subject", "energy", "--reading", "literal"))
        .contains("(ceasefire): ✗ not met");
    assertThat(out("--for", "burden-sharing.confirmed", "--subject", "force/FR"))
        .contains("`status` is `pledged`, the rule needs")
        .doesNotContain("force/GB");
  }

  @Test
  void says_why_a_subject_is_not_looked_at() {
    assertThat(out("--for", "ceasefire", "--subject", "elsewhere"))
        .contains(
            "elsewhere does not count as a ceasefire here.",
            "`parties` is `AM`, `AZ`, the rule needs `RU` and");
  }

  @Test
  void shows_a_criterion_under_the_first_reading_that_asks_for_it() {
    assertThat(out("--for", "ceasefire.written")).contains("Reading     strict");
  }

  @Test
  void several_questions_are_answered_one_after_the_other() {
    assertThat(out("--for", "ceasefire.general", "--for", "mandate"))
        .contains("Why is ceasefire.general ✓ met?", "Why is mandate ? undetermined?", "═══");
  }

  @Test
  void writes_json() {
    assertThat(out("--format", "json", "--for", "ceasefire.general"))
        .contains(
            "\"formatVersion\" : 2",
            "\"for\" : \"ceasefire.general\"",
            "\"written\" : \"scope == Scope.GENERAL\"",
            "\"fact\" : \"facts[0]\"",
            "\"disclaimer\" : ");
  }

  @Test
  void the_instant_can_be_another_one() {
    shell.file("dated.yaml", """
        facts:
          - ceasefire: {id: t, parties: [RU, UA], expiresOn: 2025-07-01, status: in-force, reportedOn: 2025-06-20}
        """);
    assertThat(shell
            .run("explain", "dated.yaml", "--for", "ceasefire.in-force", "--as-of", "2025-07-02")
            .out())
        .contains("≠ contested", "`expiresOn` is 1 Jul 2025");
    assertThat(shell
            .run(
                "explain",
                "dated.yaml",
                "--for",
                "ceasefire.in-force",
                "--as-of",
                "2025-07-02",
                "--known-by",
                "2025-06-01")
            .out())
        .contains("? undetermined", "Known by    1 Jun 2025");
    assertThat(shell.run("explain", "dated.yaml").err()).contains("expected `asOf`");
  }

  @Test
  void what_the_pack_does_not_have_is_refused_with_what_was_probably_meant() {
    assertThat(refused("--for", "cesefire"))
        .contains("--for: expected", "did you mean `ceasefire`?");
    assertThat(refused("--for", "in-force")).contains("did you mean `ceasefire.in-force`?");
    assertThat(refused("--for", "ceasefire", "--subject", "enrgy"))
        .contains("--subject: expected", "did you mean `energy`?");
    assertThat(refused("--reading", "literl"))
        .contains("--reading: expected", "did you mean `literal`?");
    assertThat(refused("--for", "ceasefire.written", "--reading", "literal"))
        .contains("expected a reading that asks for ceasefire.written (strict)");
    assertThat(refused("--subject", "energy")).contains("the verdict is about no single subject");
    assertThat(refused("--for", "x", "--for", "y")).contains("`x`", "`y`");
  }
}
