package org.statedconditions.question.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Point;
import org.statedconditions.finding.Status;
import org.statedconditions.scenario.Scenario;

/**
 * The smallest changes that turn a verdict: from anything else to met, or from met to anything else. A set of changes is a
 * smallest one if the rules conclude the other verdict from it and from no part of it.
 *
 * @param reading the reading's id
 * @param verdict the verdict as it is
 * @param to what each changed criterion is supposed to be: {@code MET} if the verdict is to become met, {@code NOT_MET} if it
 *     is met and to be lost
 * @param sets the sets of changes, the ones with the fewest first; none: no change of criteria turns the verdict
 * @param settled the points that stand in the way and cannot change any more, by the pack's own word
 * @param all whether these are all there are; else the search was cut off, or a rule that looks at what was chosen made it
 *     too large to be sure
 * @param asked how often the rules were asked
 * @param weights what each open point weighs, in the order of the position; empty if the verdict is met
 */
public record SmallestChanges(
    String reading,
    Status verdict,
    Status to,
    List<List<Point>> sets,
    List<Point> settled,
    boolean all,
    int asked,
    List<Weight> weights) {

  /**
   * What one open point weighs.
   *
   * @param point the point
   * @param inSets in how many of the smallest sets it stands
   * @param condition what its condition becomes if it alone is met
   * @param verdict what the verdict becomes if it alone is met
   * @param stage what the stage becomes if it alone is met
   */
  public record Weight(Point point, int inSets, Status condition, Status verdict, String stage) {}

  /** Copies the lists. */
  public SmallestChanges {
    sets = sets.stream().map(List::copyOf).toList();
    settled = List.copyOf(settled);
    weights = List.copyOf(weights);
  }

  /**
   * Finds them. Throws {@link org.statedconditions.problem.ProblemsException} as assessing does, and
   * {@link IllegalArgumentException} if the pack has no such reading.
   *
   * @param knownBy only what had been reported by then counts; empty: every report counts
   */
  public static SmallestChanges of(
      Evaluator evaluator,
      Scenario scenario,
      Instant asOf,
      Optional<Instant> knownBy,
      String reading) {
    try (Session session = evaluator.open(scenario).moveTo(asOf, knownBy)) {
      return new ChangeSearch(session, evaluator.pack().manifest(), reading).search();
    }
  }
}
