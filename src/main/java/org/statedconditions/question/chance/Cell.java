package org.statedconditions.question.chance;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.finding.Status;

/**
 * Points that the rules of the roll-up cannot tell apart: criteria of one condition and one candidate that the same readings
 * ask for. All those rules look at is how many stand how, so combinations with the same counts have the same answer, and one
 * of them is asked for all.
 */
// Ordinals only index arrays in memory; none is stored.
@SuppressWarnings("EnumOrdinal")
final class Cell {
  static final Status[] STATUSES = Status.values();

  final int[] points;
  final int[] unknowns;
  private final double[][] probabilities;
  private final List<int[]> states = new ArrayList<>();

  /**
   * {@code probabilities}: by point, then by the ordinal of a status.
   *
   * @param unknowns for each point the index of the unknown it stands for
   */
  Cell(int[] points, int[] unknowns, double[][] probabilities) {
    this.points = points;
    this.unknowns = unknowns;
    this.probabilities = probabilities;
    boolean[] possible = new boolean[STATUSES.length];
    for (double[] of : probabilities) {
      for (int s = 0; s < of.length; s++) {
        possible[s] |= of[s] > 0;
      }
    }
    states(new int[STATUSES.length], 0, points.length, possible);
  }

  private void states(int[] sofar, int status, int left, boolean[] possible) {
    if (status == STATUSES.length - 1) {
      if (left == 0 || possible[status]) {
        int[] state = sofar.clone();
        state[status] = left;
        states.add(state);
      }
      return;
    }
    for (int n = possible[status] ? left : 0; n >= 0; n--) {
      sofar[status] = n;
      states(sofar, status + 1, left - n, possible);
    }
    sofar[status] = 0;
  }

  /** How many different combinations of counts there are. */
  int size() {
    return states.size();
  }

  /** How many points stand how in {@code state}, by the ordinal of the status. */
  int[] counts(int state) {
    return states.get(state);
  }

  /** How the {@code i}-th point stands in the one combination that is asked for all of {@code state}. */
  Status representative(int state, int i) {
    int[] counts = states.get(state);
    int before = 0;
    for (int s = 0; s < counts.length; s++) {
      before += counts[s];
      if (i < before) {
        return STATUSES[s];
      }
    }
    throw new IllegalArgumentException("expected a point of the cell but was " + i);
  }

  /** How probable each state is. */
  double[] weights() {
    return weights(-1, -1);
  }

  /**
   * How probable it is that the {@code fixed}-th point has the status {@code as} and the cell is in a state, by state;
   * {@code fixed} -1: all.
   */
  double[] weights(int fixed, int as) {
    java.util.Map<List<Integer>, Double> sofar = new java.util.HashMap<>();
    sofar.put(List.of(0, 0, 0, 0), 1.0);
    for (int i = 0; i < points.length; i++) {
      java.util.Map<List<Integer>, Double> next = new java.util.HashMap<>();
      for (var entry : sofar.entrySet()) {
        for (int s = 0; s < STATUSES.length; s++) {
          double p = i == fixed && s != as ? 0 : probabilities[i][s];
          if (p > 0) {
            List<Integer> counts = new ArrayList<>(entry.getKey());
            counts.set(s, counts.get(s) + 1);
            next.merge(counts, entry.getValue() * p, Double::sum);
          }
        }
      }
      sofar = next;
    }
    double[] weights = new double[states.size()];
    for (int state = 0; state < weights.length; state++) {
      int[] c = states.get(state);
      weights[state] = sofar.getOrDefault(List.of(c[0], c[1], c[2], c[3]), 0.0);
    }
    return weights;
  }

  /** How probable it is that the {@code i}-th point has a status, by its ordinal. */
  double[] probabilities(int i) {
    return probabilities[i];
  }
}
