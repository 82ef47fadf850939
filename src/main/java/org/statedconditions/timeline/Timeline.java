package org.statedconditions.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.engine.RuleEngine;
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
 * @param statements the versions of the statement that come into force within the time looked at
 * @param late the facts that arrived later than they began to hold, in the order of the scenario
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
    List<Statement> statements,
    List<LateReport> late) {

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
    return new Course(evaluator, scenario, options).run();
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
    String value = null;
    for (Period period : periods(aspect)) {
      if (period.from().isEmpty() || !period.from().get().isAfter(instant)) {
        value = period.value();
      }
    }
    return value;
  }

  /** One run over the instants of a scenario. */
  private static final class Course {
    private final Evaluator evaluator;
    private final Scenario scenario;
    private final TimelineOptions options;
    private final Optional<Instant> knownBy;
    private final List<Moments.Moment> moments;

    Course(Evaluator evaluator, Scenario scenario, TimelineOptions options) {
      this.evaluator = evaluator;
      this.scenario = scenario;
      this.options = options;
      knownBy = options.knownBy().isPresent() ? options.knownBy() : scenario.knownBy();
      moments = Moments.of(scenario.facts(), options.asKnown(), evaluator.changesRightAfterDates());
    }

    Timeline run() {
      Optional<Instant> from = options.from().isPresent()
          ? options.from()
          : moments.stream().findFirst().map(Moments.Moment::at);
      try (RuleEngine.Watch watch = evaluator.watch(scenario)) {
        Instant start = from.or(scenario::asOf).orElse(Instant.EPOCH);
        Instant justBefore = start.equals(Instant.MIN) ? start : start.minusNanos(1);
        watch.moveTo(justBefore, knownAt(justBefore));
        List<String> before = watch.values();
        return new Timeline(
            scenario.file(),
            scenario.title(),
            scenario.note(),
            evaluator.pack().manifest(),
            evaluator.pack().sha256(),
            scenario.facts(),
            from,
            options.to(),
            knownBy,
            options.asKnown(),
            watch.aspects(),
            before,
            changes(watch, start, before),
            evaluator.pack().manifest().statements().stream()
                .filter(s -> !s.date().isBefore(start) && within(s.date()))
                .toList(),
            LateReport.among(scenario.facts()));
      }
    }

    private boolean within(Instant instant) {
      return options.to().isEmpty() || instant.isBefore(options.to().get());
    }

    private Optional<Instant> knownAt(Instant instant) {
      if (!options.asKnown()) {
        return knownBy;
      }
      return Optional.of(knownBy.filter(k -> k.isBefore(instant)).orElse(instant));
    }

    private List<Change> changes(RuleEngine.Watch watch, Instant start, List<String> before) {
      List<Change> changes = new ArrayList<>();
      List<Aspect> aspects = watch.aspects();
      List<String> values = before;
      int next = 0;
      while (next < moments.size()) {
        Instant at = moments.get(next).at();
        int first = next;
        while (next < moments.size() && moments.get(next).at().equals(at)) {
          next++;
        }
        if (at.isBefore(start)) {
          continue;
        } else if (!within(at)) {
          break;
        }
        watch.moveTo(at, knownAt(at));
        List<String> now = watch.values();
        if (!now.equals(values)) {
          changes.add(change(watch, aspects, values, now, moments.subList(first, next)));
          values = now;
        }
      }
      return changes;
    }

    private static Change change(
        RuleEngine.Watch watch,
        List<Aspect> aspects,
        List<String> before,
        List<String> now,
        List<Moments.Moment> here) {
      List<Integer> changed = new ArrayList<>();
      List<Shift> shifts = new ArrayList<>();
      for (int i = 0; i < aspects.size(); i++) {
        if (!before.get(i).equals(now.get(i))) {
          changed.add(i);
          shifts.add(new Shift(aspects.get(i), before.get(i), now.get(i)));
        }
      }
      Set<FactRef> facts = new HashSet<>(watch.causes(changed));
      Set<FactRef> comingOrGoing = new HashSet<>();
      here.stream()
          .map(Moments.Moment::cause)
          .filter(c -> c.how() != Cause.How.DATE_PASSES)
          .forEach(c -> comingOrGoing.add(c.fact()));
      // Of a fact that comes or goes, its own dates at that instant are no cause besides.
      List<Cause> causes = here.stream()
          .map(Moments.Moment::cause)
          .filter(c -> facts.contains(c.fact()))
          .filter(c -> c.how() != Cause.How.DATE_PASSES || !comingOrGoing.contains(c.fact()))
          .distinct()
          .toList();
      return new Change(here.get(0).at(), causes, shifts);
    }
  }
}
