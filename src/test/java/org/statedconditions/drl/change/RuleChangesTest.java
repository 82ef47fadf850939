package org.statedconditions.drl.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.pack.RuleChange;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;

class RuleChangesTest {
  private static RuleFile file(String when) {
    return new RuleFile(
        "a.drl",
        "rule \"A\"\n@criterion(\"c.d\")\nwhen\n" + when + "\nthen\n  findings.met($x);\nend\n");
  }

  private static List<RuleChange> changes(RuleFile file) {
    return RuleChanges.of(List.of(DrlFile.of(file)));
  }

  private static List<String> texts(String when) {
    RuleFile file = file(when);
    return changes(file).stream()
        .filter(change -> change.kind() != RuleChange.Kind.CONCLUSION)
        .map(change -> change.of(file).text().lines().skip(3).takeWhile(l -> !l.equals("then")))
        .map(lines -> lines.reduce("", (a, b) -> a + b))
        .toList();
  }

  @Test
  void a_rule_that_says_met_is_made_to_say_that_it_is_not() {
    RuleFile file = file("$x : Ceasefire()");
    assertThat(changes(file)).singleElement().satisfies(change -> {
      assertThat(change.of(file).text()).contains("findings.notMet($x);");
      assertThat(change.shown()).isEqualTo("`met` made `notMet`");
      assertThat(change.place().line()).isEqualTo(6);
      assertThat(change.place().column()).isEqualTo(12);
      assertThat(change.rule()).isEqualTo("A");
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
      $x : Ceasefire(id != null) ~ $x : Ceasefire() # $x : Ceasefire(id == null)
      $x : Ceasefire(effectiveFrom <= asOf) ~ $x : Ceasefire() # $x : Ceasefire(effectiveFrom < asOf) # $x : Ceasefire(effectiveFrom > asOf)
      $x : Mandate(size(participants) >= 2) ~ $x : Mandate() # $x : Mandate(size(participants) > 2) # $x : Mandate(size(participants) < 2) # $x : Mandate(size(participants) >= 3)
      $x : Mandate(participantsNamed == true) ~ $x : Mandate() # $x : Mandate(participantsNamed != true) # $x : Mandate(participantsNamed == false)
      $x : Ceasefire(scope == Scope.LOCAL) ~ $x : Ceasefire() # $x : Ceasefire(scope != Scope.LOCAL) # $x : Ceasefire(scope == Scope.SECTORAL)
      $x : Ceasefire(scope in (Scope.LOCAL, Scope.SECTORAL)) ~ $x : Ceasefire() # $x : Ceasefire(scope not in (Scope.LOCAL, Scope.SECTORAL)) # $x : Ceasefire(scope in (Scope.SECTORAL)) # $x : Ceasefire(scope in (Scope.LOCAL)) # $x : Ceasefire(scope in (Scope.LOCAL, Scope.SECTORAL, Scope.GENERAL))
      $x : Ceasefire(parties not contains "RU") ~ $x : Ceasefire() # $x : Ceasefire(parties contains "RU")
      $x : Contribution((role != null && task == null) || id == "a") ~ $x : Contribution() # $x : Contribution(role != null && task == null) # $x : Contribution(id == "a") # $x : Contribution((role != null) || id == "a") # $x : Contribution((task == null) || id == "a") # $x : Contribution((role == null && task == null) || id == "a") # $x : Contribution((role != null && task != null) || id == "a") # $x : Contribution((role != null && task == null) || id != "a")
      $x : Contribution($c : country != null, id == $c) ~ $x : Contribution($c : country, id == $c) # $x : Contribution($c : country == null, id == $c) # $x : Contribution($c : country != null) # $x : Contribution($c : country != null, id != $c)
      $x : Ceasefire() not Mandate() ~ $x : Ceasefire() # $x : Ceasefire() exists Mandate()
      $x : Ceasefire($i : id) exists Mandate(id == $i) ~ $x : Ceasefire($i : id) # $x : Ceasefire($i : id) not Mandate(id == $i) # $x : Ceasefire($i : id) exists Mandate() # $x : Ceasefire($i : id) exists Mandate(id != $i)
      $x : Ceasefire() not (Mandate() and Requirement()) ~ $x : Ceasefire() # $x : Ceasefire() exists (Mandate() and Requirement()) # $x : Ceasefire() not (Requirement()) # $x : Ceasefire() not (Mandate())
      """)
  void each_part_of_a_condition_is_changed_by_itself(String when, String expected) {
    assertThat(texts(when)).containsExactlyInAnyOrder(expected.split(" # "));
  }

  @Test
  void what_is_named_elsewhere_is_not_left_out() {
    assertThat(texts("$x : Ceasefire($i : id)\nMandate(id == $i)"))
        .containsExactlyInAnyOrder(
            "$x : Ceasefire($i : id)",
            "$x : Ceasefire($i : id)Mandate()",
            "$x : Ceasefire($i : id)Mandate(id != $i)");
  }

  @Test
  void what_is_accumulated_is_changed_too() {
    assertThat(
            texts(
                "$x : Mandate()\nSet(size >= 2) from accumulate(Requirement(critical == true, $i : id), collectSet($i))"))
        .contains(
            "$x : Mandate()Set(size >= 2) from accumulate(Requirement($i : id), collectSet($i))",
            "$x : Mandate()Set(size >= 3) from accumulate(Requirement(critical == true, $i : id), collectSet($i))",
            "$x : Mandate()Set() from accumulate(Requirement(critical == true, $i : id), collectSet($i))");
  }

  @Test
  void every_change_of_the_bundled_packs_is_another_text_that_can_be_read() {
    for (String id : RulePack.bundledIds()) {
      List<RuleFile> files = RulePack.bundled(id).ruleFiles();
      List<RuleChange> changes = RuleChanges.of(DrlFile.all(files));
      assertThat(changes).hasSizeGreaterThan(100);
      for (RuleChange change : changes) {
        RuleFile file = files.stream()
            .filter(f -> f.name().equals(change.file()))
            .findFirst()
            .orElseThrow();
        RuleFile changed = change.of(file);
        assertThat(changed.text()).isNotEqualTo(file.text());
        assertThat(DrlFile.of(changed).problems()).as(change.toString()).isEmpty();
        assertThat(change.place().text()).as(change.toString()).isNotNull();
      }
    }
  }
}
