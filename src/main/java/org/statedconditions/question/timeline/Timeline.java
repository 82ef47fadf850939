package org.statedconditions.question.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Statement;
import org.statedconditions.scenario.Scenario;

/**
 * When and why the answer on one scenario changes: every instant at which a verdict, a stage, a condition or a criterion of
 * any reading changes, found from the dates that the facts give, to the second, and not by sampling.
 *
 * @param file the scenario's file as the user named it, or empty
 * @param title the scenario's title, or empty
 * @param note what the scenario says should be printed with every report of it, or empty
 * @param pack what the position is
 * @param sha256 the digest of the pack's files, 64 hexadecimal digits
 * @param facts the scenario's facts; {@link FactRef} points into it
 * @param from from when on was looked at, inclusive; empty if the scenario gives no date at all
 * @param to until when, exclusive; empty: everything that follows
 * @param knownBy with what had been reported by then; empty: everything, or in the view of knowledge no bound besides
 * @param asKnown whether at each instant only what had been reported by that very instant counts
 * @param aspects what can change, by readings and conditions
 * @param before what is said of each aspect before {@code from}
 * @param changes the changes in order of time
 * @param statementBefore the version of the statement in force just before {@code from}; empty: the position had not been
 *     stated yet
 * @param statements the versions of the statement that come into force within the time looked at
 * @param late the facts that arrived later than they began to hold, in the order of the scenario
 * @param setAside the facts that whoever asked left out, in the order of the scenario
 * @param written how the scenario writes an instant that it gives with an offset other than {@code Z}, for display
 * @param factLines the 1-based lines of the file where each of {@code facts} begins; empty: no file gave them
 * @param mayMissInstants whether something may change besides, at instants that no fact gives and that cannot be derived from
 *     how rules look at the instant asked about
 */
public record Timeline(
    Optional<String> file,
    Optional<String> title,
    Optional<String> note,
    Manifest pack,
    String sha256,
    List<Fact> facts,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Instant> knownBy,
    boolean asKnown,
    List<Aspect> aspects,
    List<String> before,
    List<Change> changes,
    Optional<Statement> statementBefore,
    List<Statement> statements,
    List<LateReport> late,
    List<FactRef> setAside,
    Map<Instant, String> written,
    List<Integer> factLines,
    boolean mayMissInstants) {

  /**
   * A stretch of time in which one aspect stays as it is.
   *
   * @param from since when, inclusive; empty: since before the time looked at
   * @param to until when, exclusive; empty: to the end of the time looked at and beyond
   * @param value a status as written in files, or the id of a stage
   */
  public record Period(Optional<Instant> from, Optional<Instant> to, String value) {}

  /** Copies the lists. */
  public Timeline {
    facts = List.copyOf(facts);
    aspects = List.copyOf(aspects);
    before = List.copyOf(before);
    changes = List.copyOf(changes);
    statements = List.copyOf(statements);
    late = List.copyOf(late);
    setAside = List.copyOf(setAside);
    written = Map.copyOf(written);
    factLines = List.copyOf(factLines);
  }

  /** The timeline of the whole scenario. Throws {@link org.statedconditions.problem.ProblemsException} as assessing does. */
  public static Timeline of(Evaluator evaluator, Scenario scenario) {
    return of(evaluator, scenario, TimelineOptions.DEFAULT);
  }

  /**
   * The timeline from {@code from} until {@code to}, exclusive. Throws {@link IllegalArgumentException} unless one is before
   * the other, and {@link org.statedconditions.problem.ProblemsException} as assessing does.
   */
  public static Timeline of(Evaluator evaluator, Scenario scenario, Instant from, Instant to) {
    return of(
        evaluator,
        scenario,
        new TimelineOptions(Optional.of(from), Optional.of(to), Optional.empty(), false));
  }

  /** The timeline that {@code options} ask for. Throws {@link org.statedconditions.problem.ProblemsException} as assessing does. */
  public static Timeline of(Evaluator evaluator, Scenario scenario, TimelineOptions options) {
    return of(evaluator, Evidence.all(scenario), options, (done, all) -> {});
  }

  /**
   * The timeline on part of the evidence. Throws {@link org.statedconditions.problem.ProblemsException} as assessing does.
   *
   * @param progress is told now and then how far the work has come
   */
  public static Timeline of(
      Evaluator evaluator, Evidence evidence, TimelineOptions options, Progress progress) {
    return new Course(evaluator, evidence, options, progress).run();
  }

  /** Is told how far work has come. */
  @FunctionalInterface
  public interface Progress {
    /** {@code done} steps of {@code all} are done. */
    void at(long done, long all);
  }

  /** What is said of {@code aspect} over time. Throws {@link NoSuchElementException} if the pack has no such aspect. */
  public List<Period> periods(Aspect aspect) {
    int index = aspects.indexOf(aspect);
    if (index < 0) {
      throw new NoSuchElementException("no aspect " + aspect);
    }
    List<Period> periods = new ArrayList<>();
    Optional<Instant> since = Optional.empty();
    String value = before.get(index);
    for (Change change : changes) {
      for (Shift shift : change.shifts()) {
        if (shift.aspect().equals(aspect)) {
          periods.add(new Period(since, Optional.of(change.at()), value));
          since = Optional.of(change.at());
          value = shift.to();
        }
      }
    }
    periods.add(new Period(since, Optional.empty(), value));
    return periods;
  }

  /** What is said of {@code aspect} at {@code instant}. Throws {@link NoSuchElementException} as {@link #periods} does. */
  public String at(Instant instant, Aspect aspect) {
    List<Period> periods = periods(aspect);
    String value = periods.get(0).value();
    for (Period period : periods) {
      if (period.from().isEmpty() || !period.from().get().isAfter(instant)) {
        value = period.value();
      }
    }
    return value;
  }
}
