package org.statedconditions.engine.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.CompletenessResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.engine.rollup.Completeness;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;

/** The results of each subject, criterion by criterion; what has not changed since the last answer is used again. */
final class Subjects {
  private final Outline outline;
  private final EngineSession evaluation;
  private final UnknownFields unknownFields;
  private final FindingResults findings;
  private final List<String>[] unknown;
  private int answer;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Subjects(Outline outline, EngineSession evaluation, UnknownFields unknownFields) {
    this.outline = outline;
    this.evaluation = evaluation;
    this.unknownFields = unknownFields;
    this.findings = new FindingResults(evaluation);
    this.unknown = new List[outline.criteria().size()];
  }

  /** Begins an answer on {@code facts}. */
  void begin(List<Fact> facts) {
    findings.begin(facts);
    answer++;
  }

  SubjectResult result(SubjectFindings subject, int criterion) {
    CachedSubject cached = cached(subject);
    int slot = subject.slot(criterion);
    SubjectResult known = cached.results[slot];
    if (known == null || !cached.current[slot]) {
      known = result(subject, criterion, cached, known);
      cached.results[slot] = known;
      cached.current[slot] = true;
    }
    return known;
  }

  /** Whether those reported of whom {@code part} asks something are all; {@code subject} is what they lie within. */
  CompletenessResult completeness(
      Outline.Part part, @Nullable SubjectFindings subject, @Nullable CompletenessResult before) {
    Completeness live = evaluation.board().completeness(part, subject);
    Status status = live == null ? Status.UNDETERMINED : live.status();
    List<String> unknown = List.of();
    if (status == Status.UNDETERMINED) {
      unknown = unknownFields.ofList(
          outline.kinds().get(part.members()),
          subject == null ? List.of() : evaluation.reportsOn(subject),
          field -> subject != null && evaluation.isSoAround(subject.key(), field));
    }
    CompletenessResult now = new CompletenessResult(
        status,
        outline.criteria().get(part.index()).assumedComplete(),
        unknown,
        live == null ? List.of() : findings.of(live.findings()),
        live == null ? List.of() : findings.faults(live.faults()));
    return before != null && now.equals(before) ? before : now;
  }

  private CachedSubject cached(SubjectFindings subject) {
    CachedSubject known = subject.cache() instanceof CachedSubject cached ? cached : null;
    if (known == null || known.changes != subject.changes()) {
      known = new CachedSubject(subject.changes(), subject.size());
      subject.cache(known);
    }
    known.begin(answer);
    return known;
  }

  private SubjectResult result(
      SubjectFindings subject,
      int criterion,
      CachedSubject cached,
      @Nullable SubjectResult before) {
    Status status = subject.status(criterion);
    if (before != null
        && status != Status.UNDETERMINED
        && !findings.mayDiffer(subject, criterion)) {
      return before;
    }
    SubjectResult now = new SubjectResult(
        subject.key().id(),
        subject.isContestedCandidate(),
        status,
        status == Status.UNDETERMINED ? unknown(subject, criterion, cached) : List.of(),
        findings.of(subject, criterion),
        findings.faults(subject.faults(criterion)));
    return before != null && now.equals(before) ? before : now;
  }

  private List<String> unknown(SubjectFindings subject, int criterion, CachedSubject cached) {
    if (cached.reports == null) {
      cached.reports = evaluation.reportsOn(subject);
    }
    List<String> now = unknownFields.of(
        outline.criteria().get(criterion).id(),
        cached.reports,
        field -> evaluation.isSoAround(subject.key(), field));
    // Of very many subjects mostly the same is unknown: one list serves them all.
    if (!now.equals(unknown[criterion])) {
      unknown[criterion] = List.copyOf(now);
    }
    return unknown[criterion];
  }
}
