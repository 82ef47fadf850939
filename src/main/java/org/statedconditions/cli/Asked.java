package org.statedconditions.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.Reading;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
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
    Optional<Instant> when =
        session.attempt(() -> Moments.read("--as-of", asOf)).flatMap(m -> m);
    Optional<Instant> known =
        session.attempt(() -> Moments.read("--known-by", knownBy)).flatMap(m -> m);
    return session
        .evaluator(pack != null ? pack : session.packsAsked(file).get(0))
        .flatMap(evaluator -> session
            .attempt(() -> session.input().read(file, List.of(evaluator)))
            .flatMap(scenario -> {
              Optional<Instant> at = when.isPresent() ? when : scenario.asOf();
              if (at.isEmpty() && asOf == null) {
                session.problem(Problem.error(
                    Place.of(scenario.file().orElse("<scenario>")),
                    "expected `asOf` in the file or --as-of on the command line but was neither"));
              }
              return at.map(instant -> new Asked(
                  evaluator,
                  Moments.shown(scenario, asOf, knownBy),
                  instant,
                  known.isPresent() ? known : scenario.knownBy()));
            }));
  }

  /** Notes a problem if the pack has no reading of that name; {@code null} is none asked for. */
  void checkReading(Session session, @Nullable String reading) {
    checkReading(session, evaluator, reading);
  }

  static void checkReading(Session session, Evaluator evaluator, @Nullable String reading) {
    List<String> readings =
        evaluator.pack().manifest().readings().stream().map(Reading::id).toList();
    if (reading != null && !readings.contains(reading)) {
      session.problem(Problem.error(
          Place.of("--reading"),
          "expected a reading of " + evaluator.pack().manifest().id() + " ("
              + String.join(", ", readings) + ") but was `" + reading + "`",
          DidYouMean.hint(reading, readings)));
    }
  }

  /** The answer. Throws {@link org.statedconditions.problem.ProblemsException} as assessing does. */
  Assessment assess() {
    return evaluator.assess(scenario, asOf, knownBy);
  }
}
