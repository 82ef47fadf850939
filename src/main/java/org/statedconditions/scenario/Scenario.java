package org.statedconditions.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.FieldPath;

/**
 * Facts, and the date on which they are asked about.
 *
 * @param file the file it was read from, as the user named it
 * @param title its title
 * @param note what should be printed with every report of it
 * @param asOf when things have to hold; empty: the caller has to say
 * @param knownBy only what had been reported by then counts; empty: every report counts
 * @param parameters overrides of the pack's parameters: {@link java.math.BigDecimal}, {@link Instant}, {@link String}, {@link Boolean} or a
 *     list of strings; among them the time zone, as {@code timeZone}
 * @param facts the facts, in the order of the file
 * @param expected what a run is expected to say
 * @param outcome what became of it in the end, for a look back
 * @param probabilities how probable what is not known is said to be; plays no part in any assessment
 * @param written how the file writes an instant that it gives with an offset other than {@code Z}, for display
 * @param parametersAt where the file gives each of {@code parameters}; none of those that code gives
 * @param factLines the 1-based lines of the file where each of {@code facts} begins, in their order; empty: no file gave them
 */
public record Scenario(
    Optional<String> file,
    Optional<String> title,
    Optional<String> note,
    Optional<Instant> asOf,
    Optional<Instant> knownBy,
    Map<String, Object> parameters,
    List<Fact> facts,
    List<Expectation> expected,
    Optional<Outcome> outcome,
    List<Probability> probabilities,
    Map<Instant, String> written,
    Map<String, GivenAt> parametersAt,
    List<Integer> factLines) {

  /** Copies the collections. */
  public Scenario {
    parameters = Map.copyOf(parameters);
    facts = List.copyOf(facts);
    expected = List.copyOf(expected);
    probabilities = List.copyOf(probabilities);
    written = Map.copyOf(written);
    parametersAt = Map.copyOf(parametersAt);
    factLines = List.copyOf(factLines);
    if (!factLines.isEmpty() && factLines.size() != facts.size()) {
      throw new IllegalArgumentException("factLines: expected none or one for each of "
          + facts.size() + " facts but were " + factLines.size());
    }
  }

  /** A scenario whose parameters and facts no file gave. */
  public Scenario(
      Optional<String> file,
      Optional<String> title,
      Optional<String> note,
      Optional<Instant> asOf,
      Optional<Instant> knownBy,
      Map<String, Object> parameters,
      List<Fact> facts,
      List<Expectation> expected,
      Optional<Outcome> outcome,
      List<Probability> probabilities,
      Map<Instant, String> written) {
    this(
        file,
        title,
        note,
        asOf,
        knownBy,
        parameters,
        facts,
        expected,
        outcome,
        probabilities,
        written,
        Map.of(),
        List.of());
  }

  /** A scenario that no file gave: every instant shows as UTC. */
  public Scenario(
      Optional<String> file,
      Optional<String> title,
      Optional<String> note,
      Optional<Instant> asOf,
      Optional<Instant> knownBy,
      Map<String, Object> parameters,
      List<Fact> facts,
      List<Expectation> expected) {
    this(file, title, note, asOf, knownBy, parameters, facts, expected, Map.of());
  }

  /** A scenario of which nobody says what became of it. */
  public Scenario(
      Optional<String> file,
      Optional<String> title,
      Optional<String> note,
      Optional<Instant> asOf,
      Optional<Instant> knownBy,
      Map<String, Object> parameters,
      List<Fact> facts,
      List<Expectation> expected,
      Map<Instant, String> written) {
    this(file, title, note, asOf, knownBy, parameters, facts, expected, Optional.empty(), written);
  }

  /** The same scenario without the fields that whoever wrote it inferred; nothing is expected of it. */
  public Scenario withoutInferred() {
    return new Scenario(
        file,
        title,
        note,
        asOf,
        knownBy,
        parameters,
        facts.stream().map(Scenario::withoutInferred).toList(),
        List.of(),
        outcome,
        probabilities,
        written,
        parametersAt,
        factLines);
  }

  private static Fact withoutInferred(Fact fact) {
    if (fact.inferred() == null) {
      return fact;
    }
    FactType type = FactTypes.of(fact);
    Fact left = type.field("inferred").orElseThrow().with(fact, null);
    for (String path : fact.inferred().keySet()) {
      Object field = type.inferred(path);
      FieldPath inferred = type.path(String.valueOf(field)).orElseThrow();
      left = inferred.with(left, null);
    }
    return left;
  }

  /** The time zone in which plain dates are 00:00 and days are counted; UTC where none is given. */
  public ZoneId timeZone() {
    return parameters.get(ScenarioReader.TIME_ZONE) instanceof String zone
        ? ZoneId.of(zone)
        : ZoneOffset.UTC;
  }

  /** The same scenario, with {@code text} as how {@code instant} is written; for an instant that a caller was given. */
  public Scenario written(Instant instant, String text) {
    Map<Instant, String> more = new HashMap<>(written);
    more.put(instant, text);
    return new Scenario(
        file,
        title,
        note,
        asOf,
        knownBy,
        parameters,
        facts,
        expected,
        outcome,
        probabilities,
        more,
        parametersAt,
        factLines);
  }

  /** The same scenario, with another note. */
  public Scenario noting(String text) {
    return new Scenario(
        file,
        title,
        Optional.of(text),
        asOf,
        knownBy,
        parameters,
        facts,
        expected,
        outcome,
        probabilities,
        written,
        parametersAt,
        factLines);
  }

  /**
   * The same scenario with other overrides of the pack's parameters.
   *
   * @param values as {@link #parameters()}
   * @param at where each of those is given that somebody wrote; of the others problems name no place
   */
  public Scenario overriding(Map<String, Object> values, Map<String, GivenAt> at) {
    return new Scenario(
        file,
        title,
        note,
        asOf,
        knownBy,
        values,
        facts,
        expected,
        outcome,
        probabilities,
        written,
        at,
        factLines);
  }

  /** A scenario that says nothing of what is probable. */
  public Scenario(
      Optional<String> file,
      Optional<String> title,
      Optional<String> note,
      Optional<Instant> asOf,
      Optional<Instant> knownBy,
      Map<String, Object> parameters,
      List<Fact> facts,
      List<Expectation> expected,
      Optional<Outcome> outcome,
      Map<Instant, String> written) {
    this(
        file, title, note, asOf, knownBy, parameters, facts, expected, outcome, List.of(), written);
  }

  /**
   * Reads a file of built-in facts. Throws {@link org.statedconditions.problem.ProblemsException} with every problem in
   * it, also where it cannot be read at all.
   */
  public static Scenario read(Path file) {
    return ScenarioReader.standard().read(file);
  }

  /** Reads a text; {@code fileName} is how problems name it. Throws as {@link #read} does. */
  public static Scenario parse(String fileName, String text) {
    return ScenarioReader.standard().parse(fileName, text);
  }

  /** A builder for Java code. */
  public static ScenarioBuilder builder() {
    return new ScenarioBuilder();
  }
}
