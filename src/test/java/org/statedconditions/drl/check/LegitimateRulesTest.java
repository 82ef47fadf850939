package org.statedconditions.drl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Problem;

class LegitimateRulesTest {
  private static final List<RuleFile> FILES =
      TestPack.drlFilesIn(Path.of("src/test/resources/legitimate"));

  @Test
  void nothing_is_said_of_the_bundled_pack() {
    assertThat(CheckedRules.of(PackDraft.of(TestPack.BUNDLED), Vocabulary.builtIn())
            .problems())
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
        import org.statedconditions.finding.Candidate;

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
    assertThat(TestPack.problems(new RuleFile("common.drl", text))).isEmpty();
    assertThat(TestPack.problems(new RuleFile("ceasefire.drl", text))).hasSize(1);
  }

  @Test
  void types_and_queries_may_stand_in_another_file() {
    RuleFile types = new RuleFile("types.drl", """
        declare Plan
          id : String
          ceasefire : String
        end
        query about(String $id)
          Plan(ceasefire == $id)
        end
        """);
    RuleFile rules = new RuleFile(
        "ceasefire.drl",
        "rule \"x\" @criterion(\"ceasefire.in-force\") when "
            + "$p : Plan($c : ceasefire) about($c;) then findings.met($p); end");
    assertThat(TestPack.problems(types, rules)).isEmpty();
  }

  static Stream<Arguments> conditions() {
    return Stream.of(
            "a plain pattern|$c : Ceasefire()",
            "a constant|$c : Ceasefire(status == CeasefireStatus.IN_FORCE)",
            "one of several|$c : Ceasefire(scope in (Scope.GENERAL, Scope.SECTORAL), status != null, status not in (CeasefireStatus.NONE))",
            "or within a pattern|$c : Ceasefire((status == null || scope == Scope.GENERAL) && form == null)",
            "a join by id|$c : Ceasefire($id : id)\n Ceasefire(id == $id)",
            "a join by a field of a variable|$c : Ceasefire()\n Ceasefire(id == $c.id, this == $c)",
            "not|$c : Ceasefire()\n not Ceasefire(id == $c.id, this != $c)",
            "not of two|$c : Ceasefire()\n not (Mandate($m : id) and Contribution(mission == $m, country == \"XX\"))",
            "exists|$c : Ceasefire()\n exists Mandate()",
            "forall|$c : Ceasefire()\n forall($k : Contribution() Contribution(this == $k, extent != null))",
            "or|$c : Ceasefire()\n (Mandate() or Contribution(country == \"XX\"))",
            "a count|$c : Ceasefire()\n accumulate(Contribution($id : id); $n : count($id); $n >= 2)",
            "a sum|$c : Ceasefire()\n accumulate(Contribution($q : extent.quantity); $n : sum($q); $n == 3000)",
            "the least|$c : Ceasefire()\n accumulate(Contribution($q : extent.quantity); $n : min($q); $n == 1000)",
            "the most|$c : Ceasefire()\n accumulate(Contribution($q : extent!.quantity); $n : max($q); $n == 2000)",
            "the average|$c : Ceasefire()\n accumulate(Contribution($q : extent.quantity); $n : average($q); $n == 1500)",
            "a set of countries|$c : Ceasefire()\n Set(size >= 2, this contains \"FR\") from accumulate("
                + "Contribution($k : country), collectSet($k))",
            "a list of countries|$c : Ceasefire()\n List(size == 2) from accumulate(Contribution($k : country), collectList($k))",
            "accumulate over a join|$c : Ceasefire()\n Set(containsAll(parameters.texts(\"parties\"))) from accumulate("
                + "Ceasefire($w : declarations != null) and Declaration(accepts == Acceptance.YES, $p : party) from $w, collectSet($p))",
            "accumulate as a source|$c : Ceasefire()\n Number(intValue == 2) from accumulate(Contribution($id : id), count($id))",
            "collect|$c : Ceasefire()\n $all : List(size == 2) from collect(Contribution(mission == \"force\"))",
            "from a bound field|$c : Ceasefire($words : declarations != null)\n Declaration(party == \"RU\") from $words",
            "from a field of a variable|$c : Ceasefire(declarations != null)\n exists Declaration(accepts == Acceptance.YES) from $c.declarations",
            "contains|$c : Ceasefire(parties contains \"RU\", parties not contains \"XX\", parties != null)",
            "memberOf|$c : Ceasefire(\"RU\" memberOf parties)",
            "a simple pattern of text|$c : Ceasefire(id matches \"tr[a-z]*e\")",
            "beginning and end of a text|$c : Ceasefire(id str[startsWith] \"tr\", id.endsWith(\"ce\"), id.length() == 5)",
            "null-safe|$c : Ceasefire()\n Contribution(extent!.quantity > 1000)",
            "a function|$c : Ceasefire(containsAll(parties, parameters.texts(\"parties\")))",
            "an element|$c : Ceasefire()\n Mandate(elements[MandateElement.OBJECTIVE] == ElementState.ADOPTED)",
            "dates|$c : Ceasefire(effectiveFrom <= asOf, expiresOn > asOf, $from : effectiveFrom, expiresOn > $from)",
            "methods of dates|$c : Ceasefire(effectiveFrom.isBefore(asOf), expiresOn.isAfter(asOf))",
            "a number parameter|$c : Ceasefire()\n Contribution(extent.quantity > parameters.number(\"least\"))",
            "a text and a flag|$c : Ceasefire(parties contains parameters.text(\"one\"), parameters.flag(\"on\"))",
            "arithmetic|$c : Ceasefire()\n Contribution(extent.quantity * 2 + 1 > 4000)",
            "a null check|$c : Ceasefire(kind == null, status != null)",
            "a comment with a quote and brackets|$c : Ceasefire() // don't (( [[ {{\n /* nor \"here */ Mandate()",
            "commas of five|$c : Ceasefire(id != \"a\", id != \"b\", id != \"c\", id != \"d\", id != \"e\")")
        .map(s -> Arguments.of(s.substring(0, s.indexOf('|')), s.substring(s.indexOf('|') + 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conditions")
  void every_way_to_write_conditions_is_allowed(String name, String conditions) {
    String rule = "rule \"It holds: " + name
        + ", as it should — «évidemment» 'so' (1)!\"\n@criterion(\"a.b\")\nwhen\n " + conditions
        + "\nthen\n  // why: the name says it\n  findings.met($c);\nend\n";
    List<Problem> problems = TriedPack.problems(new RuleFile("good.drl", rule));
    assertThat(problems)
        .allSatisfy(p -> assertThat(p.message())
            .as("the small pack has no parameters")
            .contains("expected the name of a parameter in pack.yaml"));
    assertThat(problems.isEmpty()).isEqualTo(!conditions.contains("parameters."));
  }
}
