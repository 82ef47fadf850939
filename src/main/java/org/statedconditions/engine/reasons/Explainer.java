package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.reason.ConditionTrace;
import org.statedconditions.assessment.reason.ConditionTrace.Other;
import org.statedconditions.assessment.reason.CriterionTrace;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Open;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.engine.rollup.Board;
import org.statedconditions.engine.rollup.CandidateStatus;
import org.statedconditions.engine.rollup.Completeness;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.engine.session.KnowledgeBase;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Criterion;
import org.statedconditions.problem.ProblemsException;

/** Explains what one evaluation has concluded. It concludes nothing itself: every status is the evaluation's. */
public final class Explainer {
  private final Outline outline;
  private final Board board;
  private final Assessment assessment;
  private final SubjectTraces subjects;

  /**
   * An explainer of what {@code evaluation} holds now.
   *
   * @param rules the rules of the pack in the order of its files
   * @param assessment the answer that was read off the evaluation
   */
  public Explainer(
      KnowledgeBase base,
      EngineSession evaluation,
      List<RuleOutline> rules,
      Assessment assessment) {
    outline = base.outline();
    board = evaluation.board();
    this.assessment = assessment;
    RuleWalks walks = new RuleWalks(base.plans(), evaluation);
    subjects = new SubjectTraces(outline, evaluation, rules, walks);
  }

  /** Answers {@code question}. Throws {@link ProblemsException} if the pack has nothing of the name, or no such subject is known. */
  public Explanation explain(Question question) {
    Asked asked = Asked.of(question, outline);
    String reading = outline.manifest().readings().get(asked.reading()).id();
    ReadingResult result = assessment.reading(reading);
    Outline.ConditionPart part = asked.condition();
    if (part == null) {
      return verdict(question, asked.reading(), result);
    }
    Target target = Target.of(question, asked, part, board, subjects);
    ConditionTrace condition = condition(asked, part, target, result);
    Status status = asked.criterion() == null
        ? condition.status()
        : condition.criteria().get(0).status();
    return new Explanation(assessment, question, reading, status, List.of(condition), List.of());
  }

  private Explanation verdict(Question question, int reading, ReadingResult result) {
    List<ConditionTrace> deciding = new ArrayList<>();
    List<Open> next = new ArrayList<>();
    for (Outline.ConditionPart part : outline.conditions()) {
      ConditionResult condition = result.condition(part.condition().id());
      if (condition.status() == result.verdict()) {
        deciding.add(condition(
            new Asked(reading, part, null),
            part,
            Target.chosen(board.condition(part.index(), reading).chosen()),
            result));
      } else if (condition.status() != Status.MET) {
        next.add(new Open(condition.id(), condition.title(), condition.status()));
      }
    }
    return new Explanation(
        assessment, question, result.reading(), result.verdict(), deciding, next);
  }

  private ConditionTrace condition(
      Asked asked, Outline.ConditionPart part, Target target, ReadingResult reading) {
    ConditionResult result = reading.condition(part.condition().id());
    SubjectFindings subject = target.subject();
    if (!target.known()) {
      return unlooked(asked, part, target);
    }
    boolean reported =
        result.subject().equals(Optional.ofNullable(subject).map(t -> t.key().id()));
    List<Outline.Part> parts = part.asked().get(asked.reading());
    Status status = board.candidate(subject, part.index(), asked.reading()).status();
    List<CriterionTrace> criteria = new ArrayList<>();
    List<Open> next = new ArrayList<>();
    if (asked.criterion() != null) {
      criteria.add(criterion(asked.criterion(), subject, target.member()));
    } else {
      for (Outline.Part of : parts) {
        Status its = board.status(of, subject);
        if (its == status) {
          criteria.add(criterion(of, subject, null));
        } else if (its != Status.MET) {
          Criterion criterion = outline.criteria().get(of.index());
          next.add(new Open(criterion.id(), criterion.title(), its));
        }
      }
    }
    boolean choice =
        reported && asked.criterion() == null && status != Status.MET && part.follows() < 0;
    return new ConditionTrace(
        part.condition().id(),
        part.condition().title(),
        status,
        Optional.ofNullable(subject).map(t -> t.key().id()),
        part.condition().follows(),
        choice ? result.choice() : Optional.empty(),
        choice ? others(asked.reading(), part, subject) : List.of(),
        subject != null && subject.isContestedCandidate()
            ? subjects.candidacy(part.kind(), subject.key(), null)
            : List.of(),
        criteria,
        next);
  }

  /** Nothing is looked at, or not what was asked for: who is looked at is then the question. */
  private ConditionTrace unlooked(Asked asked, Outline.ConditionPart part, Target target) {
    return new ConditionTrace(
        part.condition().id(),
        part.condition().title(),
        Status.UNDETERMINED,
        Optional.ofNullable(target.unlooked()).map(SubjectKey::id),
        part.condition().follows(),
        Optional.empty(),
        List.of(),
        // Where another condition chooses, that one says why it has nothing to choose.
        part.follows() >= 0 && target.unlooked() == null
            ? List.of()
            : subjects.candidacy(part.kind(), target.unlooked(), null),
        asked.criterion() == null ? List.of() : List.of(nothing(asked.criterion())),
        List.of());
  }

  private CriterionTrace nothing(Outline.Part part) {
    Criterion criterion = outline.criteria().get(part.index());
    return new CriterionTrace(
        criterion.id(),
        criterion.title(),
        criterion.basis(),
        Status.UNDETERMINED,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private List<Other> others(
      int reading, Outline.ConditionPart condition, @Nullable SubjectFindings subject) {
    List<Other> others = new ArrayList<>();
    for (CandidateStatus standing : board.condition(condition.index(), reading).ranked()) {
      if (standing.subject() != null && standing.subject() != subject) {
        List<String> deciding = new ArrayList<>();
        for (Outline.Part part : condition.asked().get(reading)) {
          if (board.status(part, standing.subject()) == standing.status()) {
            deciding.add(outline.criteria().get(part.index()).id());
          }
        }
        others.add(new Other(standing.subject().key().id(), standing.status(), deciding));
      }
    }
    return others;
  }

  private CriterionTrace criterion(
      Outline.Part part, @Nullable SubjectFindings subject, @Nullable SubjectFindings only) {
    Criterion criterion = outline.criteria().get(part.index());
    Status status = only == null ? board.status(part, subject) : only.status(part.index());
    List<SubjectFindings> deciding = only != null
        ? List.of(only)
        : board.subjectsOf(part, subject).stream()
            .filter(t -> t.status(part.index()) == status)
            .toList();
    int shown = Math.min(CriterionTrace.MOST, deciding.size());
    return new CriterionTrace(
        criterion.id(),
        criterion.title(),
        criterion.basis(),
        status,
        deciding.subList(0, shown).stream()
            .map(t -> subjects.trace(t, part.index()))
            .toList(),
        deciding.subList(shown, deciding.size()).stream().map(t -> t.key().id()).toList(),
        part.members() >= 0 && board.subjectsOf(part, subject).isEmpty()
            ? subjects.candidacy(part.members(), null, container(part, subject))
            : List.of(),
        only == null && status == Status.UNDETERMINED
            ? completeness(criterion, part, subject)
            : List.of());
  }

  private static @Nullable SubjectKey container(
      Outline.Part part, @Nullable SubjectFindings subject) {
    return part.within() && subject != null ? subject.key() : null;
  }

  /** Why it is not known that those reported are all; empty where it is, or there is none. */
  private List<RuleTrace> completeness(
      Criterion criterion, Outline.Part part, @Nullable SubjectFindings subject) {
    Completeness list = board.completeness(part, subject);
    return list == null
            || list.status() == Status.MET
            || criterion.assumedComplete().isPresent()
            || board.subjectsOf(part, subject).isEmpty()
        ? List.of()
        : subjects.completeness(part.members(), list, container(part, subject));
  }
}
