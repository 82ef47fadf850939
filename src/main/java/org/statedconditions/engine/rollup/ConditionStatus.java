package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.statedconditions.finding.Chosen;
import org.statedconditions.finding.Status;

/** Whether a condition is met under one reading: some of the candidates, or the one that another condition chose. */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
public final class ConditionStatus {
  static final Status[] STATUSES = Status.values();

  private final RollUpState books;
  private final Outline.ConditionPart condition;
  private final int reading;
  private final List<CandidateStatus> standings = new ArrayList<>(2);
  private Ranking ranking;
  private final int[] counts = new int[STATUSES.length];
  private CandidateStatus chosen;
  private Chosen told;
  private FactHandle toldHandle;
  private long toldVersion;
  private Status status = Status.UNDETERMINED;
  boolean due;

  ConditionStatus(RollUpState books, Outline.ConditionPart condition, int reading) {
    this.books = books;
    this.condition = condition;
    this.reading = reading;
  }

  /** Whether the condition is about the subject that another one chose. */
  public boolean isFollowing() {
    return condition.follows() >= 0;
  }

  /** How many candidates have {@code status}. */
  int candidates(Status of) {
    return counts[of.ordinal()];
  }

  /** How the subject that was chosen stands; {@code null} if there is no candidate. */
  public CandidateStatus chosen() {
    return chosen;
  }

  /** Takes down what the rules concluded; {@code false} if that was concluded before. */
  boolean conclude(Status concluded) {
    boolean changed = status != concluded;
    status = concluded;
    return changed;
  }

  /** The status as concluded. */
  public Status status() {
    return status;
  }

  /** How every candidate stands, the best first. */
  public List<CandidateStatus> ranked() {
    List<CandidateStatus> ranked = new ArrayList<>(all());
    ranked.sort(this::compare);
    return ranked;
  }

  /** Whether there is no candidate but {@code standing}. */
  public boolean isOnly(CandidateStatus standing) {
    return ranking == null && standings.size() == 1 && standings.get(0) == standing;
  }

  /** How every candidate stands, in no order. */
  Collection<CandidateStatus> all() {
    return ranking == null ? standings : ranking.all();
  }

  /** Tells the pack's rules what is chosen, if that has changed; {@code false} if it has not. */
  boolean flushChosen(KieSession session) {
    boolean live = ranking != null && chosen != null;
    long version = live ? ranking.version(chosen.status()) : 0;
    Chosen now = null;
    if (live && version != toldVersion) {
      now = chosen(ranking.subjects(chosen.status()));
    } else if (live) {
      return false;
    } else if (chosen != null && chosen.subject() != null) {
      now = chosen(equallyGood());
    }
    if (!live && toldVersion == 0 && Objects.equals(now, told)) {
      return false;
    }
    if (toldHandle != null) {
      Handles.takeOut(session, toldHandle);
    }
    told = now;
    toldVersion = version;
    toldHandle = now == null ? null : session.insert(now);
    return true;
  }

  /** What the pack's rules have been told to be chosen; {@code null} if nothing. */
  Chosen told() {
    return told;
  }

  private Chosen chosen(List<String> subjects) {
    return new Chosen(
        condition.condition().id(),
        books.outline().manifest().readings().get(reading).id(),
        subjects);
  }

  /** The candidates that stand as well as the chosen one, by status alone; that one only if it was chosen elsewhere. */
  private List<String> equallyGood() {
    if (isFollowing() || standings.size() == 1) {
      return List.of(chosen.subject().key().id());
    }
    return standings.stream()
        .filter(s -> s.status() == chosen.status())
        .map(s -> s.subject().key().id())
        .sorted()
        .toList();
  }

  /**
   * How the chosen candidate and another stand on a condition that follows this one.
   *
   * @param condition the id of the following condition
   * @param chosen the status of the chosen one
   * @param next the status of the other
   */
  public record Follower(String condition, Status chosen, Status next) {}

  /** How {@code a} and {@code b} stand on the conditions that follow this one. */
  public List<Follower> followersOf(CandidateStatus a, CandidateStatus b) {
    List<Follower> followers = new ArrayList<>();
    for (int follower : condition.followers()) {
      followers.add(new Follower(
          books.outline().conditions().get(follower).condition().id(),
          books.standing(a.subject(), follower, reading).status(),
          books.standing(b.subject(), follower, reading).status()));
    }
    return followers;
  }

  /** How many criteria of this condition a candidate meets. */
  public int metBy(CandidateStatus standing) {
    return standing.met();
  }

  /** The index of the condition whose subject this one is about; -1 if none. */
  public int follows() {
    return condition.follows();
  }

  Outline.ConditionPart condition() {
    return condition;
  }

  int reading() {
    return reading;
  }

  void add(CandidateStatus standing) {
    if (ranking != null) {
      ranking.add(standing);
      return;
    }
    standings.add(standing);
    if (standings.size() > Ranking.WORTHWHILE && !isFollowing()) {
      ranking = new Ranking(this);
      standings.forEach(ranking::add);
      standings.clear();
    }
  }

  void remove(CandidateStatus standing) {
    if (ranking != null) {
      ranking.remove(standing);
    } else {
      standings.remove(standing);
    }
  }

  CandidateStatus standingOf(String subject) {
    return books.standingOf(subject, condition, reading);
  }

  /** What {@code standing} is ranked by may have changed. */
  void touch(CandidateStatus standing) {
    if (ranking != null) {
      ranking.touch(standing);
    }
  }

  /** Counts, and chooses. */
  void refresh() {
    if (ranking != null) {
      ranking.settle(counts);
      chosen = ranking.best();
      return;
    }
    java.util.Arrays.fill(counts, 0);
    for (int i = 0; i < standings.size(); i++) {
      counts[standings.get(i).status().ordinal()]++;
    }
    if (isFollowing()) {
      CandidateStatus leader = books.question(condition.follows(), reading).chosen;
      chosen = leader == null ? null : books.standing(leader.subject(), condition.index(), reading);
    } else {
      chosen = standings.isEmpty() ? null : Collections.min(standings, this::compare);
    }
  }

  /**
   * The best comes first: by its status on this condition, then on those that follow it, then by how many criteria it meets,
   * then by its place in the scenario.
   */
  private int compare(CandidateStatus a, CandidateStatus b) {
    int c = a.status().compareTo(b.status());
    for (int i = 0; c == 0 && i < condition.followers().size(); i++) {
      int follower = condition.followers().get(i);
      c = books
          .standing(a.subject(), follower, reading)
          .status()
          .compareTo(books.standing(b.subject(), follower, reading).status());
    }
    c = c != 0 ? c : Integer.compare(b.met(), a.met());
    c = c != 0 ? c : Integer.compare(RollUpState.order(a.subject()), RollUpState.order(b.subject()));
    return c != 0 || a.subject() == null
        ? c
        : a.subject().key().id().compareTo(b.subject().key().id());
  }

  /** The same as numbers: what {@link #compare} puts first has the smaller ones, one after the other. */
  int[] rank(CandidateStatus standing) {
    List<Integer> followers = condition.followers();
    int[] rank = new int[followers.size() + 3];
    rank[0] = standing.status().ordinal();
    for (int i = 0; i < followers.size(); i++) {
      rank[i + 1] = books
          .standing(standing.subject(), followers.get(i), reading)
          .status()
          .ordinal();
    }
    rank[rank.length - 2] = -standing.met();
    rank[rank.length - 1] = RollUpState.order(standing.subject());
    return rank;
  }
}
