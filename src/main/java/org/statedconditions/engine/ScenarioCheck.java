package org.statedconditions.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.ParameterOverride;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.GivenAt;
import org.statedconditions.scenario.Scenario;

/** What a question must be like before rules look at it, whoever asks; every method throws {@link ProblemsException} if it is not. */
final class ScenarioCheck {
  private ScenarioCheck() {}

  /** A scenario may override only what the pack has, by values of the same type. */
  static void overrides(Scenario scenario, Map<String, Object> overrides, Manifest manifest) {
    if (overrides.isEmpty()) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    Place file = place(scenario);
    overrides.forEach((name, value) -> {
      GivenAt at = scenario.parametersAt().getOrDefault(name, new GivenAt(file, file));
      ParameterOverride.mistake(manifest, name, value, at.name(), at.value())
          .ifPresent(problems::add);
    });
    if (!problems.isEmpty()) {
      problems.sort(null);
      throw new ProblemsException(problems);
    }
  }

  /** There may be at most {@code most} facts. */
  static void facts(Scenario scenario, int facts, int most) {
    if (facts > most) {
      throw problem(
          ProblemCode.TOO_LARGE,
          scenario,
          "expected at most " + most + " facts but was " + facts,
          "a caller may allow more when it makes its evaluator");
    }
  }

  /** Somebody has to say which date is asked about. */
  static Instant asOf(Scenario scenario, @Nullable Instant asOf) {
    if (asOf == null) {
      throw problem(
          ProblemCode.MISSING_AS_OF,
          scenario,
          "expected `asOf`, the date asked about, but it was missing",
          "give it in the scenario or with the question");
    }
    return asOf;
  }

  /** A Java caller may forget that what it does not know is an empty value. */
  @SuppressWarnings("NullableOptional") // That is the mistake it is here to tell.
  static <T> Optional<T> optional(@Nullable Optional<T> value, String name) {
    return Objects.requireNonNull(
        value, () -> name + ": expected a value or Optional.empty() but was null");
  }

  private static ProblemsException problem(
      ProblemCode code, Scenario scenario, String message, String hint) {
    return new ProblemsException(List.of(Problem.error(code, place(scenario), message, hint)));
  }

  private static Place place(Scenario scenario) {
    return Place.of(scenario.file().orElse("<scenario>"));
  }
}
