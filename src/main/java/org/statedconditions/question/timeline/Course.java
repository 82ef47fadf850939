package org.statedconditions.question.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.pack.Manifest;
import org.statedconditions.scenario.Scenario;

/** One run over the instants of a scenario. */
final class Course {
  /** How many instants are passed between two words on how far it has come. */
  private static final int STEP = 256;

  private final Evaluator evaluator;
  private final Evidence evidence;
  private final Scenario scenario;
  private final TimelineOptions options;
  private final Timeline.Progress progress;
  private final Optional<Instant> knownBy;
  private List<Moments.Moment> moments = List.of();
  private final Map<Object, Object> known = new HashMap<>();

  Course(
      Evaluator evaluator, Evidence evidence, TimelineOptions options, Timeline.Progress progress) {
    this.evaluator = evaluator;
    this.evidence = evidence;
    this.scenario = evidence.scenario();
    this.options = options;
    this.progress = progress;
    knownBy = options.knownBy().isPresent() ? options.knownBy() : scenario.knownBy();
  }

  Timeline run() {
    Manifest pack = evaluator.pack().manifest();
    try (Session session = evaluator.open(scenario).setAside(evidence.setAside())) {
      moments = Moments.of(scenario.facts(), options.asKnown(), session::turns);
      Optional<Instant> from = options.from().isPresent()
          ? options.from()
          : moments.stream().findFirst().map(Moments.Moment::at);
      Instant start = from.or(scenario::asOf).orElse(Instant.EPOCH);
      Instant justBefore = start.equals(Instant.MIN) ? start : start.minusNanos(1);
      session.moveTo(justBefore, knownAt(justBefore));
      List<String> before = session.values();
      return new Timeline(
          scenario.file(),
          scenario.title(),
          scenario.note(),
          pack,
          evaluator.sha256(),
          scenario.facts(),
          from,
          options.to(),
          knownBy,
          options.asKnown(),
          session.aspects(),
          before,
          changes(session, start, before),
          pack.statementAt(justBefore),
          pack.statements().stream()
              .filter(s -> !s.date().isBefore(start) && within(s.date()))
              .toList(),
          LateReport.among(scenario.facts()),
          evidence.leftOut(),
          scenario.written(),
          scenario.factLines(),
          evaluator.mayMissInstants());
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

  private List<Change> changes(Session session, Instant start, List<String> before) {
    List<Change> changes = new ArrayList<>();
    List<Aspect> aspects = session.aspects();
    List<String> values = before;
    List<Optional<String>> subjects = session.subjects();
    int next = 0;
    int told = 0;
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
      session.moveTo(at, knownAt(at));
      List<String> now = session.values();
      List<Optional<String>> lookedAt = session.subjects();
      if (!now.equals(values) || !lookedAt.equals(subjects)) {
        List<Shift> shifts = new ArrayList<>();
        List<SubjectShift> turns = new ArrayList<>();
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < aspects.size(); i++) {
          Aspect aspect = aspects.get(i);
          boolean shifted = !values.get(i).equals(now.get(i));
          boolean turned = !subjects.get(i).equals(lookedAt.get(i));
          if (shifted) {
            shifts.add(same(new Shift(aspect, values.get(i), now.get(i))));
          }
          if (turned) {
            turns.add(
                new SubjectShift(aspect.reading(), aspect.id(), subjects.get(i), lookedAt.get(i)));
          }
          if (shifted || turned) {
            changed.add(i);
          }
        }
        List<Cause> causes = causes(session.causes(changed), moments.subList(first, next));
        changes.add(new Change(at, causes, same(List.copyOf(shifts)), List.copyOf(turns)));
        values = now;
        subjects = lookedAt;
      }
      if (next - told >= STEP) {
        told = next;
        progress.at(next, moments.size());
      }
    }
    return changes;
  }

  /** The same shifts come again and again: in a long timeline one object for each saves most of the memory. */
  @SuppressWarnings("unchecked")
  private <T> T same(T value) {
    Object first = known.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }

  private static List<Cause> causes(List<FactRef> of, List<Moments.Moment> here) {
    Set<FactRef> facts = new HashSet<>(of);
    Set<FactRef> comingOrGoing = new HashSet<>();
    here.stream()
        .map(Moments.Moment::cause)
        .filter(c -> c.how() != Cause.How.DATE_PASSES)
        .forEach(c -> comingOrGoing.add(c.fact()));
    // Of a fact that comes or goes, its own dates at that instant are no cause besides.
    List<Cause> all = here.stream()
        .map(Moments.Moment::cause)
        .filter(c -> c.how() != Cause.How.DATE_PASSES || !comingOrGoing.contains(c.fact()))
        .distinct()
        .toList();
    List<Cause> causes = all.stream().filter(c -> facts.contains(c.fact())).toList();
    // A fact may bear on a subject that it does not name.
    return causes.isEmpty() ? all : causes;
  }
}
