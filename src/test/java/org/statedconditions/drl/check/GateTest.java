package org.statedconditions.drl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Problem;

class GateTest {
  private static final String RULE =
      "rule \"It is in force\"\n@criterion(\"a.b\")\nwhen\n  $c : Ceasefire(CONDITION)\nthen\n  findings.met($c);\nend\n";

  private static List<Problem> check(String text) {
    return TriedPack.problems(new RuleFile("rules.drl", text));
  }

  @Test
  void a_refusal_shows_the_line_the_place_and_what_to_do_instead() {
    assertThat(check(RULE.replace("CONDITION", "id soundslike \"x\"")))
        .extracting(Problem::toString)
        .containsExactly("""
        rules.drl:4:21: `soundslike` is not allowed in a condition
            $c : Ceasefire(id soundslike "x")
                              ^^^^^^^^^^
          write `matches` with a pattern in quotes, or `sameText(a, b)`""");
  }

  @Test
  void a_refused_rule_does_not_hide_the_next_one() {
    String text = RULE.replace("CONDITION", "this.class != null") + "function void f() { }\n"
        + RULE.replace("It is", "It is also")
            .replace("CONDITION", "")
            .replace("when", "salience 1 when");
    assertThat(check(text)).extracting(p -> p.place().line()).contains(4, 8, 11);
  }

  @Test
  void a_mistake_and_a_refusal_of_one_place_are_one_problem() {
    assertThat(check(RULE.replace("CONDITION", "id == Runtime.getRuntime()"))).hasSize(1);
  }

  @Test
  void patterns_that_nothing_joins_are_refused_beyond_a_bound() {
    String joined = "$id : id) Ceasefire(id == $id".replace("$id", "$i");
    assertThat(check(RULE.replace("CONDITION", joined))).isEmpty();
    String four = ") Mandate() Contribution() Requirement(";
    assertThat(check(RULE.replace("CONDITION", four))).isEmpty();
    assertThat(check(RULE.replace("CONDITION", four + ") Candidate(")))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("patterns that constraints join"));
    assertThat(check(RULE.replace("CONDITION", ") Ceasefire(id != \"p\"".repeat(37))))
        .hasSize(1);
  }

  @Test
  void all_files_of_a_pack_know_each_others_types_and_queries() {
    RuleFile first = new RuleFile(
        "a.drl", "declare Offer id : String end query open(String $i) Offer(id == $i) end");
    RuleFile second = new RuleFile(
        "b.drl", RULE.replace("CONDITION)", "$id : id)\n open($id;)\n Offer(id == $id)"));
    assertThat(TriedPack.problems(List.of(first, second))).isEmpty();
    assertThat(TriedPack.problems(List.of(second))).isNotEmpty();
  }

  @Test
  void refuses_names_of_files_that_could_lead_elsewhere() {
    for (String name : List.of(
        "..a.drl",
        "folder/a..drl",
        "../a.java",
        "a.java",
        "a.drl.properties",
        "a\u0000.drl",
        "c:\\a.drl",
        "x".repeat(300) + ".drl")) {
      assertThat(TriedPack.problems(List.of(new RuleFile(name, "")))).as(name).isNotEmpty();
    }
  }

  @Test
  void the_folder_of_a_file_may_be_called_whatever_its_user_calls_it() {
    for (String name : List.of(
        "folder/my rules.drl", "../../a.drl", "x".repeat(300) + "/a.drl", "10:30 draft/a.drl")) {
      assertThat(TriedPack.problems(List.of(new RuleFile(name, "")))).as(name).isEmpty();
    }
  }

  @Test
  void refuses_too_many_and_too_big_files() {
    RuleFile big = new RuleFile("a.drl", "// " + "x".repeat(200_000));
    List<RuleFile> six = Stream.of("a", "b", "c", "d", "e", "f")
        .map(n -> new RuleFile(n + ".drl", big.text()))
        .toList();
    assertThat(TriedPack.problems(six))
        .extracting(Problem::message)
        .containsExactly("expected at most 1024 KB of rules in a pack but is more");
    assertThat(TriedPack.problems(List.of(big, big))).isNotEmpty();
    assertThat(TriedPack.problems(Stream.iterate(0, i -> i + 1)
            .limit(61)
            .map(i -> new RuleFile(i + ".drl", ""))
            .toList()))
        .isNotEmpty();
  }
}
