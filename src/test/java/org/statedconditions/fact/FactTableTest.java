package org.statedconditions.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of facts against the records that it is about, and declared types against built-in ones. */
class FactTableTest {
  private static final Instant DAY = Instant.parse("2030-01-02T00:00:00Z");

  static final List<FactType> BUILT_IN = FactTypes.BUILT_IN;
  static final List<RecordType> RECORDS = List.of(
      RecordTypes.SOURCE,
      RecordTypes.DECLARATION,
      RecordTypes.EXTENT,
      RecordTypes.VIOLATIONS,
      RecordTypes.STEP,
      RecordTypes.RESOLUTION);

  static final FactType DEAL = deal();

  private static FactType deal() {
    Map<String, ValueType> fields = new LinkedHashMap<>();
    fields.put("title", new ValueType.Text(TextForm.ANY));
    fields.put("amount", ValueType.Decimal.EXACT);
    fields.put("ratio", ValueType.Decimal.BINARY);
    fields.put("years", ValueType.WholeNumber.INT);
    fields.put("people", ValueType.WholeNumber.LONG);
    fields.put("signed", ValueType.Flag.FLAG);
    fields.put("signedOn", ValueType.Time.TIME);
    fields.put("signatories", new ValueType.ListOf(new ValueType.Text(TextForm.ANY)));
    fields.put("phase", ValueType.OneOf.constants(MandatePhase.class));
    fields.put("step", ValueType.OneOf.declared("Step", List.of("FIRST", "NOT_YET")));
    return FactType.declare("Deal", fields);
  }

  static Stream<FactType> all() {
    return Stream.concat(BUILT_IN.stream(), Stream.of(DEAL));
  }

  /** A value that fits, for each kind of value there is. */
  private static Object example(ValueType type) {
    if (type instanceof ValueType.Text text) {
      return switch (text.form()) {
        case ANY -> "something";
        case PARTY, COUNTRY, COUNTRY_OR_NOBODY -> "FR";
        case WEB_ADDRESS -> "https://example.org/a";
      };
    } else if (type instanceof ValueType.WholeNumber whole) {
      return whole.javaClass() == Long.class ? (Object) 3L : (Object) 3;
    } else if (type instanceof ValueType.Decimal decimal) {
      return decimal.javaClass() == Double.class ? (Object) 0.5 : new BigDecimal("0.5");
    } else if (type instanceof ValueType.Flag) {
      return true;
    } else if (type instanceof ValueType.Time) {
      return DAY;
    } else if (type instanceof ValueType.OneOf oneOf) {
      return oneOf.choices().values().iterator().next();
    } else if (type instanceof ValueType.ListOf list) {
      return List.of(example(list.item()));
    } else if (type instanceof ValueType.MapOf map) {
      return Map.of(example(map.key()), example(map.value()));
    }
    return record(((ValueType.Structure) type).record());
  }

  private static Object record(RecordType type) {
    Map<String, Object> values = new LinkedHashMap<>();
    type.fields().forEach(field -> values.put(field.name(), example(field.type())));
    type.ways().stream().skip(1).flatMap(List::stream).forEach(values::remove);
    return type.make(values);
  }

  private static Map<String, Object> full(FactType type) {
    Map<String, Object> values = new LinkedHashMap<>();
    type.fields().forEach(field -> values.put(field.name(), example(field.type())));
    values.put("until", DAY.plusSeconds(1));
    if (type.equals(FactTypes.CEASEFIRE)) {
      values.put(
          "declarations", List.of(new Declaration("RU", DAY, Acceptance.YES, null, "something")));
    }
    return values;
  }

  @ParameterizedTest
  @FieldSource("BUILT_IN")
  void the_table_has_a_row_for_each_component_of_a_fact_in_its_order(FactType type) {
    assertThat(type.fields().stream().map(FactField::name).toList())
        .isEqualTo(components(type.javaClass()));
    for (RecordComponent component : type.javaClass().getRecordComponents()) {
      assertThat(type.field(component.getName()).orElseThrow().type().javaClass())
          .as(component.getName())
          .isEqualTo(component.getType());
    }
  }

  @ParameterizedTest
  @FieldSource("RECORDS")
  void the_table_has_a_row_for_each_component_of_a_record_inside_a_fact(RecordType type) {
    assertThat(type.fields().stream().map(FactField::name).toList())
        .isEqualTo(components(type.javaClass()));
  }

  private static List<String> components(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_a_fact_is_made_of_is_what_its_fields_give(FactType type) {
    Map<String, Object> values = full(type);
    Fact fact = type.make(values);
    values.forEach((name, value) ->
        assertThat(type.field(name).orElseThrow().get(fact)).as(name).isEqualTo(value));
    assertThat(type.copy(fact)).isEqualTo(fact).isNotSameAs(fact);
    assertThat(FactTypes.of(fact)).isSameAs(type);
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_field_can_be_given_and_taken_away_without_a_change_to_the_others(FactType type) {
    Fact bare = type.make(Map.of("id", "x"));
    Fact full = type.make(full(type));
    for (FactField field : type.fields()) {
      if (field.name().equals("id")) {
        continue;
      }
      Fact with = field.with(bare, field.get(full));
      assertThat(field.get(with))
          .as(field.name())
          .isEqualTo(
              field.name().equals("declarations")
                  ? List.of(new Declaration("RU", DAY, Acceptance.YES, null, "x"))
                  : field.get(full));
      assertThat(field.<Fact>with(with, null)).as(field.name()).isEqualTo(bare);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_value_of_another_type_is_refused_with_the_name_of_its_field(FactType type) {
    Fact fact = type.make(Map.of("id", "x"));
    for (FactField field : type.fields()) {
      Object wrong = Thread.currentThread();
      assertThatIllegalArgumentException()
          .as(field.name())
          .isThrownBy(() -> field.with(fact, wrong))
          .withMessageStartingWith(field.name() + ": expected " + field.type().expected());
      assertThatIllegalArgumentException()
          .as(field.name())
          .isThrownBy(() -> type.make(Map.of("id", "x", field.name(), wrong)));
    }
  }

  @ParameterizedTest
  @FieldSource("BUILT_IN")
  void each_field_and_each_field_of_a_record_is_defined_in_one_sentence(FactType type) {
    assertThat(type.fields()).allSatisfy(FactTableTest::isDefined);
    RECORDS.forEach(r -> assertThat(r.fields()).allSatisfy(FactTableTest::isDefined));
  }

  private static void isDefined(FactField field) {
    assertThat(field.definition()).as(field.name()).endsWith(".").hasSizeGreaterThan(8);
  }

  @Test
  void the_dates_of_a_fact_are_those_that_rules_can_compare_with_the_clock() {
    assertThat(FactTypes.CEASEFIRE.datePaths())
        .containsExactly(
            "source.date",
            "from",
            "until",
            "reportedOn",
            "declarations.on",
            "effectiveFrom",
            "expiresOn",
            "endedOn",
            "violations.since",
            "phases.on");
    assertThat(DEAL.datePaths())
        .containsExactly("source.date", "from", "until", "reportedOn", "signedOn");
    Fact fact = Ceasefire.about("truce")
        .source(Source.named("press").date(DAY).build())
        .reportedOn(DAY.plusSeconds(1))
        .declarations(
            List.of(new Declaration("RU", DAY.plusSeconds(2), Acceptance.YES, null, null)))
        .build();
    assertThat(FactDate.of(fact))
        .containsExactly(
            new FactDate("source.date", DAY, true),
            new FactDate("reportedOn", DAY.plusSeconds(1), true),
            new FactDate("declarations.on", DAY.plusSeconds(2), false));
  }

  @Test
  void a_path_leads_to_a_part_of_a_mandate_and_to_a_figure() {
    Fact mandate = Mandate.about("force").build();
    FieldPath tasks = FactTypes.MANDATE.path("elements.tasks").orElseThrow();
    Fact with = tasks.with(mandate, ElementState.DRAFT);
    assertThat(tasks.get(with)).isEqualTo(ElementState.DRAFT);
    assertThat(tasks.with(with, null)).isEqualTo(mandate);
    FieldPath figure = FactTypes.CONTRIBUTION.path("extent.quantity").orElseThrow();
    Fact contribution =
        Contribution.about("FR").extent(Extent.of(5, Unit.SHIPS)).build();
    assertThat(figure.get(figure.with(contribution, BigDecimal.TEN))).isEqualTo(BigDecimal.TEN);
    assertThat(FactTypes.MANDATE.path("elements.nothing")).isEmpty();
    assertThat(FactTypes.MANDATE.path("nothing")).isEmpty();
  }

  @Test
  void numbers_and_terms_are_held_as_the_field_holds_them() {
    DeclaredFact deal = DeclaredFact.about(DEAL, "x")
        .with("amount", 3)
        .with("ratio", new BigDecimal("0.5"))
        .with("years", 3L)
        .with("people", 4)
        .with("phase", "launched")
        .with("step", "not-yet");
    assertThat(deal.values())
        .containsEntry("amount", new BigDecimal(3))
        .containsEntry("ratio", 0.5)
        .containsEntry("years", 3)
        .containsEntry("people", 4L)
        .containsEntry("phase", MandatePhase.LAUNCHED)
        .containsEntry("step", new DeclaredTerm("Step", "NOT_YET", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> deal.with("years", 3_000_000_000L));
    assertThatIllegalArgumentException().isThrownBy(() -> deal.with("years", 1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> deal.with("ratio", Double.NaN));
  }

  @Test
  void a_declared_type_inherits_the_fields_of_its_parent_and_is_one_of_it() {
    FactType child =
        FactType.declare("PeaceDeal", DEAL, Map.of("guarantor", new ValueType.Text(TextForm.ANY)));
    assertThat(child.fields()).hasSize(DEAL.fields().size() + 1);
    assertThat(child.isA(DEAL)).isTrue();
    assertThat(DEAL.isA(child)).isFalse();
    assertThat(child.kind()).isEqualTo("peace-deal");
    DeclaredFact fact = DeclaredFact.of(child, "x", Map.of("title", "Peace", "guarantor", "UN"));
    assertThat(fact.value("guarantor")).isEqualTo("UN");
    assertThat(fact.value(DEAL.index("title"))).isEqualTo("Peace");
  }

  @Test
  void a_pack_that_is_read_twice_declares_equal_types() {
    FactType again = deal();
    DeclaredFact fact = DeclaredFact.about(DEAL, "x").with("title", "Peace");
    assertThat(again).isEqualTo(DEAL);
    assertThat(fact.as(again)).isEqualTo(fact);
    assertThat(fact.as(again).type()).isSameAs(again);
    FactType other = FactType.declare("Deal", Map.of("name", new ValueType.Text(TextForm.ANY)));
    assertThat(other).isNotEqualTo(DEAL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fact.as(other))
        .withMessageContaining("expected a field of Deal but was title");
  }
}
