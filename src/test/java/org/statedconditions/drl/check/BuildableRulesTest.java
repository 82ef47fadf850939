package org.statedconditions.drl.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.Evaluator;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;

/** What the checks let through can be built; what cannot be built they refuse at its place. */
class BuildableRulesTest {
  private static final String ALL_SORTS = """
      $c : Ceasefire($a : id)
      Mandate($b : id, id != $a)
      Contribution($d : id, mission == $b)
      Requirement($e : id, id != $d)
      Ceasefire($f : id, id != $e)
      Mandate($g : id, id != $f)
      Contribution($h : id, mission == $g)
      Requirement($i : id, id != $h)
      """;

  @TempDir
  private Path folder;

  private static String rule(String conditions) {
    return "rule \"It holds\"\n@criterion(\"a.b\")\nwhen\n" + conditions
        + "\nthen\nfindings.met($c);\nend\n";
  }

  private void assertBuilds(String rules) throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), AttackOnLoaderTest.MANIFEST);
    Files.writeString(folder.resolve("rules.drl"), rules);
    assertThatCode(() -> Evaluator.of(folder)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules/turkiye-reassurance-force", "rules/e3-settlement"})
  void the_bundled_packs_pass_the_checks_and_build(String pack) {
    RulePack read = RulePack.read(Path.of(pack));
    assertThat(CheckedRules.of(PackDraft.of(read), Vocabulary.builtIn()).problems())
        .isEmpty();
    assertThatCode(() -> Evaluator.of(read)).doesNotThrowAnyException();
  }

  @Test
  void legitimate_rules_build() throws IOException {
    Path from = Path.of("rules/turkiye-reassurance-force");
    Files.copy(from.resolve("pack.yaml"), folder.resolve("pack.yaml"));
    for (RuleFile file : TestPack.drlFilesIn(Path.of("src/test/resources/legitimate"))) {
      Files.writeString(folder.resolve(file.name()), file.text());
    }
    assertThatCode(() -> Evaluator.of(folder)).doesNotThrowAnyException();
  }

  static Stream<Arguments> legitimate() {
    List<Arguments> all = new ArrayList<>(LegitimateRulesTest.conditions()
        .filter(c -> !String.valueOf(c.get()[1]).contains("parameters."))
        .toList());
    Stream.of(
            "a constraint on seven others|" + ALL_SORTS
                + "Ceasefire(id == $a || id == $b || id == $d || id == $e || id == $f || id == $g || id == $h)",
            "an accumulated pattern behind `not`|$c : Ceasefire()\naccumulate((not Mandate() and Contribution($i : id)); $n : count($i); $n > 1)",
            "an accumulated pattern before `or`|$c : Ceasefire()\naccumulate(Contribution($i : id) and (Mandate(id == $i) or Requirement(id == $i)); $n : count($i); $n > 1)",
            "three more facts in `accumulate`|$c : Ceasefire($a : id)\nMandate($b : id, id != $a)\nContribution($d : id, mission == $b)\naccumulate(Ceasefire($f : id, id != $d); $n : collectSet($f + $a + $b + $d); $n.size > 1)",
            "a list of two facts|$c : Ceasefire($a : id)\nMandate($j : id, id != $a, $l : [$a, $j])\nString() from $l",
            "a name of one type in all branches|$c : Ceasefire()\n(Mandate($x : id) or Contribution($x : mission))\nRequirement(id == $x)",
            "a name of one branch that is used in it alone|$c : Ceasefire()\n((Mandate($x : id) and Requirement(id == $x)) or Contribution($x : extent))")
        .map(s -> Arguments.of(s.substring(0, s.indexOf('|')), s.substring(s.indexOf('|') + 1)))
        .forEach(all::add);
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("legitimate")
  void what_the_checks_let_through_builds(String name, String conditions) throws IOException {
    assertThat(TriedPack.problems(new RuleFile("rules.drl", rule(conditions)))).isEmpty();
    assertBuilds(rule(conditions));
  }

  @Test
  void a_query_may_give_a_variable_its_value() throws IOException {
    for (String query :
        List.of("Mandate(id == $x)", "(Mandate(id == $x) or Contribution($x == id))")) {
      String rules = "query named(String $x)\n" + query + "\nend\n"
          + rule("$c : Ceasefire()\nnamed($y;)\nRequirement(id == $y)");
      assertThat(TriedPack.problems(new RuleFile("rules.drl", rules))).isEmpty();
      assertBuilds(rules);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unit", "record", "with", "modify"})
  void a_field_may_be_called_by_a_word_that_drools_keeps_for_itself(String field)
      throws IOException {
    String rules = "declare Shipment\n id : String\n " + field + " : BigDecimal\nend\n"
        + rule("$c : Ceasefire()\nShipment(" + field + " > 3, this." + field + " < 5)");
    assertThat(TriedPack.problems(new RuleFile("rules.drl", rules))).isEmpty();
    assertBuilds(rules);
  }

  @Test
  void the_unit_of_an_extent_and_the_extent_that_is_not_settled_can_be_asked_for()
      throws IOException {
    String rules = rule(
        "$c : Ceasefire()\nContribution(extent.unit == Unit.PERSONNEL || extent == Extent.UNDETERMINED)");
    assertThat(TriedPack.problems(new RuleFile("rules.drl", rules))).isEmpty();
    assertBuilds(rules);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            ALL_SORTS
                + "Ceasefire(id == $a || id == $b || id == $d || id == $e || id == $f || id == $g || id == $h || id == $i)",
            12,
            "expected a condition to read at most 7 other facts"),
        Arguments.of("""
            $c : Ceasefire($a : id)
            Mandate($b : id, id != $a)
            Contribution($d : id, mission == $b)
            Requirement($e : id, id != $d)
            accumulate(Ceasefire($f : id, id != $e);
             $n : collectSet($f + $a + $b + $d + $e); $n.size > 1)""", 8, "expected what is accumulated to read at most 3 other facts"),
        Arguments.of(
            "$c : Ceasefire($l : [1, 2])\nNumber() from $l",
            5,
            "expected what stands after `from` to be worked out of one or two facts but was of none"),
        Arguments.of(
            "$c : Ceasefire($a : id)\nMandate($j : id)\nContribution($k : id, $l : [$a, $j, $k])\nString() from $l",
            7,
            "but was of 3"),
        Arguments.of(
            "$c : Ceasefire()\naccumulate((Mandate($i : id) or Contribution($i : id)); $n : count($i); $n > 1)",
            5,
            "expected a pattern of facts to accumulate"),
        Arguments.of(
            "$c : Ceasefire()\naccumulate(not Mandate(); $n : count(1); $n > 1)",
            5,
            "expected a pattern of facts to accumulate"),
        Arguments.of(
            "$c : Ceasefire()\nNumber() from accumulate(exists Mandate(), count(1))",
            5,
            "expected a pattern of facts to accumulate"),
        Arguments.of(
            "$c : Ceasefire()\nList(size > 0) from collect(not Mandate())",
            5,
            "expected a pattern of facts to collect"),
        Arguments.of(
            "$c : Ceasefire()\nforall($d : Declaration() from $c.declarations Declaration(this == $d))",
            5,
            "expected `forall` to begin with a plain pattern"),
        Arguments.of(
            "$c : Ceasefire()\n(Mandate($x : id) or Contribution($x : extent))\nRequirement(id == $x)",
            6,
            "expected a bound variable but was `$x`"),
        Arguments.of(
            "$c : Ceasefire()\n($x : Mandate() or $x : Contribution())\nRequirement(id == $x.id)",
            6,
            "expected a bound variable but was `$x`"),
        Arguments.of(
            "$c : Ceasefire()\n(Mandate($x : id) or Contribution())\nRequirement(id == $x)",
            6,
            "expected a bound variable but was `$x`"),
        Arguments.of(
            "$c : Ceasefire()\n(accumulate(Mandate($i : id); $x : count($i)) or accumulate(Contribution($i : id); $x : count($i)))\nContribution(extent.quantity > $x)",
            6,
            "expected a bound variable but was `$x`"),
        Arguments.of(
            "($c : Ceasefire() or Mandate())", 6, "expected a bound variable but was `$c`"),
        Arguments.of(
            "$c : Ceasefire(effectiveFrom after[1d] asOf)",
            4,
            "expected a value after `after` but was `1d`"),
        Arguments.of(
            "$c : Ceasefire(Math.max(1, 2) == 2)", 4, "expected a method of Math but was `max`"),
        Arguments.of(
            "$c : Ceasefire(Scope.valueOf(\"GENERAL\") == scope)",
            4,
            "expected a method of Scope but was `valueOf`"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void what_cannot_be_built_is_refused_at_its_line(String conditions, int line, String message) {
    assertThat(TriedPack.problems(new RuleFile("rules.drl", rule(conditions))))
        .first()
        .satisfies(problem -> {
          assertThat(problem.message()).contains(message);
          assertThat(problem.place().line()).isEqualTo(line);
        });
  }

  @Test
  void calls_of_queries_that_cannot_be_built_are_refused_at_their_line() {
    for (String query : List.of(
        "Mandate(id != $x)",
        "not Mandate(id == $x)",
        "(Mandate(id == $x) or Contribution())",
        "accumulate(Mandate(id == $x, $i : id); $n : count($i); $n > 0)")) {
      String rules = "query named(String $x)\n" + query + "\nend\n"
          + rule("$c : Ceasefire()\nnamed($y;)\nRequirement(id == $y)");
      assertThat(TriedPack.problems(new RuleFile("rules.drl", rules)))
          .as(query)
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.message()).contains("to which the query `named` gives no value");
            assertThat(problem.place().line()).isEqualTo(8);
          });
    }
    String constraint = "query named(String $x)\nMandate(id == $x)\nend\n"
        + rule("$c : Ceasefire()\nnamed(id == \"a\")");
    assertThat(TriedPack.problems(new RuleFile("rules.drl", constraint)))
        .extracting(Problem::message)
        .containsExactly(
            "expected variables or values for the parameters of a query but was a constraint");
  }

  @Test
  void fields_that_no_file_can_fill_are_refused() {
    for (String type : List.of("Offer", "Ceasefire", "java.util.Map", "Set")) {
      String rules =
          "declare Offer\n id : String\n other : " + type + "\nend\n" + rule("$c : Ceasefire()");
      List<Problem> problems = TriedPack.problems(new RuleFile("rules.drl", rules));
      assertThat(problems).as(type).extracting(p -> p.place().line()).containsExactly(3);
    }
  }
}
