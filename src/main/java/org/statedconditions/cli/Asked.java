package org.statedconditions.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.document.Moment;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.scenario.Scenario;

/** One scenario asked of one pack at one instant. */
record Asked(Evaluator evaluator, Scenario scenario, Instant asOf, Optional<Instant> knownBy) {

  /**
   * The question that the options ask; empty, and a problem more, if it cannot be asked.
   *
   * @param pack a bundled pack or a folder; {@code null}: the one that `expect` names, else the default
   * @param asOf overrides the file's; {@code null}: as in the file
   * @param knownBy overrides the file's; {@code null}: as in the file
   */
  static Optional<Asked> ask(
      Session session,
      String file,
      @Nullable String pack,
      @Nullable String asOf,
      @Nullable String knownBy) {
    Moment when = session.moment("--as-of", asOf);
    Moment known = session.moment("--known-by", knownBy);
    return session
        .evaluator(pack != null ? pack : session.packsAsked(file).get(0))
        .flatMap(evaluator -> session
            .attempt(() -> session.input().read(file, List.of(evaluator)))
            .flatMap(scenario -> {
              Optional<Instant> at = Moments.instant(when, scenario).or(scenario::asOf);
              if (at.isEmpty() && asOf == null) {
                session.problem(noInstant(scenario));
              }
              return at.map(instant -> new Asked(
                  evaluator,
                  Moments.shown(scenario, when, known),
                  instant,
                  Moments.instant(known, scenario).or(scenario::knownBy)));
            }));
  }

  /** That nobody says when the conditions have to hold. */
  static Problem noInstant(Scenario scenario) {
    return Problem.error(
        ProblemCode.MISSING_AS_OF,
        Place.of(scenario.file().orElse("<scenario>")),
        "expected `asOf` in the file or --as-of on the command line but was neither");
  }

  /** The problem if the pack has no reading of that name; {@code null} is none asked for. */
  static List<Problem> unknownReading(Evaluator evaluator, @Nullable String reading) {
    Manifest pack = evaluator.pack().manifest();
    List<String> readings = pack.readings().stream().map(Reading::id).toList();
    return reading == null || readings.contains(reading)
        ? List.of()
        : List.of(Problem.error(
            ProblemCode.UNKNOWN_READING,
            Place.of("--reading"),
            "expected a reading of " + pack.id() + " (" + String.join(", ", readings)
                + ") but was `" + reading + "`",
            DidYouMean.hint(reading, readings)));
  }

  /** The answer. Throws {@link org.statedconditions.problem.ProblemsException} as assessing does. */
  Assessment assess() {
    return evaluator.assess(scenario, asOf, knownBy);
  }
}
