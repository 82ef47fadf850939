package org.statedconditions.drl.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.drl.outline.AsOfUse.Compared;
import org.statedconditions.drl.outline.AsOfUse.DateOf;
import org.statedconditions.drl.outline.AsOfUse.Other;
import org.statedconditions.drl.outline.AsOfUse.Turns;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.pack.RuleFile;

class AsOfUsesTest {
  private static final String QUERIES = """
      query started(String $id) Ceasefire(id == $id, effectiveFrom <= asOf) end
      query startedBy(String $id, Instant $t) Ceasefire(id == $id, effectiveFrom <= $t) end
      """;

  private static Set<AsOfUse> uses(String conditions) {
    String text = QUERIES + "rule \"It is so\" @criterion(\"a.b\") when " + conditions
        + " then findings.met($c); end";
    DrlFile file = DrlFile.of(new RuleFile("rules.drl", text));
    assertThat(file.problems()).isEmpty();
    return PackOutline.of(List.of(file)).asOfUses();
  }

  private static Compared compared(String type, String path, Shift shift, Turns turns) {
    return new Compared(new DateOf(type, path), shift, turns);
  }

  private static Shift days(String figure) {
    return new Shift(BigDecimal.valueOf(86_400), new BigDecimal(figure), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "effectiveFrom <= asOf                  ; effectiveFrom ; AT",
        "effectiveFrom > asOf                   ; effectiveFrom ; AT",
        "asOf >= effectiveFrom                  ; effectiveFrom ; AT",
        "effectiveFrom < asOf                   ; effectiveFrom ; AFTER",
        "asOf <= effectiveFrom                  ; effectiveFrom ; AFTER",
        "effectiveFrom == asOf                  ; effectiveFrom ; BOTH",
        "before(effectiveFrom, asOf)            ; effectiveFrom ; AFTER",
        "after(effectiveFrom, asOf)             ; effectiveFrom ; AT",
        "effectiveFrom.isAfter(asOf)            ; effectiveFrom ; AT",
        "during(asOf, effectiveFrom, effectiveFrom) ; effectiveFrom ; AT",
        "asOf after effectiveFrom               ; effectiveFrom ; AFTER",
        "this.expiresOn <= asOf                 ; expiresOn     ; AT",
        "source.date <= asOf                    ; source.date   ; AT",
        "source!.date <= asOf                   ; source.date   ; AT",
        "!(expiresOn <= asOf)                   ; expiresOn     ; AT",
        "status == null || expiresOn > asOf     ; expiresOn     ; AT"
      })
  void a_date_compared_with_the_instant_is_known_by_its_path(
      String constraint, String path, Turns turns) {
    assertThat(uses("$c : Ceasefire(" + constraint + ")"))
        .containsExactly(compared("Ceasefire", path, Shift.NONE, turns));
  }

  @Test
  void a_date_is_known_through_variables_and_from() {
    assertThat(uses("$c : Ceasefire($e : effectiveFrom) Mandate($e <= asOf)"))
        .containsExactly(compared("Ceasefire", "effectiveFrom", Shift.NONE, Turns.AT));
    assertThat(uses("$c : Ceasefire($s : source) Mandate($s.date > asOf)"))
        .containsExactly(compared("Ceasefire", "source.date", Shift.NONE, Turns.AT));
    assertThat(uses("$c : Ceasefire() Declaration(on <= asOf) from $c.declarations"))
        .containsExactly(compared("Ceasefire", "declarations.on", Shift.NONE, Turns.AT));
    assertThat(uses("$c : Ceasefire($id : id) started($id;)"))
        .containsExactly(compared("Ceasefire", "effectiveFrom", Shift.NONE, Turns.AT));
    assertThat(uses("$c : Ceasefire() not Mandate(endsOn <= asOf)"))
        .containsExactly(compared("Mandate", "endsOn", Shift.NONE, Turns.AT));
  }

  @Test
  void a_date_so_many_days_earlier_or_later_is_known_with_its_shift() {
    Compared expected = compared("Ceasefire", "expiresOn", days("30").reversed(), Turns.AT);
    for (String constraint : List.of(
        "plusDays(expiresOn, -30) <= asOf",
        "asOf >= plusDays(expiresOn, -30)",
        "expiresOn <= plusDays(asOf, 30)",
        "days(asOf, expiresOn) <= 30",
        "30 >= days(asOf, expiresOn)")) {
      assertThat(uses("$c : Ceasefire(" + constraint + ")"))
          .as(constraint)
          .containsExactly(expected);
    }
    assertThat(uses("$c : Ceasefire(days(endedOn, asOf) >= 1.5)"))
        .containsExactly(compared("Ceasefire", "endedOn", days("1.5"), Turns.AT));
    assertThat(uses("$c : Ceasefire(days(endedOn, asOf) > parameters.number(\"most\"))"))
        .containsExactly(compared(
            "Ceasefire",
            "endedOn",
            new Shift(BigDecimal.valueOf(86_400), BigDecimal.ONE, "most"),
            Turns.AFTER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$c : Ceasefire($now : asOf) Mandate(endsOn != null)",
        "$c : Ceasefire(earlier(effectiveFrom, asOf) == effectiveFrom) Mandate()",
        "$c : Ceasefire(effectiveFrom in (asOf, null)) Mandate()",
        "$c : Ceasefire(plusDays(plusDays(expiresOn, 1), 1) <= asOf) Mandate()",
        "$c : Ceasefire() accumulate(Mandate($d : endsOn); $m : max($d); $m <= asOf)",
        "$c : Ceasefire($id : id) Mandate() startedBy($id, asOf;)",
        "($c : Ceasefire($d : expiresOn) or $c : Mandate($d : endsOn)) Mandate($d <= asOf)"
      })
  void any_other_use_names_the_types_that_the_rule_matches(String conditions) {
    assertThat(uses(conditions)).containsExactly(new Other(Set.of("Ceasefire", "Mandate")));
  }

  @Test
  void a_rule_that_does_not_ask_when_has_no_use_of_the_instant() {
    assertThat(uses("$c : Ceasefire(effectiveFrom <= expiresOn, id == \"asOf\")"))
        .isEmpty();
  }

  @Test
  void a_shift_says_when_the_comparison_turns() {
    Instant date = Instant.parse("2030-03-31T00:00:00Z");
    assertThat(days("30").reversed().of(date, name -> Optional.empty()))
        .contains(Instant.parse("2030-03-01T00:00:00Z"));
    Shift byParameter = new Shift(BigDecimal.valueOf(3_600), BigDecimal.ONE, "hours");
    assertThat(byParameter.of(date, name -> Optional.of(new BigDecimal("1.5"))))
        .contains(Instant.parse("2030-03-31T01:30:00Z"));
    assertThat(byParameter.of(date, name -> Optional.empty())).isEmpty();
    assertThat(days("999999999999999").of(date, name -> Optional.empty())).isEmpty();
  }
}
