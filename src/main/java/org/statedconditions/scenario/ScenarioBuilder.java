package org.statedconditions.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Fact;

/** Builds a scenario in code. Everything is optional. Not thread-safe. */
public final class ScenarioBuilder {
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Probability> probabilities = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String note;
  private @Nullable Instant asOf;
  private @Nullable Instant knownBy;

  ScenarioBuilder() {}

  /** Sets the title. */
  public ScenarioBuilder title(String text) {
    title = Objects.requireNonNull(text, "text");
    return this;
  }

  /** Sets what should be printed with every report. */
  public ScenarioBuilder note(String text) {
    note = Objects.requireNonNull(text, "text");
    return this;
  }

  /** Sets when things have to hold. */
  public ScenarioBuilder asOf(Instant instant) {
    asOf = Objects.requireNonNull(instant, "instant");
    return this;
  }

  /** Sets when things have to hold: 00:00 UTC of {@code date}. */
  public ScenarioBuilder asOf(LocalDate date) {
    return asOf(startOf(date));
  }

  /** Lets only those reports count that were known by {@code instant}. */
  public ScenarioBuilder knownBy(Instant instant) {
    knownBy = Objects.requireNonNull(instant, "instant");
    return this;
  }

  /** Lets only those reports count that were known by 00:00 UTC of {@code date}. */
  public ScenarioBuilder knownBy(LocalDate date) {
    return knownBy(startOf(date));
  }

  /**
   * Overrides a parameter of the pack.
   *
   * @param value a whole number, a {@link BigDecimal}, an {@link Instant}, a {@link String}, a {@link Boolean} or a list of strings; throws
   *     {@link IllegalArgumentException} for anything else
   */
  public ScenarioBuilder parameter(String name, Object value) {
    parameters.put(
        Objects.requireNonNull(name, "name"), checked(Objects.requireNonNull(value, "value")));
    return this;
  }

  /** Sets the time zone in which rules count days of the calendar; UTC if it is not set. */
  public ScenarioBuilder timeZone(ZoneId zone) {
    parameters.put(ScenarioReader.TIME_ZONE, zone.getId());
    return this;
  }

  /** Adds a fact. */
  public ScenarioBuilder fact(Fact fact) {
    facts.add(Objects.requireNonNull(fact, "fact"));
    return this;
  }

  /** Adds facts. */
  public ScenarioBuilder facts(Fact... more) {
    return facts(List.of(more));
  }

  /** Adds facts. */
  public ScenarioBuilder facts(Collection<? extends Fact> more) {
    more.forEach(this::fact);
    return this;
  }

  /**
   * Says how probable the values of something are that is not known.
   *
   * @param about a criterion, or a subject and its field
   * @param values as for {@link Probability}; throws {@link IllegalArgumentException} as that does
   */
  public ScenarioBuilder probability(String about, Map<String, Double> values) {
    probabilities.add(new Probability(about, values, Optional.empty()));
    return this;
  }

  /** The scenario. */
  public Scenario build() {
    return new Scenario(
        Optional.empty(),
        Optional.ofNullable(title),
        Optional.ofNullable(note),
        Optional.ofNullable(asOf),
        Optional.ofNullable(knownBy),
        parameters,
        facts,
        List.of(),
        Optional.empty(),
        probabilities,
        Map.of());
  }

  private static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Object checked(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return List.copyOf(list);
    }
    if (value instanceof BigDecimal
        || value instanceof Instant
        || value instanceof String
        || value instanceof Boolean) {
      return value;
    }
    throw new IllegalArgumentException(
        "value: expected a whole number, a BigDecimal, an Instant, a String, a Boolean or a list of Strings but was a "
            + value.getClass().getName());
  }
}
