package org.statedconditions.engine.rollup;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.statedconditions.finding.Status;

/**
 * The candidates of one question in order, the best first, where there are many: what changes of one costs no look at the
 * others. A standing is placed by the rank that it had when the ranking was last settled.
 */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
final class Ranking {
  /** With fewer candidates a look at all of them is cheaper. */
  static final int WORTHWHILE = 32;

  private static final int STATUSES = Status.values().length;

  private final ConditionStatus question;
  private final TreeSet<CandidateStatus> sorted = new TreeSet<>((a, b) -> {
    int c = Arrays.compare(a.rank, b.rank);
    return c != 0 ? c : a.subject().key().id().compareTo(b.subject().key().id());
  });
  private final List<CandidateStatus> stale = new ArrayList<>();
  private final int[] counts = new int[STATUSES];
  private final long[] versions = new long[STATUSES];
  private long changes;

  Ranking(ConditionStatus question) {
    this.question = question;
  }

  void add(CandidateStatus standing) {
    touch(standing);
  }

  void remove(CandidateStatus standing) {
    takeOut(standing);
  }

  /** Whatever the rank of {@code standing} rests on may have changed. */
  void touch(CandidateStatus standing) {
    if (!standing.rankStale && !standing.isGone()) {
      standing.rankStale = true;
      stale.add(standing);
    }
  }

  /** Puts what has changed in its place; {@code into} takes how many candidates have each status. */
  void settle(int[] into) {
    for (CandidateStatus standing : stale) {
      standing.rankStale = false;
      if (!standing.isGone()) {
        int[] now = question.rank(standing);
        if (!Arrays.equals(now, standing.rank)) {
          takeOut(standing);
          standing.rank = now;
          sorted.add(standing);
          change(now[0], 1);
        }
      }
    }
    stale.clear();
    System.arraycopy(counts, 0, into, 0, STATUSES);
  }

  private void takeOut(CandidateStatus standing) {
    if (standing.rank != null) {
      sorted.remove(standing);
      change(standing.rank[0], -1);
      standing.rank = null;
    }
  }

  private void change(int status, int by) {
    counts[status] += by;
    versions[status] = ++changes;
  }

  /** The best; {@code null} if there is none. */
  CandidateStatus best() {
    return sorted.isEmpty() ? null : sorted.first();
  }

  Collection<CandidateStatus> all() {
    return sorted;
  }

  /** Another number whenever other subjects have {@code status}; never 0 while one has. */
  long version(Status status) {
    return versions[status.ordinal()];
  }

  /** The ids of the subjects that have {@code status} now, in order; follows whatever changes. */
  List<String> subjects(Status status) {
    return new Live(status.ordinal());
  }

  /** A list that finds a member without looking at all of them. */
  private final class Live extends AbstractList<String> {
    private final int status;

    Live(int status) {
      this.status = status;
    }

    @Override
    public boolean contains(Object id) {
      return id instanceof String text && has(question.standingOf(text));
    }

    private boolean has(CandidateStatus standing) {
      return standing != null && standing.rank != null && standing.rank[0] == status;
    }

    @Override
    public Iterator<String> iterator() {
      return sorted.stream()
          .filter(this::has)
          .map(s -> s.subject().key().id())
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
      return counts[status];
    }
  }
}
