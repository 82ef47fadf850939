package org.statedconditions.drl.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Unit;
import org.statedconditions.function.RuleFunction;

class VocabularyTest {
  private static final Instant MAY = Instant.parse("2026-05-10T00:00:00Z");

  private static Object call(String function, Object... arguments) {
    return Vocabulary.builtIn().function(function).orElseThrow().body().of(arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-10T00:00:00Z, 0",
    "2026-05-11T00:00:00Z, 1",
    "2026-05-09T12:00:00Z, -0.5",
    "2026-08-08T00:00:00Z, 90",
    "2026-08-07T23:59:59.999999999Z, 89.999999999999988"
  })
  void days_between_two_dates_are_as_exact_as_the_dates(Instant to, BigDecimal days) {
    assertThat((BigDecimal) call("days", MAY, to)).isEqualByComparingTo(days);
  }

  @Test
  void a_date_plus_the_days_to_another_is_the_other() {
    for (int seconds : new int[] {1, 86_399, 86_400, 7_776_000, -1, -123_456}) {
      Instant other = MAY.plusSeconds(seconds * 27L);
      assertThat(call("plusDays", MAY, call("days", MAY, other))).isEqualTo(other);
      assertThat(call("plusHours", MAY, call("hours", MAY, other))).isEqualTo(other);
    }
  }

  @Test
  void a_date_beyond_all_dates_is_an_arithmetic_fault() {
    assertThatThrownBy(() -> call("plusDays", MAY, new BigDecimal("1e15")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> call("plusDays", MAY, new BigDecimal("1e30")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void dates_are_compared_and_chosen() {
    Instant june = Instant.parse("2026-06-01T00:00:00Z");
    assertThat(call("before", MAY, june)).isEqualTo(true);
    assertThat(call("after", MAY, june)).isEqualTo(false);
    assertThat(call("before", MAY, MAY)).isEqualTo(false);
    assertThat(call("earlier", june, MAY)).isEqualTo(MAY);
    assertThat(call("later", june, MAY)).isEqualTo(june);
  }

  @Test
  void figures_are_exact_whatever_their_types() {
    assertThat(Figures.compare(0.1, new BigDecimal("0.10"))).isZero();
    assertThat(Figures.compare(Long.MAX_VALUE, Long.MAX_VALUE - 1)).isPositive();
    assertThat(Figures.compare(9_007_199_254_740_993L, 9_007_199_254_740_992.0)).isPositive();
    assertThat((BigDecimal) call("percent", 1, 8)).isEqualByComparingTo("12.5");
    assertThat((BigDecimal) call("round", 2.675, 2)).isEqualByComparingTo("2.68");
    assertThat((BigDecimal) call("larger", 3, new BigDecimal("3.1"))).isEqualByComparingTo("3.1");
    assertThatThrownBy(() -> call("percent", 1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> call("round", 1, 1_000)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void an_extent_exceeds_one_of_the_same_unit_that_lies_wholly_below_it() {
    Extent some = Extent.of(400, Unit.PERSONNEL);
    Extent more = Extent.of(500, Unit.PERSONNEL);
    assertThat(call("exceeds", more, some)).isEqualTo(true);
    assertThat(call("exceeds", some, more)).isEqualTo(false);
    assertThat(call("exceeds", more, Extent.between(100, 499, Unit.PERSONNEL))).isEqualTo(true);
    assertThat(call("exceeds", more, Extent.between(100, 500, Unit.PERSONNEL))).isEqualTo(false);
    assertThat(call("exceeds", more, Extent.atMost(499, Unit.PERSONNEL))).isEqualTo(true);
    assertThat(call("exceeds", Extent.atMost(499, Unit.PERSONNEL), some)).isEqualTo(false);
    for (Extent other :
        List.of(Extent.of(1, Unit.SHIPS), Extent.of(1, null), Extent.UNDETERMINED)) {
      assertThat(call("exceeds", more, other)).isEqualTo(false);
      assertThat(call("exceeds", other, more)).isEqualTo(false);
    }
    assertThat(call("exceeds", Extent.of(2, null), Extent.of(1, null))).isEqualTo(false);
  }

  @Test
  void a_figure_and_a_range_are_settled_and_an_upper_bound_alone_is_not() {
    assertThat(call("settled", Extent.of(1, null))).isEqualTo(true);
    assertThat(call("settled", Extent.between(1, 2, Unit.SHIPS))).isEqualTo(true);
    assertThat(call("settled", Extent.atMost(2, Unit.SHIPS))).isEqualTo(false);
    assertThat(call("settled", Extent.UNDETERMINED)).isEqualTo(false);
    assertThat(call("undetermined", Extent.atMost(2, Unit.SHIPS))).isEqualTo(false);
    assertThat(call("undetermined", Extent.UNDETERMINED)).isEqualTo(true);
    assertThat(call("counts", Extent.of(1, Unit.SHIPS), "ships")).isEqualTo(true);
    assertThat(call("counts", Extent.UNDETERMINED, "ships")).isEqualTo(false);
  }

  @Test
  void days_of_the_calendar_are_those_of_a_zone() {
    // Clocks in Kyiv go back on 26 October 2025.
    Instant night = Instant.parse("2025-10-24T21:00:00Z");
    assertThat(call("plusCalendarDays", night, 3, "Europe/Kyiv"))
        .isEqualTo(Instant.parse("2025-10-27T22:00:00Z"));
    assertThat(call("plusCalendarDays", night, 3, "UTC")).isEqualTo(call("plusDays", night, 3));
    assertThatThrownBy(() -> call("plusCalendarDays", night, 3, "Atlantis"))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> call("plusCalendarDays", night, new BigDecimal("0.5"), "UTC"))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void members_are_found_at_the_type_and_at_what_it_extends() {
    Vocabulary words = Vocabulary.builtIn();
    assertThat(words.member(java.util.ArrayList.class, "size")).isPresent();
    assertThat(words.member(List.class, "empty").orElseThrow().body().of(List.of()))
        .isEqualTo(true);
    assertThat(words
            .member(CeasefireStatus.class, "written")
            .orElseThrow()
            .body()
            .of(CeasefireStatus.IN_FORCE))
        .isEqualTo("in-force");
    assertThat(words.member(BigDecimal.class, "intValue")).isPresent();
    assertThat(words.member(String.class, "getClass")).isEmpty();
    assertThat(words.member(String.class, "getBytes")).isEmpty();
    assertThat(words.member(Object.class, "hashCode")).isEmpty();
  }

  @Test
  void every_operation_says_what_it_gives_in_a_sentence() {
    List<Operation> all = new java.util.ArrayList<>(Vocabulary.builtIn().functions());
    for (Class<?> type :
        List.of(String.class, BigDecimal.class, Instant.class, List.class, CeasefireStatus.class)) {
      all.addAll(Vocabulary.builtIn().members(type));
    }
    assertThat(all)
        .allSatisfy(o -> assertThat(o.definition()).as(o.signature()).matches("(?s)[A-Z-].*\\."));
  }

  @Test
  void a_registered_function_converts_figures_and_is_listed() {
    RuleFunction twice = RuleFunction.of(
        "twice", "Twice the figure.", BigDecimal.class, BigDecimal.class, n -> n.add(n));
    Vocabulary words = Vocabulary.with(List.of(twice));
    assertThat(words.function("twice").orElseThrow().body().of(4)).isEqualTo(BigDecimal.valueOf(8));
    assertThat(words.registered())
        .extracting(Operation::signature)
        .containsExactly("twice(BigDecimal)");
    assertThat(words.function("days")).isPresent();
    assertThat(Vocabulary.builtIn().function("twice")).isEmpty();
    Set<String> names = new TreeSet<>();
    words.functions().forEach(f -> names.add(f.name()));
    assertThat(names).contains("twice", "days", "percent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Days", "days", "a b", "$x", "9x", "a.b"})
  void a_function_with_a_name_that_rules_cannot_use_is_refused(String name) {
    RuleFunction function = RuleFunction.of(name, "Nothing.", String.class, String.class, t -> t);
    assertThatThrownBy(() -> Vocabulary.with(List.of(function)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("function");
  }

  @Test
  void a_function_on_a_type_that_rules_do_not_know_is_refused() {
    RuleFunction function =
        RuleFunction.of("f", "Nothing.", java.io.File.class, String.class, java.io.File::getPath);
    assertThatThrownBy(() -> Vocabulary.with(List.of(function)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.io.File");
    RuleFunction twin = RuleFunction.of("g", "Nothing.", String.class, String.class, t -> t);
    assertThatThrownBy(() -> Vocabulary.with(List.of(twin, twin)))
        .hasMessageContaining("there is one of that name already");
  }
}
