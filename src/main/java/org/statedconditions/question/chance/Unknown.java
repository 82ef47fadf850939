package org.statedconditions.question.chance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.finding.Status;

/**
 * Something that is not known, with how probable each of its values is. What is left to 1 is the probability that it stays
 * unknown. Different unknowns are taken to be independent of each other.
 */
public sealed interface Unknown {

  /** How it is written on the command line, before the {@code =}. */
  String name();

  /**
   * A criterion that no finding decides.
   *
   * @param criterion the criterion's id
   * @param candidate the subject of its condition; empty: the only candidate there is, or a new one if there is none
   * @param probabilities by status, each from 0 to 1 and together not more than 1
   */
  record OfCriterion(
      String criterion, Optional<String> candidate, Map<Status, Double> probabilities)
      implements Unknown {

    /** Copies and checks the probabilities; throws {@link IllegalArgumentException} for any that is none. */
    public OfCriterion {
      probabilities = checked(probabilities);
    }

    @Override
    public String name() {
      return criterion + candidate.map(c -> "@" + c).orElse("");
    }
  }

  /**
   * A field of a subject.
   *
   * @param subject the subject's id, or {@code facts[N]}
   * @param field the field, for example {@code scope} or {@code elements.tasks}
   * @param probabilities by value as written in scenario files, each from 0 to 1 and together not more than 1
   */
  record OfField(String subject, String field, Map<String, Double> probabilities)
      implements Unknown {

    /** Copies and checks the probabilities; throws {@link IllegalArgumentException} for any that is none. */
    public OfField {
      probabilities = checked(probabilities);
    }

    @Override
    public String name() {
      return subject + "." + field;
    }
  }

  private static <K> Map<K, Double> checked(Map<K, Double> probabilities) {
    double sum = 0;
    for (double probability : probabilities.values()) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "expected a probability from 0 to 1 but was " + probability);
      }
      sum += probability;
    }
    if (sum > 1 + 1e-12) {
      throw new IllegalArgumentException(
          "expected probabilities that are together at most 1 but was " + sum);
    }
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
  }
}
