package org.statedconditions.engine.rollup;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.finding.Status;

/**
 * The candidates of one condition in the order of its {@link CandidateRanking}, where there are many: what changes of one costs
 * no look at the others. A candidate is placed by the rank that it had when it was last settled.
 */
final class SortedCandidates {
  /** With fewer candidates a look at all of them is cheaper. */
  static final int WORTHWHILE = 32;

  private final CandidateRanking ranking;
  private final Function<String, @Nullable CandidateStatus> byId;
  private final TreeSet<CandidateStatus> sorted = new TreeSet<>((a, b) -> {
    int c = Arrays.compare(a.rank, b.rank);
    return c != 0 ? c : a.subject().key().id().compareTo(b.subject().key().id());
  });
  private final List<CandidateStatus> stale = new ArrayList<>();
  private final StatusCounts counts = new StatusCounts();
  private final Map<Status, Long> versions = new EnumMap<>(Status.class);
  private long changes;

  /** {@code byId}: the candidate whose subject has that id, or {@code null}. */
  SortedCandidates(CandidateRanking ranking, Function<String, @Nullable CandidateStatus> byId) {
    this.ranking = ranking;
    this.byId = byId;
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
        int[] now = ranking.rank(candidate);
        if (!Arrays.equals(now, candidate.rank) || candidate.status() != candidate.rankedStatus) {
          takeOut(candidate);
          candidate.rank = now;
          candidate.rankedStatus = candidate.status();
          sorted.add(candidate);
          change(candidate.rankedStatus, 1);
        }
      }
    }
    stale.clear();
  }

  /** How many candidates had which status when they were last settled. */
  StatusCounts counts() {
    return counts;
  }

  private void takeOut(CandidateStatus candidate) {
    if (candidate.rank != null) {
      sorted.remove(candidate);
      change(candidate.rankedStatus, -1);
      candidate.rank = null;
    }
  }

  private void change(Status status, int by) {
    counts.add(status, by);
    versions.put(status, ++changes);
  }

  /** The best; {@code null} if there is none. */
  @Nullable
  CandidateStatus best() {
    return sorted.isEmpty() ? null : sorted.first();
  }

  Collection<CandidateStatus> all() {
    return sorted;
  }

  /** Another number whenever other subjects have {@code status}; never 0 while one has. */
  long version(Status status) {
    return versions.getOrDefault(status, 0L);
  }

  /** The ids of the subjects that have {@code status} now, in order; follows whatever changes. */
  List<String> subjects(Status status) {
    return new Live(status);
  }

  /** A list that finds a member without looking at all of them. */
  private final class Live extends AbstractList<String> {
    private final Status status;

    Live(Status status) {
      this.status = status;
    }

    @Override
    public boolean contains(Object id) {
      return id instanceof String text && has(byId.apply(text));
    }

    private boolean has(@Nullable CandidateStatus candidate) {
      return candidate != null && candidate.rank != null && candidate.rankedStatus == status;
    }

    @Override
    public Iterator<String> iterator() {
      return sorted.stream()
          .filter(this::has)
          .map(c -> c.subject().key().id())
          .sorted()
          .iterator();
    }

    @Override
    public String get(int index) {
      Iterator<String> ids = iterator();
      for (int i = 0; i < index; i++) {
        ids.next();
      }
      return ids.next();
    }

    @Override
    public int size() {
      return counts.of(status);
    }
  }
}
