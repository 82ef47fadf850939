package org.statedconditions.question.change;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.finding.Status;
import org.statedconditions.question.change.SmallestChanges.Weight;

/**
 * What each open criterion would change under one reading: the order in which it is worth looking into them.
 *
 * @param changes the smallest changes of that reading
 * @param stage the id of the stage as it is
 * @param conditions the statuses of the conditions as they are, by id
 */
public record Ranking(SmallestChanges changes, String stage, Map<String, Status> conditions) {

  /** What a criterion changes if it alone is met; the ones that change more come first. */
  public enum Effect {
    /** The verdict becomes met. */
    VERDICT_MET,
    /** The verdict becomes another one, which is not met either. */
    VERDICT,
    /** The verdict stays, the stage does not. */
    STAGE,
    /** Verdict and stage stay; the status of its condition does not. */
    CONDITION,
    /** None of these. */
    NOTHING;

    /** As written in JSON. */
    public String written() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What alone changes most comes first; what changes the same, by in how many of the smallest sets it stands. */
  public Comparator<Weight> order() {
    return Comparator.comparing(this::effect)
        .thenComparing(Weight::inSets, Comparator.reverseOrder());
  }

  /** Copies the map. */
  public Ranking {
    conditions = Map.copyOf(conditions);
  }

  /**
   * The ranking of what is open.
   *
   * @param reading the answer under the reading that {@code changes} were found for
   */
  public static Ranking of(ReadingResult reading, SmallestChanges changes) {
    Map<String, Status> conditions = new LinkedHashMap<>();
    reading.conditions().forEach(c -> conditions.put(c.id(), c.status()));
    return new Ranking(changes, reading.stage(), conditions);
  }

  /**
   * What a criterion would change.
   *
   * @param criterion the criterion's id
   * @param candidate the subject of its condition; empty: it has none, and where none is reported yet a new one is meant
   * @return empty if the criterion is not open there
   */
  public Optional<Weight> of(String criterion, Optional<String> candidate) {
    return changes.weights().stream()
        .filter(w -> w.point().criterion().equals(criterion))
        .filter(w -> candidate.isEmpty()
            || (w.point().candidate().isEmpty() && !w.point().supposed())
            || w.point().candidate().equals(candidate))
        .findFirst();
  }

  /** What {@code weight}'s criterion changes if it alone is met. */
  public Effect effect(Weight weight) {
    if (weight.verdict() != changes.verdict()) {
      return weight.verdict() == Status.MET ? Effect.VERDICT_MET : Effect.VERDICT;
    } else if (!weight.stage().equals(stage)) {
      return Effect.STAGE;
    }
    return weight.condition() == conditions.get(weight.point().condition())
        ? Effect.NOTHING
        : Effect.CONDITION;
  }
}
