package org.statedconditions.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.pack.Stage;
import org.statedconditions.question.change.MissingCriterion;
import org.statedconditions.question.change.Ranking;
import org.statedconditions.question.change.SmallestChanges;
import org.statedconditions.question.change.SmallestChanges.Weight;

/** What each missing criterion of one reading would change, and the order that follows from it. */
record MissingRank(Assessment assessment, ReadingResult reading, Ranking ranking) {

  /** Empty where the smallest changes of that reading were not asked for. */
  static Optional<MissingRank> of(
      Assessment assessment, List<SmallestChanges> changes, String reading) {
    ReadingResult result = assessment.reading(reading);
    return changes.stream()
        .filter(c -> c.reading().equals(reading))
        .findFirst()
        .map(c -> new MissingRank(assessment, result, Ranking.of(result, c)));
  }

  /** In the order of what each would change where that is known, else as they are. */
  static List<MissingCriterion> sorted(Optional<MissingRank> rank, List<MissingCriterion> missing) {
    return rank.map(r -> r.sorted(missing)).orElse(missing);
  }

  SmallestChanges changes() {
    return ranking.changes();
  }

  Optional<Weight> weight(MissingCriterion missing) {
    return ranking.of(
        missing.criterion(), reading.condition(missing.condition()).subject());
  }

  /** The stages stay in their order; within one, what changes more comes first. */
  List<MissingCriterion> sorted(List<MissingCriterion> missing) {
    List<MissingCriterion> sorted = new ArrayList<>(missing);
    List<String> stages = assessment.pack().stages().stream().map(Stage::id).toList();
    Comparator<Weight> order = ranking.order();
    sorted.sort(Comparator.<MissingCriterion>comparingInt(m -> stages.indexOf(m.opens()))
        .thenComparing(m -> weight(m).orElse(null), Comparator.nullsLast(order)));
    return sorted;
  }

  /** What is worth saying of {@code missing}: that it alone would change something, or that it would be of no use. */
  Optional<String> says(MissingCriterion missing) {
    Optional<Weight> weight = weight(missing);
    if (weight.isEmpty()) {
      return Optional.empty();
    }
    boolean every = missing.subject().isPresent() && weight.get().point().every();
    String settling = every ? "Settling this for every " + kind(missing) : "Settling this alone";
    return switch (ranking.effect(weight.get())) {
      case VERDICT_MET -> Optional.of(settling + " would change the verdict to met.");
      case VERDICT ->
        Optional.of(settling + " would change the verdict to "
            + Glyphs.word(weight.get().verdict()) + ".");
      case STAGE ->
        Optional.of(settling + " would lead to the stage " + weight.get().stage() + ".");
      case CONDITION ->
        Optional.of(settling + " would change " + missing.condition() + " to "
            + Glyphs.word(weight.get().condition()) + ".");
      case NOTHING ->
        weight.get().inSets() > 0 || changes().sets().isEmpty() || !changes().all()
            ? Optional.empty()
            : Optional.of("In none of the smallest changes below.");
    };
  }

  private static String kind(MissingCriterion missing) {
    return missing.about().equals("contribution") ? "participant" : KindWords.one(missing.about());
  }
}
