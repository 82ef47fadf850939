package org.statedconditions.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.definition.type.FactType;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.Scope;
import org.statedconditions.pack.RuleFile;

/** What authors are taught to write has to build and run in restricted mode. */
class LegitimatePackTest {
  private static final Object[] FACTS = {
    Ceasefire.about("truce")
        .parties(List.of("RU", "UA"))
        .status(CeasefireStatus.IN_FORCE)
        .scope(Scope.GENERAL)
        .declarations(List.of(Declaration.acceptedBy("RU"), Declaration.acceptedBy("UA")))
        .effectiveFrom(Instant.parse("2025-11-01T00:00:00Z"))
        .expiresOn(Instant.parse("2026-11-01T00:00:00Z"))
        .build(),
    Mandate.about("force")
        .elements(java.util.Map.of(MandateElement.OBJECTIVE, ElementState.ADOPTED))
        .build(),
    Contribution.about("force/FR")
        .mission("force")
        .country("FR")
        .extent(Extent.of(2_000, "personnel"))
        .build(),
    Contribution.about("force/GB")
        .mission("force")
        .country("GB")
        .extent(Extent.of(1_000, "personnel"))
        .build(),
  };

  static Stream<Arguments> conditions() {
    return Stream.of(
            "a plain pattern|$c : Ceasefire()",
            "a constant|$c : Ceasefire(status == CeasefireStatus.IN_FORCE)",
            "one of several|$c : Ceasefire(scope in (Scope.GENERAL, Scope.SECTORAL), status not in (CeasefireStatus.NONE))",
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
                + "Ceasefire($w : declarations != null) and Declaration(accepts == true, $p : party) from $w, collectSet($p))",
            "accumulate as a source|$c : Ceasefire()\n Number(intValue == 2) from accumulate(Contribution($id : id), count($id))",
            "collect|$c : Ceasefire()\n $all : List(size == 2) from collect(Contribution(mission == \"force\"))",
            "from a bound field|$c : Ceasefire($words : declarations != null)\n Declaration(party == \"RU\") from $words",
            "from a field of a variable|$c : Ceasefire(declarations != null)\n exists Declaration(accepts == true) from $c.declarations",
            "contains|$c : Ceasefire(parties contains \"RU\", parties not contains \"XX\")",
            "memberOf|$c : Ceasefire(\"RU\" memberOf parties)",
            "a simple pattern of text|$c : Ceasefire(id matches \"tr[a-z]*e\")",
            "beginning and end of a text|$c : Ceasefire(id str[startsWith] \"tr\", id.endsWith(\"ce\"), id.length() == 5)",
            "null-safe|$c : Ceasefire()\n Contribution(extent!.quantity > 1000)",
            "a method of a fact|$c : Ceasefire(between(parameters.texts(\"parties\")))",
            "an element|$c : Ceasefire()\n Mandate(element(MandateElement.OBJECTIVE) == ElementState.ADOPTED)",
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
  void builds_and_fires(String name, String conditions) throws Exception {
    String rule = "rule \"It holds: " + name
        + ", as it should — «évidemment» 'so' (1)!\"\n@criterion(\"a.b\")\nwhen\n " + conditions
        + "\nthen\n  // why: the name says it\n  findings.met($c);\nend\n";
    assertThat(TestPack.restricted(new RuleFile("good.drl", rule)).fire(FACTS))
        .contains("met Ceasefire");
  }

  @Test
  void queries_own_types_and_several_files_build_and_fire() throws Exception {
    TestPack pack = TestPack.restricted(
        new RuleFile("types.drl", """
                declare Proposal
                  id : String
                  automatic : Boolean
                  size : java.math.BigDecimal
                  terms : List
                end
                """),
        new RuleFile("queries.drl", """
                package org.statedconditions.rules.tried;
                import org.statedconditions.fact.Ceasefire;

                query inForce(String $id)
                  Ceasefire(id == $id, status == CeasefireStatus.IN_FORCE)
                end
                """),
        new RuleFile("rules.drl", """
                rule "A proposal is about the truce that is in force"
                    @criterion("proposal.timely")
                when
                    $p : Proposal($id : id, automatic != true, size > 12.5, terms contains "peace")
                    inForce($id;)
                    ?inForce("truce";)
                then
                    findings.notMet($p);
                end
                """));
    FactType type = pack.ownType("Proposal");
    Object proposal = type.newInstance();
    type.set(proposal, "id", "truce");
    type.set(proposal, "automatic", false);
    type.set(proposal, "size", new java.math.BigDecimal("13"));
    type.set(proposal, "terms", List.of("peace"));

    assertThat(pack.fire(FACTS[0], proposal)).containsExactly("notMet Proposal");
  }

  @Test
  void three_hundred_rules_are_not_too_many() throws Exception {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      rules
          .append("rule \"R ")
          .append(i)
          .append("\" @criterion(\"a.b\") when $c : Ceasefire() then findings.met($c); end\n");
    }
    assertThat(TestPack.restricted(new RuleFile("many.drl", rules.toString())).fire(FACTS))
        .hasSize(300);
  }
}
