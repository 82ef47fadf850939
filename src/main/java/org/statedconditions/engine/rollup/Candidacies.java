package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kie.api.runtime.KieSession;
import org.statedconditions.finding.Candidate;

/** Who is looked at: has subjects that become candidates counted with the others, and those that cease to be one no more. */
final class Candidacies {
  private static final CandidateStatus[] NONE = {};

  private final RollUpState books;
  private final Outline outline;
  private final Propagation levels;
  private final KieSession session;
  private final boolean wanted;
  private final List<SubjectFindings> changed = new ArrayList<>();

  /** {@code wanted}: whether some rule of the pack looks at who is a candidate. */
  Candidacies(RollUpState books, Propagation levels, KieSession session, boolean wanted) {
    this.books = books;
    this.outline = books.outline();
    this.levels = levels;
    this.session = session;
    this.wanted = wanted;
  }

  /** What is said of whether {@code tally} is to be looked at has changed. */
  void changed(SubjectFindings tally) {
    if (!tally.candidacyChanged) {
      tally.candidacyChanged = true;
      changed.add(tally);
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
  private void settle(SubjectFindings tally) {
    tally.candidacyChanged = false;
    levels.mark(tally);
    if (wanted) {
      tell(tally);
    }
    if (tally.isCandidate() != tally.counted) {
      tally.counted = tally.isCandidate();
      if (tally.counted) {
        join(tally);
      } else {
        leave(tally);
      }
    }
  }

  private void tell(SubjectFindings tally) {
    SubjectKey key = tally.key();
    Candidate now = tally.isCandidate()
        ? new Candidate(
            outline.kinds().get(key.kind()), key.id(), key.within(), tally.isContestedCandidate())
        : null;
    if (!Objects.equals(now, tally.candidate)) {
      if (tally.candidateHandle != null) {
        Handles.takeOut(session, tally.candidateHandle);
        tally.candidateHandle = null;
      }
      tally.candidate = now;
      if (now != null) {
        tally.candidateHandle = session.insert(now);
      }
    }
  }

  private void join(SubjectFindings tally) {
    int readings = outline.manifest().readings().size();
    List<Outline.ConditionPart> conditions = outline.conditionsOn(tally.key().kind());
    CandidateStatus[] standings = conditions.isEmpty() ? NONE : new CandidateStatus[conditions.size() * readings];
    for (int s = 0; s < standings.length; s++) {
      standings[s] = new CandidateStatus(books, conditions.get(s / readings), s % readings, tally);
    }
    tally.standings = standings;
    for (CandidateStatus standing : standings) {
      books.question(standing.condition().index(), standing.reading()).add(standing);
      levels.mark(standing);
      levels.changed(standing);
    }
    levels.forMembersOf(tally, m -> m.join(tally, tally.countedAs));
  }

  private void leave(SubjectFindings tally) {
    for (CandidateStatus standing : tally.standings) {
      standing.gone = true;
      for (SubjectGroup asked : standing.members()) {
        if (asked != null) {
          asked.asking().remove(standing);
          levels.mark(asked);
        }
      }
      books.question(standing.condition().index(), standing.reading()).remove(standing);
      levels.changed(standing);
    }
    tally.standings = NONE;
    levels.forMembersOf(tally, m -> m.leave(tally, tally.countedAs));
  }
}
