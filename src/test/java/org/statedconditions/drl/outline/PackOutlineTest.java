package org.statedconditions.drl.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.pack.RuleFile;

class PackOutlineTest {

  private static RuleOutline outline(String conditions) {
    String text = "rule \"It is so\"\n  @criterion(\"a.b\")\nwhen\n" + conditions
        + "\nthen\n  findings.notMet($report);\nend\n";
    return PackOutline.of(DrlFile.all(List.of(new RuleFile("rules.drl", text))))
        .rules()
        .get(0);
  }

  private static boolean impossible(String constraints) {
    return outline("$report : Ceasefire(" + constraints + ")")
        .patterns()
        .get(0)
        .impossible()
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status == CeasefireStatus.AGREED, status == CeasefireStatus.IN_FORCE",
        "status == CeasefireStatus.AGREED, status == null",
        "scope in (Scope.LOCAL, Scope.SECTORAL), scope == Scope.GENERAL",
        "scope not in (Scope.LOCAL, Scope.SECTORAL, Scope.GENERAL), scope != null",
        "scope != Scope.LOCAL, scope != Scope.SECTORAL && scope != Scope.GENERAL, scope != null",
        "x > 5, x < 3",
        "x > 5 && x <= 5",
        "x >= 5, x <= 5, x != 5",
        "$id : id, effectiveFrom > asOf, effectiveFrom <= asOf",
        "effectiveFrom > asOf, effectiveFrom == null",
        "flag == true, flag == false",
        "id == \"a\", id == \"b\"",
        "(scope == Scope.LOCAL || scope == Scope.SECTORAL), scope == Scope.GENERAL"
      })
  void constraints_that_exclude_each_other_are_found(String constraints) {
    assertThat(impossible(constraints)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status == CeasefireStatus.AGREED || status == CeasefireStatus.IN_FORCE",
        "status != CeasefireStatus.AGREED, status != CeasefireStatus.IN_FORCE",
        "scope != Scope.LOCAL, scope != Scope.SECTORAL, scope != Scope.GENERAL",
        "x > 3, x < 5",
        "x >= 5, x <= 5",
        "x > 5, y < 3",
        "effectiveFrom > asOf, expiresOn < asOf",
        "effectiveFrom > asOf, effectiveFrom < expiresOn",
        "x > $a.x, x < $b.x",
        "!(x > 5), !(x < 6)",
        "between(parameters.texts(\"parties\")), parties contains \"RU\", !(parties contains \"UA\")",
        ""
      })
  void constraints_that_some_fact_may_satisfy_are_not(String constraints) {
    assertThat(impossible(constraints)).isFalse();
  }

  @Test
  void patterns_are_joined_by_the_variables_that_they_share() {
    assertThat(islands("$report : Ceasefire()\n not Ceasefire(id == $report.id)"))
        .isEqualTo(1);
    assertThat(islands("$report : Ceasefire()\n not Ceasefire(endedOn != null)"))
        .isEqualTo(2);
    assertThat(
            islands(
                "$report : Ceasefire($words : declarations)\n exists Declaration(accepts == Acceptance.YES) from $words"))
        .isEqualTo(1);
    assertThat(islands("$c : Candidate($id : subject)\n Number(intValue > 1) from accumulate("
            + "Ceasefire(id == $id), count(1))"))
        .isEqualTo(1);
    assertThat(islands(
            "$report : Mandate()\n $other : Ceasefire()\n eval($report.id() == $other.id())"))
        .isEqualTo(1);
  }

  private static long islands(String conditions) {
    return outline(conditions).patterns().stream()
        .map(RuleOutline.Pattern::island)
        .distinct()
        .count();
  }

  @Test
  void numbers_and_texts_are_noted_but_not_the_names_of_parameters() {
    RuleOutline rule = outline("$report : Ceasefire(x > 5, id in (\"a\", \"b\"), parties contains"
        + " \"RU\", y < parameters.number(\"limit\"))");
    Stream<String> values =
        rule.literals().stream().map(l -> l.value() + (l.inList() ? " in a list" : ""));
    assertThat(values).containsExactly("5", "a in a list", "b in a list", "RU");
    assertThat(rule.says()).contains(RuleOutline.Says.NOT_MET);
    assertThat(rule.criterion()).contains("a.b");
  }

  @Test
  void patterns_are_joined_by_what_they_hand_to_a_query() {
    assertThat(islands(
            "$report : Ceasefire($id : id)\n named($id, $p;)\n Ceasefire(parties contains $p)"))
        .isEqualTo(1);
  }
}
