package org.statedconditions.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Document;
import org.statedconditions.document.Moment;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/**
 * Dates and date-times on the command line, read by the rules of files, with their messages: a plain date is 00:00 of it in the
 * scenario's time zone.
 */
final class Moments {
  private Moments() {}

  /**
   * The moment; {@code today} is the date by this machine's calendar. Throws {@link
   * ProblemsException} for what is none.
   */
  static Moment read(String option, String written) {
    Document document = Document.parse(
        option,
        written.equals("today") ? LocalDate.now(ZoneId.systemDefault()).toString() : written);
    Optional<Moment> read = document.root().flatMap(new Binder(document.problems())::moment);
    List<Problem> problems = document.problems().problems();
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems.stream().map(p -> at(option, p)).toList());
    }
    return read.orElseThrow();
  }

  /** When it is for {@code scenario}; empty for {@code null}. */
  static Optional<Instant> instant(@Nullable Moment moment, Scenario scenario) {
    return Optional.ofNullable(moment).map(m -> m.in(scenario.timeZone()));
  }

  /** {@code scenario} with those of {@code moments} that UTC would not show so shown as the user wrote them. */
  static Scenario shown(Scenario scenario, @Nullable Moment... moments) {
    Scenario shown = scenario;
    for (@Nullable Moment moment : moments) {
      if (moment != null && (moment.hasOffset() || !scenario.timeZone().equals(ZoneOffset.UTC))) {
        shown = shown.written(moment.in(scenario.timeZone()), moment.written());
      }
    }
    return shown;
  }

  /** An option has neither lines nor columns. */
  private static Problem at(String option, Problem problem) {
    return new Problem(
        problem.severity(), problem.code(), Place.of(option), problem.message(), problem.hint());
  }
}
