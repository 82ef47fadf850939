package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.statedconditions.finding.Status;

/**
 * The levels of the roll-up. What is concluded on one has another conclude anew; the lowest level always comes first, so that
 * no rule looks at what is about to change.
 */
final class Propagation {
  private final RollUpState books;
  private final Outline outline;
  private final KieSession session;
  private final boolean wantsChosen;
  private final Tallies tallies;
  private final EveryMember members;
  private final Standings standings;
  private final Questions leading;
  private final Questions following;
  private final List<SubjectFindings> recounts = new ArrayList<>();
  private boolean chosenStale;

  /** {@code wantsChosen}: whether some rule of the pack looks at what was chosen. */
  Propagation(RollUpState books, KieSession session, boolean wantsChosen) {
    this.books = books;
    this.outline = books.outline();
    this.session = session;
    this.wantsChosen = wantsChosen;
    tallies = new Tallies(this, books);
    members = new EveryMember(this, books);
    standings = new Standings(this);
    leading = new Questions(this, false);
    following = new Questions(this, true);
  }

  /** Has everything concluded that is to be answered even without a fact. */
  void open() {
    for (Outline.ConditionPart condition : outline.conditions()) {
      for (Outline.Part part : condition.parts()) {
        if (part.members() >= 0 && !part.within()) {
          members.mark(books.members(part.members(), null));
        }
      }
      if (condition.subjectless()) {
        for (CandidateStatus standing : books.subjectless(condition.index())) {
          mark(standing);
        }
      }
      for (ConditionStatus question : books.questions(condition.index())) {
        mark(question);
      }
    }
    books.verdicts().mark();
  }

  // ---- what is to be concluded anew

  void mark(SubjectFindings tally) {
    tallies.mark(tally);
  }

  void mark(SubjectGroup of) {
    members.mark(of);
  }

  /** Marks {@code standing}, and those of whom it asks something of each even if there is none. */
  void mark(CandidateStatus standing) {
    standings.mark(standing);
    for (SubjectGroup asked : standing.members()) {
      if (asked != null) {
        members.mark(asked);
      }
    }
  }

  private void mark(ConditionStatus question) {
    (question.isFollowing() ? following : leading).mark(question);
  }

  // ---- what the rules concluded otherwise than before

  void changed(SubjectFindings tally) {
    if (tally.counted && !tally.recount) {
      tally.recount = true;
      recounts.add(tally);
    }
    for (CandidateStatus standing : tally.standings) {
      standings.mark(standing);
    }
  }

  void changed(SubjectGroup of) {
    of.asking().forEach(standings::mark);
  }

  /** How a candidate stands has changed, or what it is ranked by, or it has come or gone. */
  void changed(CandidateStatus standing) {
    Outline.ConditionPart condition = standing.condition();
    ConditionStatus question = books.question(condition.index(), standing.reading());
    question.touch(standing);
    mark(question);
    if (condition.follows() >= 0) {
      ConditionStatus followed = books.question(condition.follows(), standing.reading());
      mark(followed);
      // Of the same subject: by how it stands here it is ranked there.
      if (standing.subject() != null) {
        followed.touch(books.standing(standing.subject(), condition.follows(), standing.reading()));
      }
    }
  }

  /** A question has chosen, perhaps otherwise than before: what follows looks at that. */
  void chosen(ConditionStatus question) {
    chosenStale = wantsChosen;
    for (int follower : question.condition().followers()) {
      mark(books.question(follower, question.reading()));
    }
  }

  void questionChanged() {
    books.verdicts().mark();
  }

  // ---- one after the other

  /** Puts the lowest level on which something is to be concluded into the session; {@code false} if nothing is. */
  boolean flush() {
    if (tallies.show(session)) {
      return true;
    }
    recounts.forEach(this::recount);
    recounts.clear();
    if (members.show(session) || standings.show(session)) {
      return true;
    }
    // What follows looks at what was chosen, so that has to be settled first.
    boolean asked = leading.show(session);
    asked |= following.show(session);
    return asked || flushChosen() || books.verdicts().show(session);
  }

  private void recount(SubjectFindings tally) {
    tally.recount = false;
    if (tally.counted) {
      Status[] now = tally.statuses();
      forMembersOf(tally, m -> {
        m.count(tally.countedAs, -1);
        m.count(now, 1);
      });
      System.arraycopy(now, 0, tally.countedAs, 0, now.length);
    }
  }

  /** Changes all that {@code tally} is a member of. */
  void forMembersOf(SubjectFindings tally, java.util.function.Consumer<SubjectGroup> action) {
    SubjectKey key = tally.key();
    if (outline.countedWithin(key.kind()) && key.within() != null) {
      change(key.kind(), key.within(), action);
    }
    if (outline.countedOverall(key.kind())) {
      change(key.kind(), null, action);
    }
  }

  void change(int kind, String within, java.util.function.Consumer<SubjectGroup> action) {
    SubjectGroup of = books.members(kind, within);
    action.accept(of);
    members.mark(of);
  }

  private boolean flushChosen() {
    if (!chosenStale) {
      return false;
    }
    chosenStale = false;
    boolean changed = false;
    for (int c = 0; c < outline.conditions().size(); c++) {
      for (ConditionStatus question : books.questions(c)) {
        changed |= question.flushChosen(session);
      }
    }
    return changed;
  }
}
