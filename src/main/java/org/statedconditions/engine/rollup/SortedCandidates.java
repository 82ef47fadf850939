package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of one condition in the order of its {@link CandidateRanking}, where there are many: what changes of one costs
 * no look at the others. A candidate is placed by the rank that it had when it was last settled.
 */
final class SortedCandidates {
  /** With fewer candidates a look at all of them is cheaper. */
  static final int WORTHWHILE = 32;

  private final CandidateRanking ranking;
  private final TreeSet<CandidateStatus> sorted = new TreeSet<>((a, b) -> {
    int c = Arrays.compare(a.rank, b.rank);
    return c != 0 ? c : a.candidate().key().id().compareTo(b.candidate().key().id());
  });
  private final List<CandidateStatus> stale = new ArrayList<>();

  SortedCandidates(CandidateRanking ranking) {
    this.ranking = ranking;
  }

  void remove(CandidateStatus candidate) {
    takeOut(candidate);
  }

  /** {@code candidate} is new, or what it is ranked by may have changed. */
  void touch(CandidateStatus candidate) {
    if (!candidate.rankStale && !candidate.gone) {
      candidate.rankStale = true;
      stale.add(candidate);
    }
  }

  /** Puts what has changed in its place. */
  void settle() {
    for (CandidateStatus candidate : stale) {
      candidate.rankStale = false;
      if (!candidate.gone) {
        long[] now = ranking.rank(candidate);
        if (!Arrays.equals(now, candidate.rank)) {
          takeOut(candidate);
          candidate.rank = now;
          sorted.add(candidate);
        }
      }
    }
    stale.clear();
  }

  private void takeOut(CandidateStatus candidate) {
    if (candidate.rank != null) {
      sorted.remove(candidate);
      candidate.rank = null;
    }
  }

  /** The best; {@code null} if there is none. */
  @Nullable
  CandidateStatus best() {
    return sorted.isEmpty() ? null : sorted.first();
  }

  Collection<CandidateStatus> all() {
    return sorted;
  }
}
