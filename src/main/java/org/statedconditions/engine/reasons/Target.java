package org.statedconditions.engine.reasons;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.engine.rollup.Board;
import org.statedconditions.engine.rollup.CandidateStatus;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.problem.DidYouMean;

/**
 * The subject that a question is about.
 *
 * @param subject the condition's subject; {@code null} if there is none
 * @param member the one of its members that was asked for; {@code null} if all of them count
 * @param unlooked a subject that is reported on and that the condition does not look at; {@code null} for any other
 * @param known whether there is something that the condition looks at
 */
record Target(
    @Nullable SubjectFindings subject,
    @Nullable SubjectFindings member,
    @Nullable SubjectKey unlooked,
    boolean known) {

  /** What a condition reports; {@code null} if that is nothing. */
  static Target chosen(@Nullable CandidateStatus standing) {
    return new Target(standing == null ? null : standing.subject(), null, null, standing != null);
  }

  /** Throws {@link org.statedconditions.problem.ProblemsException} if no such subject is known. */
  static Target of(
      Question question,
      Asked asked,
      Outline.ConditionPart condition,
      Board board,
      SubjectTraces subjects) {
    CandidateStatus chosen = board.condition(condition.index(), asked.reading()).chosen();
    SubjectFindings reported = chosen == null ? null : chosen.subject();
    if (question.subject().isEmpty()) {
      return chosen(chosen);
    }
    String id = question.subject().get();
    Set<String> known = new TreeSet<>();
    // A condition that follows another one can still be asked about each of that one's candidates.
    int leading = condition.follows() < 0 ? condition.index() : condition.follows();
    for (CandidateStatus standing : board.condition(leading, asked.reading()).ranked()) {
      if (standing.subject() != null) {
        known.add(standing.subject().key().id());
        if (standing.subject().key().id().equals(id)) {
          return chosen(standing);
        }
      }
    }
    Outline.Part part = asked.criterion();
    if (part != null && part.members() >= 0) {
      for (SubjectFindings member : board.subjectsOf(part, reported)) {
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
