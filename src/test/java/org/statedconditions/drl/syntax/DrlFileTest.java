package org.statedconditions.drl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.statedconditions.drl.check.TestPack;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Place;

class DrlFileTest {
  private static final String TEXT = """
      package org.statedconditions.rules.x;
      import org.statedconditions.fact.Ceasefire;

      declare Plan
        id : String
        points : Integer = 3
      end

      declare enum Colour RED, GREEN; end

      query accepted(String $id, String $party)
        Ceasefire(id == $id)
      end

        rule "The first \\"quoted\\" rule"
          @criterion("ceasefire.in-force") salience 3
      when
          $c : Ceasefire()
      then
          findings.met($c);
      end
      rule second @candidate('ceasefire') when $c : Ceasefire() then findings.candidate($c); end
      """;

  @Test
  void rules_have_their_names_places_annotations_and_consequences() {
    DrlFile file = DrlFile.of(new RuleFile("folder/ceasefire.drl", TEXT));

    assertThat(file.problems()).isEmpty();
    assertThat(file.stem()).isEqualTo("ceasefire");
    assertThat(file.rules()).hasSize(2);
    DrlRule first = file.rules().get(0);
    assertThat(first.name()).isEqualTo("The first \"quoted\" rule");
    assertThat(first.line()).isEqualTo(15);
    assertThat(first.column()).isEqualTo(3);
    assertThat(first.criterion()).contains("ceasefire.in-force");
    assertThat(first.candidate()).isEmpty();
    assertThat(said(first)).isEqualTo("met $c");
    assertThat(file.place(first.then().start(), first.then().end()))
        .extracting(Place::line, Place::column)
        .containsExactly(20, 5);
    assertThat(TEXT.substring(first.start(), first.end()))
        .startsWith("rule \"The first")
        .endsWith("end");
    DrlRule second = file.rules().get(1);
    assertThat(second.name()).isEqualTo("second");
    assertThat(second.candidate()).contains("ceasefire");
    assertThat(said(second)).isEqualTo("candidate $c");
  }

  private static String said(DrlRule rule) {
    return rule.then().method().text() + " " + rule.then().argument().text();
  }

  @Test
  void types_queries_imports_and_the_package_are_found() {
    DrlFile file = DrlFile.of(new RuleFile("ceasefire.drl", TEXT));

    assertThat(file.packageLine())
        .map(DrlFile.PackageLine::name)
        .contains("org.statedconditions.rules.x");
    assertThat(file.imports())
        .extracting(DrlFile.Import::name)
        .containsExactly("org.statedconditions.fact.Ceasefire");
    assertThat(file.types()).extracting(DrlType::name).containsExactly("Plan", "Colour");
    assertThat(file.types().get(0).fields())
        .extracting(field -> field.type().toString())
        .containsExactly("String", "Integer");
    assertThat(file.types().get(0).kind()).isEqualTo("plan");
    assertThat(file.types().get(1).constants()).containsExactly("RED", "GREEN");
    assertThat(file.queries()).singleElement().satisfies(query -> {
      assertThat(query.name()).isEqualTo("accepted");
      assertThat(query.parameters())
          .extracting(p -> p.type() + " " + p.name())
          .containsExactly("String $id", "String $party");
    });
  }

  /** What is not DRL at all must be refused, not make the diagnostics fail or hang. */
  @Property(tries = 300)
  void any_text_can_be_looked_at(@ForAll String text) {
    assertThat(TestPack.problems(text)).isNotNull();
  }

  @Property(tries = 600)
  void any_part_of_a_file_can_be_looked_at(
      @ForAll @IntRange(max = 600) int from, @ForAll @IntRange(max = 600) int length) {
    int start = Math.min(from, TEXT.length());
    String part = TEXT.substring(start, Math.min(TEXT.length(), start + length));
    TestPack.problems(part).forEach(p -> assertThat(p.toString()).doesNotMatch(TestPack.RAW));
  }

  @Property(tries = 600)
  void a_file_with_a_hole_in_it_can_be_looked_at(
      @ForAll @IntRange(max = 800) int from, @ForAll @IntRange(max = 40) int length) {
    int start = Math.min(from, TEXT.length());
    String rest =
        TEXT.substring(0, start) + TEXT.substring(Math.min(TEXT.length(), start + length));
    TestPack.problems(rest).forEach(p -> assertThat(p.toString()).doesNotMatch(TestPack.RAW));
  }

  @Test
  void deep_and_long_conditions_do_not_hang_or_overflow() {
    for (String condition : new String[] {
      "(".repeat(5000) + "id == 1" + ")".repeat(5000),
      "!".repeat(20_000) + "critical",
      "[".repeat(5000),
      "id == 1" + " && id == 1".repeat(10_000)
    }) {
      String text = "rule \"x\" @criterion(\"ceasefire.in-force\") when $c : Ceasefire(" + condition
          + ") then findings.met($c); end";
      assertThat(TestPack.problems(text)).isNotEmpty();
    }
    String nots = "rule \"x\" @criterion(\"ceasefire.in-force\") when $c : Ceasefire() "
        + "not ".repeat(20_000) + "Mandate() then findings.met($c); end";
    assertThat(TestPack.problems(nots)).isNotEmpty();
  }
}
