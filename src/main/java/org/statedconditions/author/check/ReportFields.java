package org.statedconditions.author.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.TextForm;
import org.statedconditions.fact.Unit;
import org.statedconditions.fact.ValueType;

/** The fields of one type of fact, and a few telling values of each. */
final class ReportFields {
  /** The id of every report that is made here. */
  static final String ID = "report";

  private final FactType type;
  private final Instant asOf;
  private final Map<String, Object> parameters;

  ReportFields(FactType type, Instant asOf, Map<String, Object> parameters) {
    this.type = type;
    this.asOf = asOf;
    this.parameters = parameters;
  }

  /** Whether it is the type of that name. */
  boolean isType(String name) {
    return type.name().equals(name);
  }

  /** Of {@code all}, for example {@code ceasefire.scope}, those of this type without its name. */
  List<String> ofThisType(List<String> all) {
    String prefix = type.key() + ".";
    return all.stream()
        .filter(f -> f.startsWith(prefix))
        .map(f -> f.substring(prefix.length()))
        .filter(f -> type.path(f).isPresent())
        .distinct()
        .toList();
  }

  /** Telling values of {@code field}; {@code literals}: what the rules compare with. None where there is nothing to tell. */
  List<Object> values(String field, Set<Object> literals) {
    return values(type.path(field).orElseThrow().type(), literals);
  }

  private List<Object> values(ValueType is, Set<Object> literals) {
    if (is instanceof ValueType.OneOf oneOf) {
      return List.copyOf(oneOf.choices().values());
    } else if (is instanceof ValueType.Flag) {
      return List.of(true, false);
    } else if (is instanceof ValueType.Time) {
      return List.of(days(-1), days(1), days(-400), days(400));
    } else if (is instanceof ValueType.Text text) {
      return texts(text.form(), literals);
    } else if (is instanceof ValueType.ListOf list) {
      return list.item() instanceof ValueType.Structure ? declarations() : lists();
    } else if (is instanceof ValueType.Decimal || is instanceof ValueType.WholeNumber) {
      return numbers(literals);
    } else if (is instanceof ValueType.Structure structure
        && structure.javaClass() == Extent.class) {
      return List.of(
          Extent.UNDETERMINED,
          Extent.of(5_000, Unit.PERSONNEL),
          Extent.between(1_000, 2_000, Unit.PERSONNEL),
          Extent.atMost(500, Unit.PERSONNEL));
    }
    return List.of();
  }

  private Instant days(int days) {
    return asOf.plus(Duration.ofDays(days));
  }

  private List<Object> texts(TextForm form, Set<Object> literals) {
    Set<Object> texts = new LinkedHashSet<>();
    switch (form) {
      case COUNTRY, PARTY -> texts.add("FR");
      case COUNTRY_OR_NOBODY -> texts.addAll(List.of("FR", Requirement.NOBODY));
      case WEB_ADDRESS -> texts.add("https://example.org/");
      case ANY -> texts.add("something");
    }
    Stream.concat(parameters.values().stream(), literals.stream())
        .filter(value -> value instanceof String text && form.fits(text))
        .forEach(texts::add);
    return List.copyOf(texts);
  }

  private List<Object> lists() {
    Set<Object> lists = new LinkedHashSet<>();
    parameters.values().stream().filter(List.class::isInstance).forEach(lists::add);
    lists.add(List.of("FR"));
    return List.copyOf(lists);
  }

  private List<Object> declarations() {
    List<Object> all = new ArrayList<>();
    for (Object value : parameters.values()) {
      if (value instanceof List<?> parties && !parties.isEmpty()) {
        List<String> names = parties.stream().map(String::valueOf).toList();
        all.add(names.stream().map(Declaration::acceptedBy).toList());
        all.add(names.stream().map(Declaration::refusedBy).toList());
        List<Declaration> mixed =
            new ArrayList<>(names.stream().map(Declaration::acceptedBy).toList());
        mixed.set(0, Declaration.refusedBy(names.get(0)));
        all.add(List.copyOf(mixed));
      }
    }
    return all;
  }

  private List<Object> numbers(Set<Object> literals) {
    Set<Object> numbers = new LinkedHashSet<>(List.of(BigDecimal.ZERO, BigDecimal.ONE));
    Set<Object> near = new LinkedHashSet<>(literals);
    near.addAll(parameters.values());
    for (Object value : near) {
      if (value instanceof BigDecimal number) {
        numbers.addAll(
            List.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE)));
      }
    }
    return List.copyOf(numbers);
  }

  /** A report with these values of its fields, on a mission that is there where it lies within one. */
  Fact report(Map<String, Object> values) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", ID);
    if (!type.declared()) {
      type.naming("mission").ifPresent(mission -> all.put(mission.name(), "mission"));
    }
    Fact report = type.make(all);
    for (Map.Entry<String, Object> entry : values.entrySet()) {
      report = type.path(entry.getKey()).orElseThrow().with(report, entry.getValue());
    }
    return report;
  }
}
