package org.statedconditions.question.chance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.finding.Status;
import org.statedconditions.question.chance.Unknowns.Combination;
import org.statedconditions.question.chance.Unknowns.FieldValue;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.Scenario;

/** Works out a {@link Sensitivity}: walks through all combinations, or draws some of them. */
// Ordinals only index arrays in memory; none is stored.
@SuppressWarnings("EnumOrdinal")
final class SensitivityRun {
  /** Up to so many unknowns every combination is asked, however many there are. */
  static final int ALWAYS_EXACT = 12;

  /** Up to so many combinations that the rules can tell apart each is asked, however many unknowns there are. */
  private static final long MOST_COMBINATIONS = 50_000;

  private static final int SAMPLES = 20_000;

  /** Any fixed number: the same question gets the same answer. */
  private static final long SEED = 20251127;

  private final Evaluator evaluator;
  private final Scenario scenario;
  private final Instant asOf;
  private final Optional<Instant> knownBy;
  private final List<Unknown> unknowns;
  private final Unknowns found;
  private final Outcomes outcomes;
  private final double[] mass;
  private final double[][][] joint;
  private final List<Set<Status>> decided = new ArrayList<>();
  private long combinations;

  SensitivityRun(
      Evaluator evaluator,
      Scenario scenario,
      Instant asOf,
      Optional<Instant> knownBy,
      List<Unknown> unknowns) {
    this.evaluator = evaluator;
    this.scenario = scenario;
    this.asOf = asOf;
    this.knownBy = knownBy;
    this.unknowns = unknowns;
    found = new Unknowns(evaluator.pack().manifest(), unknowns);
    outcomes = new Outcomes(evaluator.pack().manifest());
    mass = new double[outcomes.length()];
    joint = new double[unknowns.size()][][];
    for (int u = 0; u < joint.length; u++) {
      decided.add(new TreeSet<>());
      joint[u] = new double[Unknowns.values(unknowns.get(u)).size()][outcomes.length()];
    }
  }

  /** {@code sampled}: draw samples however few combinations there are. */
  Sensitivity run(boolean sampled) {
    List<Combination> outer = found.combinations();
    if (sampled || !isExact(outer)) {
      sample(outer);
      return result(Sensitivity.Method.SAMPLED);
    }
    for (Combination combination : outer) {
      try (Session session = session(combination)) {
        walk(session, combination);
      }
    }
    return result(Sensitivity.Method.EXACT);
  }

  private boolean isExact(List<Combination> outer) {
    if (unknowns.size() <= ALWAYS_EXACT) {
      return true;
    }
    try (Session session = session(outer.get(0))) {
      double all = outer.size();
      for (Cell cell : found.cells(session)) {
        all *= cell.size();
      }
      return all <= MOST_COMBINATIONS;
    }
  }

  private Session session(Combination combination) {
    Scenario changed = scenario;
    for (FieldValue value : combination.values()) {
      if (value.text().isPresent()) {
        changed = FieldChange.make(
            evaluator, changed, asOf, knownBy, value.field(), value.text().get());
      }
    }
    return evaluator.open(changed).moveTo(asOf, knownBy);
  }

  /** Notes how the criteria stand by what is reported, which is different for each combination of fields. */
  private void note(Session session) {
    for (int u = 0; u < unknowns.size(); u++) {
      if (unknowns.get(u) instanceof Unknown.OfCriterion criterion) {
        decided.get(u).add(session.points().get(found.point(session, criterion)).status());
      }
    }
  }

  // ---- every combination

  private void walk(Session session, Combination outer) {
    note(session);
    List<Cell> cells = found.cells(session);
    double[][] weights = cells.stream().map(Cell::weights).toArray(double[][]::new);
    double[][][] byState = new double[cells.size()][][];
    for (int c = 0; c < byState.length; c++) {
      byState[c] = new double[cells.get(c).size()][outcomes.length()];
    }
    double[] whole = new double[outcomes.length()];
    int[] state = new int[cells.size()];
    double[] before = new double[cells.size() + 1];
    move(session, cells, state, -1);
    while (true) {
      combinations++;
      int[] places = outcomes.places(session);
      before[0] = 1;
      for (int c = 0; c < state.length; c++) {
        before[c + 1] = before[c] * weights[c][state[c]];
      }
      add(whole, places, before[state.length]);
      double after = 1;
      for (int c = state.length - 1; c >= 0; c--) {
        add(byState[c][state[c]], places, before[c] * after);
        after *= weights[c][state[c]];
      }
      int changed = next(state, cells);
      if (changed < 0) {
        break;
      }
      move(session, cells, state, changed);
    }
    take(outer, cells, byState, whole);
  }

  private static void add(double[] mass, int[] places, double weight) {
    for (int place : places) {
      mass[place] += weight;
    }
  }

  /** Counts on; returns the first cell that has changed, or -1 behind the last combination. */
  private static int next(int[] state, List<Cell> cells) {
    for (int c = state.length - 1; c >= 0; c--) {
      if (++state[c] < cells.get(c).size()) {
        return c;
      }
      state[c] = 0;
    }
    return -1;
  }

  private static void move(Session session, List<Cell> cells, int[] state, int firstChanged) {
    Map<Integer, Optional<Status>> changes = new LinkedHashMap<>();
    for (int c = Math.max(0, firstChanged); c < state.length; c++) {
      Cell cell = cells.get(c);
      for (int i = 0; i < cell.points.length; i++) {
        changes.put(cell.points[i], Optional.of(cell.representative(state[c], i)));
      }
    }
    session.suppose(changes);
  }

  private void take(Combination outer, List<Cell> cells, double[][][] byState, double[] whole) {
    boolean[] inCell = new boolean[unknowns.size()];
    for (int c = 0; c < byState.length; c++) {
      Cell cell = cells.get(c);
      for (int i = 0; i < cell.unknowns.length; i++) {
        inCell[cell.unknowns[i]] = true;
        for (int v = 0; v < Cell.STATUSES.length; v++) {
          if (cell.probabilities(i)[v] > 0) {
            double[] given = cell.weights(i, v);
            for (int s = 0; s < given.length; s++) {
              addAll(joint[cell.unknowns[i]][v], byState[c][s], given[s] * outer.weight());
            }
          }
        }
      }
    }
    for (int u = 0; u < unknowns.size(); u++) {
      // In this combination a finding decides the criterion, whatever it might have been.
      if (unknowns.get(u) instanceof Unknown.OfCriterion criterion && !inCell[u]) {
        double[] probabilities = Unknowns.probabilities(criterion);
        for (int v = 0; v < probabilities.length; v++) {
          addAll(joint[u][v], whole, probabilities[v] * outer.weight());
        }
      }
    }
    outer.values().forEach(v -> addAll(joint[v.unknown()][v.value()], whole, outer.weight()));
    addAll(mass, whole, outer.weight());
  }

  private static void addAll(double[] to, double[] from, double weight) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i] * weight;
    }
  }

  // ---- samples

  private void sample(List<Combination> outer) {
    Random random = new Random(SEED);
    int[] perOuter = new int[outer.size()];
    for (int i = 0; i < SAMPLES; i++) {
      perOuter[draw(random, outer.stream().mapToDouble(Combination::weight).toArray())]++;
    }
    for (int o = 0; o < perOuter.length; o++) {
      if (perOuter[o] > 0) {
        try (Session session = session(outer.get(o))) {
          sample(session, outer.get(o), perOuter[o], random);
        }
      }
    }
    combinations = SAMPLES;
  }

  private void sample(Session session, Combination outer, int samples, Random random) {
    note(session);
    double share = 1.0 / SAMPLES;
    List<Cell> cells = found.cells(session);
    Map<Integer, Integer> points = new LinkedHashMap<>();
    for (Cell cell : cells) {
      for (int i = 0; i < cell.points.length; i++) {
        points.put(cell.unknowns[i], cell.points[i]);
      }
    }
    int[] drawn = new int[unknowns.size()];
    for (int n = 0; n < samples; n++) {
      Map<Integer, Optional<Status>> changes = new LinkedHashMap<>();
      for (int u = 0; u < drawn.length; u++) {
        if (unknowns.get(u) instanceof Unknown.OfCriterion criterion) {
          drawn[u] = draw(random, Unknowns.probabilities(criterion));
          if (points.containsKey(u)) {
            changes.put(points.get(u), Optional.of(Cell.STATUSES[drawn[u]]));
          }
        }
      }
      outer.values().forEach(v -> drawn[v.unknown()] = v.value());
      session.suppose(changes);
      int[] places = outcomes.places(session);
      add(mass, places, share);
      for (int u = 0; u < drawn.length; u++) {
        add(joint[u][drawn[u]], places, share);
      }
    }
  }

  private static int draw(Random random, double[] weights) {
    double at = random.nextDouble() * Arrays.stream(weights).sum();
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        at -= weights[i];
        if (at < 0) {
          return i;
        }
      }
    }
    return last;
  }

  // ---- the answer

  private Sensitivity result(Sensitivity.Method method) {
    List<Sensitivity.OfReading> readings = new ArrayList<>();
    for (int r = 0; r < outcomes.readings().size(); r++) {
      List<Sensitivity.Weight> weights = new ArrayList<>();
      for (int u = 0; u < joint.length; u++) {
        weights.add(weight(u, r));
      }
      weights.sort(Comparator.comparingDouble((Sensitivity.Weight w) -> -w.spread())
          .thenComparingDouble(w -> -w.shift()));
      readings.add(new Sensitivity.OfReading(
          outcomes.readings().get(r),
          outcomes.verdict(mass, r),
          outcomes.stage(mass, r),
          method == Sensitivity.Method.EXACT ? 0 : outcomes.error(mass, r, SAMPLES),
          weights));
    }
    return new Sensitivity(method, combinations, unknowns, idle(), readings);
  }

  private List<Sensitivity.Idle> idle() {
    List<Sensitivity.Idle> idle = new ArrayList<>();
    for (int u = 0; u < unknowns.size(); u++) {
      Set<Status> stood = decided.get(u);
      if (unknowns.get(u) instanceof Unknown.OfField field) {
        if (!counts(field)) {
          idle.add(new Sensitivity.Idle(u, Sensitivity.Reason.NOT_COUNTING, Optional.empty()));
        }
      } else if (!stood.contains(Status.UNDETERMINED)) {
        Optional<Status> as =
            stood.size() == 1 ? Optional.of(stood.iterator().next()) : Optional.empty();
        idle.add(new Sensitivity.Idle(u, Sensitivity.Reason.DECIDED, as));
      } else if (unknowns.get(u) instanceof Unknown.OfCriterion criterion
          && found.readings(criterion).isEmpty()) {
        idle.add(new Sensitivity.Idle(u, Sensitivity.Reason.NOT_ASKED_FOR, Optional.empty()));
      }
    }
    return idle;
  }

  private boolean counts(Unknown.OfField field) {
    return SubjectField.find(
            FactFields.of(evaluator.declaredTypes()),
            scenario,
            asOf,
            knownBy,
            field.subject(),
            field.field())
        .counts(scenario, asOf, knownBy);
  }

  private Sensitivity.Weight weight(int unknown, int reading) {
    List<String> values = Unknowns.values(unknowns.get(unknown));
    Map<String, Double> given = new LinkedHashMap<>();
    double least = 1;
    double most = 0;
    double shift = 0;
    for (int v = 0; v < values.size(); v++) {
      double[] of = joint[unknown][v];
      double whole = outcomes.total(of);
      if (whole > 0) {
        double met = outcomes.met(of, reading) / whole;
        given.put(values.get(v), met);
        least = Math.min(least, met);
        most = Math.max(most, met);
        shift += whole * outcomes.distance(of, whole, mass, outcomes.total(mass), reading);
      }
    }
    return new Sensitivity.Weight(unknown, given, Math.max(0, most - least), shift);
  }
}
