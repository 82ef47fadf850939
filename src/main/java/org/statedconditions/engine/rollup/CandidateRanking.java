package org.statedconditions.engine.rollup;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a condition ranks its candidates under a reading. The first one is reported, and it is the one that the
 * conditions which follow this one are about. Of two candidates, the first of these that differs decides:
 *
 * <ol>
 *   <li>the status on the condition and on those that follow it, taken together: met, contested, undetermined, not met;
 *   <li>in the same order the status on the condition, then on each condition that follows it, in the order of the pack;
 *   <li>whether a finding that cannot change any more speaks against it: one that can still become met comes first;
 *   <li>how many criteria of the condition are met, the most first;
 *   <li>the latest date that reports give, the latest first, those without one last;
 *   <li>where in the scenario the first report on the candidate stands;
 *   <li>the id.
 * </ol>
 */
// Ordinals only rank in memory on the hot path; none is stored. Statuses stand in the order of the
// list above.
@SuppressWarnings("EnumOrdinal")
public final class CandidateRanking implements Comparator<CandidateStatus> {
  private static final int AFTER_STATUSES = 5;

  private final RollUpState state;
  private final List<Integer> followers;
  private final int reading;
  /** How many of the numbers are statuses: on the condition, and, where others follow, on all together and on each. */
  private final int statuses;

  CandidateRanking(RollUpState state, Outline.ConditionPart condition, int reading) {
    this.state = state;
    this.followers = condition.followers();
    this.reading = reading;
    statuses = followers.isEmpty() ? 1 : followers.size() + 2;
  }

  /** By what candidates are ranked. */
  public enum Step {
    /** The status on the condition and those that follow it, taken together. */
    TOGETHER,
    /** The status on the condition. */
    STATUS,
    /** The status on a condition that follows it. */
    STATUS_ON_FOLLOWER,
    /** Whether it can still become met. */
    STILL_POSSIBLE,
    /** How many criteria are met. */
    CRITERIA_MET,
    /** The latest date. */
    DATE,
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
    return statuses + AFTER_STATUSES;
  }

  /** The number {@code i} by which {@code candidate} is ranked; the smaller one comes first. */
  private long number(int i, CandidateStatus candidate) {
    return switch (step(i)) {
      case TOGETHER -> together(candidate).status().ordinal();
      case STATUS -> candidate.status().ordinal();
      case STATUS_ON_FOLLOWER -> onFollower(i - 2, candidate).status().ordinal();
      case STILL_POSSIBLE -> isSettledAgainst(candidate) ? 1 : 0;
      case CRITERIA_MET -> -candidate.met();
      case DATE -> earliness(i == statuses + 2, candidate);
      case PLACE -> RollUpState.order(candidate.subject());
    };
  }

  private Step step(int i) {
    if (i < statuses) {
      if (followers.isEmpty()) {
        return Step.STATUS;
      }
      return i == 0 ? Step.TOGETHER : i == 1 ? Step.STATUS : Step.STATUS_ON_FOLLOWER;
    }
    return switch (i - statuses) {
      case 0 -> Step.STILL_POSSIBLE;
      case 1 -> Step.CRITERIA_MET;
      case 2, 3 -> Step.DATE;
      default -> Step.PLACE;
    };
  }

  private static Together together(CandidateStatus candidate) {
    return Objects.requireNonNull(candidate.together(), "there where some condition follows");
  }

  private CandidateStatus onFollower(int follower, CandidateStatus candidate) {
    return state.standing(candidate.subject(), followers.get(follower), reading);
  }

  private boolean isSettledAgainst(CandidateStatus candidate) {
    boolean settled = candidate.isSettledAgainst();
    for (int f = 0; f < followers.size() && !settled; f++) {
      settled = onFollower(f, candidate).isSettledAgainst();
    }
    return settled;
  }

  /** The seconds or else the nanoseconds of the latest date, the later the smaller; the largest there is without a date. */
  private long earliness(boolean seconds, CandidateStatus candidate) {
    Instant latest = state.latest(candidate.subject());
    if (latest == null) {
      return Long.MAX_VALUE;
    }
    return seconds ? -latest.getEpochSecond() : -latest.getNano();
  }

  /** The numbers by which {@code candidate} is ranked now. */
  long[] rank(CandidateStatus candidate) {
    long[] rank = new long[length()];
    Arrays.setAll(rank, i -> number(i, candidate));
    return rank;
  }

  @Override
  public int compare(CandidateStatus a, CandidateStatus b) {
    for (int i = 0; i < length(); i++) {
      int c = Long.compare(number(i, a), number(i, b));
      if (c != 0) {
        return c;
      }
    }
    return a == b ? 0 : a.candidate().key().id().compareTo(b.candidate().key().id());
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
            ? state.outline().conditions().get(followers.get(i - 2)).condition().id()
            : null);
  }
}
