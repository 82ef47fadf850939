package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.statedconditions.finding.Chosen;
import org.statedconditions.finding.Status;

/**
 * A condition under one reading: its candidates, the one of them that is reported, and whether the condition is met. A condition
 * that follows another one is about the candidate that the other one reports.
 */
// Ordinals only index counters in memory on the hot path; none is stored.
@SuppressWarnings("EnumOrdinal")
public final class ConditionStatus extends Whole {
  private final RollUpState state;
  private final Outline.ConditionPart condition;
  private final int reading;
  private final CandidateRanking ranking;
  private final List<CandidateStatus> few = new ArrayList<>(2);
  private @Nullable SortedCandidates many;
  private @Nullable CandidateStatus chosen;
  private @Nullable Chosen told;
  private @Nullable FactHandle toldHandle;
  private long toldVersion;
  private Status status = Status.UNDETERMINED;

  ConditionStatus(RollUpState state, Outline.ConditionPart condition, int reading) {
    this.state = state;
    this.condition = condition;
    this.reading = reading;
    this.ranking = new CandidateRanking(state, condition, reading);
  }

  /** Whether the condition is about the candidate that another one reports. */
  public boolean isFollowing() {
    return condition.follows() >= 0;
  }

  /** The index of the condition whose candidate this one is about; -1 if none. */
  public int follows() {
    return condition.follows();
  }

  /** The status as concluded. */
  public Status status() {
    return status;
  }

  /** The candidate that is reported; {@code null} if there is none. */
  public @Nullable CandidateStatus chosen() {
    return chosen;
  }

  /** How every candidate stands, the best first. */
  public List<CandidateStatus> ranked() {
    List<CandidateStatus> ranked = new ArrayList<>(all());
    ranked.sort(ranking);
    return ranked;
  }

  /** What decides which of two candidates is ranked first. */
  public CandidateRanking.Difference difference(CandidateStatus a, CandidateStatus b) {
    return ranking.difference(a, b);
  }

  /** Whether there is no candidate but {@code candidate}. */
  public boolean isOnly(CandidateStatus candidate) {
    return many == null && few.size() == 1 && few.get(0) == candidate;
  }

  private Collection<CandidateStatus> all() {
    return many == null ? few : many.all();
  }

  Outline.ConditionPart condition() {
    return condition;
  }

  int reading() {
    return reading;
  }

  // ---- candidates come, go and change

  void add(CandidateStatus candidate) {
    if (many != null) {
      many.touch(candidate);
      return;
    }
    few.add(candidate);
    if (few.size() > SortedCandidates.WORTHWHILE && !isFollowing()) {
      many = new SortedCandidates(ranking, id -> state.candidate(id, condition, reading));
      few.forEach(many::touch);
      few.clear();
    }
  }

  void remove(CandidateStatus candidate) {
    if (many != null) {
      many.remove(candidate);
    } else {
      few.remove(candidate);
    }
  }

  /** What {@code candidate} is ranked by may have changed. */
  void touch(CandidateStatus candidate) {
    if (many != null) {
      many.touch(candidate);
    }
  }

  // ---- the choice

  private void choose() {
    if (isFollowing()) {
      CandidateStatus leader = state.condition(condition.follows(), reading).chosen;
      chosen =
          leader == null ? null : state.candidate(leader.subject(), condition.index(), reading);
    } else if (many != null) {
      chosen = many.best();
    } else {
      chosen = few.isEmpty() ? null : Collections.min(few, ranking);
    }
  }

  /** Tells the pack's rules what is chosen, if that has changed; {@code false} if it has not. */
  boolean tellChosen(KieSession session) {
    boolean live = many != null && chosen != null;
    long version = live ? many.version(chosen.status()) : 0;
    Chosen now = null;
    if (live && version != toldVersion) {
      now = chosen(many.subjects(chosen.status()));
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
  @Nullable Chosen told() {
    return told;
  }

  private Chosen chosen(List<String> subjects) {
    return new Chosen(
        condition.condition().id(),
        state.outline().manifest().readings().get(reading).id(),
        subjects);
  }

  /** The candidates that stand as well as the chosen one, by status alone; that one only if it was chosen elsewhere. */
  private List<String> equallyGood() {
    if (isFollowing() || few.size() == 1) {
      return List.of(chosen.subject().key().id());
    }
    return few.stream()
        .filter(c -> c.status() == chosen.status())
        .map(c -> c.subject().key().id())
        .sorted()
        .toList();
  }

  // ---- the status

  @Override
  void count(CountFacts rules, Propagation propagation) {
    int[] counts = propagation.counts();
    if (many != null) {
      many.settle(counts);
    }
    choose();
    propagation.chosen(this);
    if (isFollowing()) {
      if (chosen != null) {
        counts[chosen.status().ordinal()]++;
      }
    } else {
      for (int i = 0; i < few.size(); i++) {
        counts[few.get(i).status().ordinal()]++;
      }
    }
    rules.ask(
        this,
        0,
        new ConditionCounts(
            counts[Status.MET.ordinal()],
            counts[Status.CONTESTED.ordinal()],
            counts[Status.UNDETERMINED.ordinal()],
            counts[Status.NOT_MET.ordinal()]));
  }

  @Override
  void conclude(int which, Status concluded, Propagation propagation) {
    if (status != concluded) {
      status = concluded;
      propagation.changed(this);
    }
  }
}
