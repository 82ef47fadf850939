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
 * A condition under one reading: its candidates, the one of them that is reported, and whether the condition is met, which is how
 * that one stands. A condition that follows another one is about the candidate that the other one reports.
 */
public final class ConditionStatus extends Whole {
  private final RollUpState state;
  private final Outline.ConditionPart condition;
  private final int reading;
  private final CandidateRanking ranking;
  private final List<CandidateStatus> few = new ArrayList<>(2);
  private @Nullable SortedCandidates many;
  private @Nullable CandidateStatus chosen;
  private @Nullable Chosen chosenFact;
  private @Nullable FactHandle chosenHandle;
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

  /** The indexes of the conditions that are chosen for together: this one and those that follow it. */
  public List<Integer> together() {
    List<Integer> together = new ArrayList<>(List.of(condition.index()));
    together.addAll(condition.followers());
    return together;
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
      many = new SortedCandidates(ranking);
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
      CandidateStatus leader = state.condition(condition.first(), reading).chosen;
      chosen =
          leader == null ? null : state.candidate(leader.subject(), condition.index(), reading);
    } else if (many != null) {
      chosen = many.best();
    } else {
      chosen = few.isEmpty() ? null : Collections.min(few, ranking);
    }
  }

  /** Puts what is chosen into the session as a fact, if it has changed; {@code false} if it has not. */
  boolean showChosen(KieSession session) {
    SubjectFindings subject = chosen == null ? null : chosen.subject();
    String now = subject == null ? null : subject.key().id();
    if (Objects.equals(now, chosenFact == null ? null : chosenFact.subject())) {
      return false;
    }
    if (chosenHandle != null) {
      Handles.takeOut(session, chosenHandle);
    }
    chosenFact = now == null
        ? null
        : new Chosen(
            condition.condition().id(),
            state.outline().manifest().readings().get(reading).id(),
            now);
    chosenHandle = chosenFact == null ? null : session.insert(chosenFact);
    return true;
  }

  /** What is chosen, as a fact in the session for the pack's rules; {@code null} if nothing. */
  @Nullable
  Chosen chosenFact() {
    return chosenFact;
  }

  // ---- the status

  @Override
  void count(CountFacts rules, Propagation propagation) {
    StatusCounts counts = propagation.counts();
    if (many != null) {
      many.settle();
    }
    choose();
    propagation.chosen(this);
    if (chosen != null) {
      counts.add(chosen.status(), 1);
    }
    rules.ask(
        this,
        0,
        new ConditionCounts(
            counts.met(), counts.contested(), counts.undetermined(), counts.notMet()));
  }

  @Override
  void conclude(int which, Status concluded, Propagation propagation) {
    if (status != concluded) {
      status = concluded;
      propagation.changed(this);
    }
  }
}
