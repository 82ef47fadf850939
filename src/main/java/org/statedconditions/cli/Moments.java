package org.statedconditions.cli;

import java.time.Instant;
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

/** Reads a date or date-time on the command line by the rules of files, with their messages. */
final class Moments {
  private Moments() {}

  /** The instant; empty for {@code null}. Throws {@link ProblemsException} for what is neither. */
  static Optional<Instant> read(String option, @Nullable String written) {
    return moment(option, written).map(Moment::instant);
  }

  /**
   * {@code scenario} with those of {@code texts} that have an offset shown as the user wrote them; {@code null} is passed
   * over, and what cannot be read, which {@link #read} has told of.
   */
  static Scenario shown(Scenario scenario, @Nullable String... texts) {
    Scenario shown = scenario;
    for (@Nullable String text : texts) {
      if (text == null) {
        continue;
      }
      Document document = Document.parse("", text);
      Optional<Moment> moment = moment(document).filter(Moment::hasOffset);
      if (document.problems().problems().isEmpty() && moment.isPresent()) {
        shown = shown.written(moment.get().instant(), text);
      }
    }
    return shown;
  }

  private static Optional<Moment> moment(String option, @Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    Document document = Document.parse(option, written);
    Optional<Moment> read = moment(document);
    List<Problem> problems = document.problems().problems();
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems.stream().map(p -> at(option, p)).toList());
    }
    return read;
  }

  private static Optional<Moment> moment(Document document) {
    return document.root().flatMap(new Binder(document.problems())::moment);
  }

  /** An option has neither lines nor columns. */
  private static Problem at(String option, Problem problem) {
    return new Problem(problem.severity(), Place.of(option), problem.message(), problem.hint());
  }
}
