package org.statedconditions.question.chance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.Session;
import org.statedconditions.assessment.Point;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Manifest;
import org.statedconditions.problem.DidYouMean;

/** Finds the points in a session that unknown criteria stand for, and puts those together that rules cannot tell apart. */
// Ordinals only index arrays in memory; none is stored.
@SuppressWarnings("EnumOrdinal")
final class Unknowns {
  private final Manifest manifest;
  private final List<Unknown> all;

  Unknowns(Manifest manifest, List<Unknown> all) {
    this.manifest = manifest;
    this.all = all;
  }

  /** Cells of the unknown criteria that no finding in {@code session} decides. */
  List<Cell> cells(Session session) {
    Map<List<Object>, List<int[]>> alike = new LinkedHashMap<>();
    List<Point> points = session.points();
    for (int u = 0; u < all.size(); u++) {
      if (all.get(u) instanceof Unknown.OfCriterion criterion) {
        int p = point(session, criterion);
        Point point = points.get(p);
        if (point.status() == Status.UNDETERMINED) {
          List<Object> key = List.of(
              point.condition(),
              point.candidate(),
              point.supposed(),
              point.every(),
              manifest.criterion(point.criterion()).orElseThrow().readings());
          alike.computeIfAbsent(key, k -> new ArrayList<>()).add(new int[] {p, u});
        }
      }
    }
    return alike.values().stream().map(this::cell).toList();
  }

  /** The readings that ask for a criterion. */
  Collection<String> readings(Unknown.OfCriterion unknown) {
    return manifest.criterion(unknown.criterion()).orElseThrow().readings();
  }

  private Cell cell(List<int[]> members) {
    int[] points = new int[members.size()];
    int[] unknowns = new int[members.size()];
    double[][] probabilities = new double[members.size()][];
    for (int i = 0; i < points.length; i++) {
      points[i] = members.get(i)[0];
      unknowns[i] = members.get(i)[1];
      probabilities[i] = probabilities((Unknown.OfCriterion) all.get(unknowns[i]));
    }
    return new Cell(points, unknowns, probabilities);
  }

  static double[] probabilities(Unknown.OfCriterion unknown) {
    double[] probabilities = new double[Cell.STATUSES.length];
    double rest = 1;
    for (Map.Entry<Status, Double> entry : unknown.probabilities().entrySet()) {
      probabilities[entry.getKey().ordinal()] += entry.getValue();
      rest -= entry.getValue();
    }
    // What is left over by rounding is none.
    probabilities[Status.UNDETERMINED.ordinal()] += rest < 1e-12 ? 0 : rest;
    return probabilities;
  }

  /** The point that {@code unknown} names. Throws {@link IllegalArgumentException} if there is none or not just one. */
  int point(Session session, Unknown.OfCriterion unknown) {
    List<Point> points = session.points();
    List<Integer> found = new ArrayList<>();
    List<String> candidates = new ArrayList<>();
    for (int p = 0; p < points.size(); p++) {
      Point point = points.get(p);
      if (point.criterion().equals(unknown.criterion())) {
        point.candidate().ifPresent(candidates::add);
        boolean meant = unknown.candidate().isPresent()
            ? point.candidate().equals(unknown.candidate())
            : !point.supposed();
        if (meant) {
          found.add(p);
        }
      }
    }
    if (found.isEmpty() && unknown.candidate().isEmpty()) {
      return newOne(points, unknown);
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    String known = candidates.isEmpty() ? "there is none" : String.join(", ", candidates);
    if (found.isEmpty()) {
      String meant = unknown.candidate().orElseThrow();
      String near = DidYouMean.hint(meant, candidates);
      throw new IllegalArgumentException("expected a candidate of `" + unknown.criterion()
          + "` but was `" + meant + "`; " + (near == null ? "known: " + known : near));
    }
    throw new IllegalArgumentException("expected one candidate but `" + unknown.criterion()
        + "` has several; say which, as in `" + unknown.criterion() + "@" + candidates.get(0)
        + "`: " + known);
  }

  private static int newOne(List<Point> points, Unknown.OfCriterion unknown) {
    for (int p = 0; p < points.size(); p++) {
      if (points.get(p).criterion().equals(unknown.criterion())) {
        return p;
      }
    }
    throw new IllegalArgumentException(
        "expected a criterion of the pack but was `" + unknown.criterion() + "`");
  }

  /** The values of an unknown as written, what stays unknown last. */
  static List<String> values(Unknown unknown) {
    List<String> values = new ArrayList<>();
    if (unknown instanceof Unknown.OfField field) {
      values.addAll(field.probabilities().keySet());
    } else {
      for (Status status : Cell.STATUSES) {
        values.add(status == Status.UNDETERMINED ? UNKNOWN : status.written());
      }
      return values;
    }
    values.add(UNKNOWN);
    return values;
  }

  static final String UNKNOWN = "unknown";

  /** The value of a field in one combination; empty if it stays as it is. */
  record FieldValue(Unknown.OfField field, int unknown, int value, Optional<String> text) {}

  /**
   * One combination of the values of fields.
   *
   * @param values by field
   * @param weight how probable it is
   */
  record Combination(List<FieldValue> values, double weight) {}

  /** Every combination of the values of the unknown fields that is possible at all. */
  List<Combination> combinations() {
    List<Combination> combinations = List.of(new Combination(List.of(), 1));
    for (int u = 0; u < all.size(); u++) {
      if (all.get(u) instanceof Unknown.OfField field) {
        List<Combination> next = new ArrayList<>();
        for (Combination before : combinations) {
          int v = 0;
          double rest = 1;
          for (Map.Entry<String, Double> value : field.probabilities().entrySet()) {
            rest -= value.getValue();
            if (value.getValue() > 0) {
              next.add(with(
                  before,
                  new FieldValue(field, u, v, Optional.of(value.getKey())),
                  value.getValue()));
            }
            v++;
          }
          if (rest > 1e-12) {
            next.add(with(before, new FieldValue(field, u, v, Optional.empty()), rest));
          }
        }
        combinations = next;
      }
    }
    return combinations;
  }

  private static Combination with(Combination before, FieldValue value, double probability) {
    List<FieldValue> values = new ArrayList<>(before.values());
    values.add(value);
    return new Combination(List.copyOf(values), before.weight() * probability);
  }
}
