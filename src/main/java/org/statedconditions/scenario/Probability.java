package org.statedconditions.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.statedconditions.problem.Place;

/**
 * How probable it is that something which is not known turns out one way or another. It plays no part in any assessment. What
 * the values lack to 1 is the probability that it stays unknown.
 *
 * @param about a criterion ({@code ceasefire.general}), a criterion for one of several candidates
 *     ({@code mandate.tasks@reassurance-force}), or a field of a subject ({@code general-ceasefire.scope})
 * @param values probabilities from 0 to 1, together not more than 1, by value: of a criterion a status, of a field what files
 *     write there
 * @param place where it is given; empty for one made in code
 */
public record Probability(String about, Map<String, Double> values, Optional<Place> place) {
  /** What sums of numbers such as 0.1 may be off by. */
  private static final double ROUNDING = 1e-12;

  /** Copies the map; throws {@link IllegalArgumentException} for what is no probability and for sums over 1. */
  public Probability {
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(place, "place");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    values.forEach((value, probability) -> {
      if (!isProbability(probability)) {
        throw new IllegalArgumentException(
            "values: expected numbers from 0 to 1 but was " + probability);
      }
    });
    if (!isPossible(values)) {
      throw new IllegalArgumentException(
          "values: expected a sum of at most 1 but was " + sum(values));
    }
  }

  /** A criterion that is met with probability {@code met} and otherwise not met, as a single number means. */
  public static Probability ofMet(String about, double met, Optional<Place> place) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("met", met);
    values.put("not-met", 1 - met);
    return new Probability(about, values, place);
  }

  static boolean isProbability(double number) {
    return number >= 0 && number <= 1;
  }

  static boolean isPossible(Map<String, Double> values) {
    return sum(values) <= 1 + ROUNDING;
  }

  static double sum(Map<String, Double> values) {
    return values.values().stream().mapToDouble(v -> v).sum();
  }
}
