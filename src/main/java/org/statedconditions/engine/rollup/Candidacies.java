package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.statedconditions.finding.Candidate;

/** Which subjects are candidates: takes up those that become one, and drops those that cease to be one. */
final class Candidacies {
  private final RollUpState state;
  private final Outline outline;
  private final Propagation propagation;
  private final KieSession session;
  private final boolean wanted;
  private final List<SubjectFindings> changed = new ArrayList<>();

  /** {@code wanted}: whether some rule of the pack looks at who is a candidate. */
  Candidacies(RollUpState state, Propagation propagation, KieSession session, boolean wanted) {
    this.state = state;
    this.outline = state.outline();
    this.propagation = propagation;
    this.session = session;
    this.wanted = wanted;
  }

  /** What is said of whether {@code subject} is to be looked at has changed. */
  void changed(SubjectFindings subject) {
    if (!subject.candidacyChanged) {
      subject.candidacyChanged = true;
      changed.add(subject);
    }
  }

  /** Takes up what has changed; {@code true} if the pack's rules may have to look at that. */
  boolean settle() {
    if (changed.isEmpty()) {
      return false;
    }
    changed.forEach(this::settle);
    changed.clear();
    return wanted;
  }

  /** A subject has become a candidate, has ceased to be one, or reports on that have come to differ. */
  private void settle(SubjectFindings subject) {
    subject.candidacyChanged = false;
    propagation.mark(subject);
    if (wanted) {
      tell(subject);
    }
    if (subject.isCandidate() != subject.counted) {
      subject.counted = subject.isCandidate();
      if (subject.counted) {
        join(subject);
      } else {
        leave(subject);
      }
    }
  }

  private void tell(SubjectFindings subject) {
    Candidate told = subject.candidate;
    boolean contested = subject.isContestedCandidate();
    if (subject.isCandidate() ? told != null && told.contested() == contested : told == null) {
      return;
    }
    if (subject.candidateHandle != null) {
      Handles.takeOut(session, subject.candidateHandle);
      subject.candidateHandle = null;
    }
    subject.candidate = null;
    if (subject.isCandidate()) {
      SubjectKey key = subject.key();
      Candidate now =
          new Candidate(outline.kinds().get(key.kind()), key.id(), key.within(), contested);
      subject.candidate = now;
      subject.candidateHandle = session.insert(now);
    }
  }

  private void join(SubjectFindings subject) {
    int readings = outline.manifest().readings().size();
    List<Outline.ConditionPart> conditions = outline.conditionsOn(subject.key().kind());
    CandidateStatus[] candidacies = new CandidateStatus[conditions.size() * readings];
    for (int i = 0; i < candidacies.length; i++) {
      candidacies[i] =
          new CandidateStatus(state, conditions.get(i / readings), i % readings, subject);
    }
    subject.candidacies = List.of(candidacies);
    for (CandidateStatus candidate : candidacies) {
      state.condition(candidate.condition().index(), candidate.reading()).add(candidate);
      propagation.begin(candidate);
      propagation.changed(candidate);
    }
    subject.groups = groupsOf(subject.key());
    for (SubjectGroup group : subject.groups) {
      group.join(subject);
      propagation.mark(group);
    }
  }

  /** The groups that a subject is a member of, by its kind and by what it lies within. */
  private List<SubjectGroup> groupsOf(SubjectKey subject) {
    List<SubjectGroup> groups = new ArrayList<>(1);
    if (outline.countedWithin(subject.kind()) && subject.within() != null) {
      groups.add(state.group(subject.kind(), subject.within()));
    }
    if (outline.countedOverall(subject.kind())) {
      groups.add(state.group(subject.kind(), null));
    }
    return groups;
  }

  private void leave(SubjectFindings subject) {
    for (CandidateStatus candidate : subject.candidacies) {
      candidate.gone = true;
      for (SubjectGroup asked : candidate.groups()) {
        if (asked != null) {
          asked.asking().remove(candidate);
          propagation.mark(asked);
        }
      }
      state.condition(candidate.condition().index(), candidate.reading()).remove(candidate);
      propagation.changed(candidate);
    }
    subject.candidacies = List.of();
    for (SubjectGroup group : subject.groups) {
      group.leave(subject);
      propagation.mark(group);
    }
    subject.groups = List.of();
  }
}
