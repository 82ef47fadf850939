package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.KieSession;

/**
 * The levels of the roll-up, from the lowest to the highest, and what waits on each to be counted. What rules conclude on one
 * level is counted on the next ones; the lowest level that waits always comes first, so no rule looks at what is about to change.
 */
final class Propagation {
  private final RollUpState state;
  private final KieSession session;
  private final boolean wantsChosen;
  private final CountFacts rules;
  private final StatusCounts counts = new StatusCounts();
  private boolean chosenStale;

  // The levels in their order; roll-up.drl has the rules of each under the same name.
  private final Level criteria = new Level();
  private final Level lists = new Level();
  private final Level groups = new Level();
  private final Level candidates = new Level();
  private final Level together = new Level();
  private final Level conditions = new Level();
  private final Level followingConditions = new Level();
  private final Level verdicts = new Level();
  private final Level gates = new Level();
  private final Level stages = new Level();
  private final Level metStages = new Level();

  /** What waits on one level. */
  private final class Level {
    private final List<Whole> due = new ArrayList<>();

    void mark(Whole whole) {
      if (!whole.due) {
        whole.due = true;
        due.add(whole);
      }
    }

    /** Puts the counts of what waits before the rules; whether they have to run to conclude from them. */
    boolean count() {
      for (int i = 0; i < due.size(); i++) {
        Whole whole = due.get(i);
        whole.due = false;
        whole.count(rules, Propagation.this);
      }
      due.clear();
      return rules.insert();
    }
  }

  /** {@code wantsChosen}: whether some rule of the pack looks at what was chosen. */
  Propagation(RollUpState state, KieSession session, boolean wantsChosen) {
    this.state = state;
    this.session = session;
    this.wantsChosen = wantsChosen;
    this.rules = new CountFacts(session, this);
  }

  /** What the rules of the roll-up call. */
  Conclusions conclusions() {
    return rules;
  }

  /** Counts that are all 0; the same object each time. */
  StatusCounts counts() {
    counts.clear();
    return counts;
  }

  /** Marks everything that is to be answered even without a fact. */
  void open() {
    for (Outline.ConditionPart condition : state.outline().conditions()) {
      for (Outline.Part part : condition.parts()) {
        if (part.members() >= 0 && !part.within()) {
          mark(state.group(part.members(), null));
        }
      }
      if (condition.subjectless()) {
        for (CandidateStatus candidate : state.subjectless(condition.index())) {
          begin(candidate);
        }
      }
      for (ConditionStatus of : state.conditions(condition.index())) {
        mark(of);
      }
    }
    for (Verdict verdict : state.verdicts()) {
      mark(verdict);
    }
  }

  // ---- what is to be counted anew

  void mark(SubjectFindings subject) {
    criteria.mark(subject);
  }

  void mark(Completeness list) {
    lists.mark(list);
  }

  void mark(SubjectGroup group) {
    groups.mark(group);
  }

  void mark(CandidateStatus candidate) {
    candidates.mark(candidate);
  }

  private void mark(ConditionStatus condition) {
    (condition.isFollowing() ? followingConditions : conditions).mark(condition);
  }

  private void mark(Verdict verdict) {
    verdicts.mark(verdict);
    gates.mark(verdict.gates());
    stages.mark(verdict.stages());
  }

  /** Which stages have their conditions met may have changed. */
  void markMetStages(Whole of) {
    metStages.mark(of);
  }

  /** Marks a new candidate, and the groups each member of which has to meet something, even if there is none. */
  void begin(CandidateStatus candidate) {
    mark(candidate);
    for (SubjectGroup group : candidate.groups()) {
      if (group != null) {
        mark(group);
      }
    }
  }

  /** How a candidate stands has changed, or what it is ranked by, or it has come or gone. */
  void changed(CandidateStatus candidate) {
    Outline.ConditionPart condition = candidate.condition();
    ranksChanged(candidate);
    CandidateStatus first = candidate;
    if (condition.first() != condition.index()) {
      // Of the same subject: by how it stands here it is ranked there.
      first = state.standing(candidate.subject(), condition.first(), candidate.reading());
      ranksChanged(first);
    }
    if (first.together() != null) {
      together.mark(first.together());
    }
  }

  /** What a candidate is ranked by has changed, or it has come or gone. */
  void ranksChanged(CandidateStatus candidate) {
    ConditionStatus of = state.condition(candidate.condition().index(), candidate.reading());
    of.touch(candidate);
    mark(of);
  }

  /** A condition has chosen, perhaps otherwise than before: those that follow it are about what it chose. */
  void chosen(ConditionStatus condition) {
    chosenStale = wantsChosen;
    for (int follower : condition.condition().followers()) {
      mark(state.condition(follower, condition.reading()));
    }
  }

  /** The status of a condition has changed. */
  void changed(ConditionStatus condition) {
    mark(state.verdicts()[condition.reading()]);
  }

  void forget(SubjectFindings subject) {
    state.forget(subject);
  }

  void forget(SubjectGroup group) {
    state.forget(group);
  }

  // ---- one level after the other

  /**
   * Puts the counts of the lowest level that waits before the rules; {@code false} if nothing waits any longer. To be called
   * again whenever the rules have run.
   */
  boolean flush() {
    rules.settle();
    return criteria.count()
        || lists.count()
        || groups.count()
        || candidates.count()
        || together.count()
        || conditions.count()
        || followingConditions.count()
        || showChosen()
        || verdicts.count()
        || gates.count()
        || stages.count()
        || metStages.count();
  }

  /** Shows the pack's rules what was chosen; whether they have to run. What they find then is counted from the lowest level on. */
  private boolean showChosen() {
    if (!chosenStale) {
      return false;
    }
    chosenStale = false;
    boolean changed = false;
    for (int c = 0; c < state.outline().conditions().size(); c++) {
      for (ConditionStatus condition : state.conditions(c)) {
        changed |= condition.showChosen(session);
      }
    }
    return changed;
  }
}
