package org.statedconditions.engine.rollup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a condition ranks its candidates under a reading. The first one is reported, and it is the one that the
 * conditions which follow this one are about. Of two candidates, the first of these that differs decides:
 *
 * <ol>
 *   <li>the status on the condition: met, contested, undetermined, not met;
 *   <li>in the same order the status on each condition that follows it, in the order of the pack;
 *   <li>how many criteria of the condition are met, the most first;
 *   <li>where in the scenario the first report on the candidate stands;
 *   <li>the id.
 * </ol>
 */
// Ordinals only rank in memory on the hot path; none is stored. Statuses stand in the order of the
// list above.
@SuppressWarnings("EnumOrdinal")
public final class CandidateRanking implements Comparator<CandidateStatus> {
  private final RollUpState state;
  private final List<Integer> followers;
  private final int reading;

  CandidateRanking(RollUpState state, Outline.ConditionPart condition, int reading) {
    this.state = state;
    this.followers = condition.followers();
    this.reading = reading;
  }

  /** By what candidates are ranked. */
  public enum Step {
    /** The status on the condition. */
    STATUS,
    /** The status on a condition that follows it. */
    STATUS_ON_FOLLOWER,
    /** How many criteria are met. */
    CRITERIA_MET,
    /** The place in the scenario, and then the id. */
    PLACE
  }

  /**
   * What decides between two candidates.
   *
   * @param step what is the first to differ
   * @param follower the id of the condition on which their status differs; {@code null} for any other step
   */
  public record Difference(Step step, @Nullable String follower) {}

  /** By how many numbers a candidate is ranked; of candidates for which they are equal the id decides. */
  private int length() {
    return followers.size() + 3;
  }

  /** The number {@code i} by which {@code candidate} is ranked; the smaller one comes first. */
  private int number(int i, CandidateStatus candidate) {
    return switch (step(i)) {
      case STATUS -> candidate.status().ordinal();
      case STATUS_ON_FOLLOWER ->
        state
            .candidate(candidate.subject(), followers.get(i - 1), reading)
            .status()
            .ordinal();
      case CRITERIA_MET -> -candidate.met();
      case PLACE -> RollUpState.order(candidate.subject());
    };
  }

  private Step step(int i) {
    if (i == 0) {
      return Step.STATUS;
    } else if (i <= followers.size()) {
      return Step.STATUS_ON_FOLLOWER;
    }
    return i == followers.size() + 1 ? Step.CRITERIA_MET : Step.PLACE;
  }

  /** The numbers by which {@code candidate} is ranked now. */
  int[] rank(CandidateStatus candidate) {
    int[] rank = new int[length()];
    Arrays.setAll(rank, i -> number(i, candidate));
    return rank;
  }

  @Override
  public int compare(CandidateStatus a, CandidateStatus b) {
    for (int i = 0; i < length(); i++) {
      int c = Integer.compare(number(i, a), number(i, b));
      if (c != 0) {
        return c;
      }
    }
    return a == b ? 0 : a.subject().key().id().compareTo(b.subject().key().id());
  }

  /** What decides between {@code a} and {@code b}. */
  Difference difference(CandidateStatus a, CandidateStatus b) {
    int i = 0;
    while (step(i) != Step.PLACE && number(i, a) == number(i, b)) {
      i++;
    }
    Step step = step(i);
    return new Difference(
        step,
        step == Step.STATUS_ON_FOLLOWER
            ? state.outline().conditions().get(followers.get(i - 1)).condition().id()
            : null);
  }
}
