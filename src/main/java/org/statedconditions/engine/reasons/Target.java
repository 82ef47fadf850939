package org.statedconditions.engine.reasons;

import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.engine.rollup.Board;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.Standing;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.engine.rollup.Tally;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.assessment.reason.Question;

/**
 * The subject that a question is about.
 *
 * @param subject the condition's subject; {@code null} if there is none
 * @param member the one of its members that was asked for; {@code null} if all of them count
 * @param unlooked a subject that is reported on and that the condition does not look at; {@code null} for any other
 * @param known whether there is something that the condition looks at
 */
record Target(Tally subject, Tally member, SubjectKey unlooked, boolean known) {

  /** What a condition reports; {@code null} if that is nothing. */
  static Target chosen(Standing standing) {
    return new Target(standing == null ? null : standing.tally(), null, null, standing != null);
  }

  /** Throws {@link org.statedconditions.problem.ProblemsException} if no such subject is known. */
  static Target of(Question question, Asked asked, Board board, SubjectTraces subjects) {
    Outline.ConditionPart condition = asked.condition();
    Standing chosen = board.question(condition.index(), asked.reading()).getChosen();
    Tally reported = chosen == null ? null : chosen.tally();
    if (question.subject().isEmpty()) {
      return chosen(chosen);
    }
    String id = question.subject().get();
    Set<String> known = new TreeSet<>();
    // A condition that follows another one can still be asked about each of that one's candidates.
    int leading = condition.follows() < 0 ? condition.index() : condition.follows();
    for (Standing standing : board.question(leading, asked.reading()).ranked()) {
      if (standing.tally() != null) {
        known.add(standing.tally().key().id());
        if (standing.tally().key().id().equals(id)) {
          return chosen(standing);
        }
      }
    }
    Outline.Part part = asked.criterion();
    if (part != null && part.members() >= 0) {
      for (Tally member : board.subjectsOf(part, reported)) {
        known.add(member.key().id());
        if (member.key().id().equals(id)) {
          return new Target(reported, member, null, true);
        }
      }
    }
    for (SubjectKey key : subjects.reportedOn(condition.kind())) {
      known.add(key.id());
      if (key.id().equals(id)) {
        return new Target(null, null, key, false);
      }
    }
    throw Asked.problem(
        "subject",
        "expected a subject of " + question.id()
            + (known.isEmpty() ? "" : " (" + String.join(", ", known) + ")") + " but was `" + id
            + "`",
        DidYouMean.hint(id, known));
  }
}
