package org.statedconditions.engine.answer;

import java.util.Arrays;
import java.util.List;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;

/** What is said of each subject, criterion by criterion; what has not changed since the last answer is said again. */
final class Subjects {
  private final Outline outline;
  private final EngineSession evaluation;
  private final UnknownFields unknownFields;
  private final FindingResults findings;
  private final List<String>[] unknown;
  private Object answer = this;

  /** What is said of one subject. */
  private static final class Said {
    /** The answer in which it was said last. */
    Object answer;

    /** The number of changes after which it is said. */
    final int changes;

    final SubjectResult[] results;
    final boolean[] settled;
    List<Fact> reports;

    Said(int changes, int criteria) {
      this.changes = changes;
      results = new SubjectResult[criteria];
      settled = new boolean[criteria];
    }
  }

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
    answer = new Object();
  }

  SubjectResult result(SubjectFindings tally, int criterion) {
    Said of = said(tally);
    int slot = tally.slot(criterion);
    if (!of.settled[slot]) {
      of.settled[slot] = true;
      of.results[slot] = result(tally, criterion, of, of.results[slot]);
    }
    return of.results[slot];
  }

  /** What was said before may be said again if nothing was found or concluded since. */
  private Said said(SubjectFindings tally) {
    Said known = tally.note() instanceof Said said ? said : null;
    if (known == null || known.changes != tally.changes()) {
      known = new Said(tally.changes(), tally.size());
      tally.note(known);
    } else if (known.answer != answer) {
      known.reports = null;
      Arrays.fill(known.settled, false);
    }
    known.answer = answer;
    return known;
  }

  private SubjectResult result(SubjectFindings tally, int criterion, Said said, SubjectResult before) {
    Status status = tally.status(criterion);
    if (before != null && status != Status.UNDETERMINED && !findings.mayDiffer(tally, criterion)) {
      return before;
    }
    SubjectResult now = new SubjectResult(
        tally.key().id(),
        tally.isContestedCandidate(),
        status,
        status == Status.UNDETERMINED ? unknown(tally, criterion, said) : List.of(),
        findings.of(tally, criterion));
    return now.equals(before) ? before : now;
  }

  private List<String> unknown(SubjectFindings tally, int criterion, Said said) {
    if (said.reports == null) {
      said.reports = evaluation.reportsOn(tally);
    }
    List<String> now = unknownFields.of(
        outline.criteria().get(criterion).id(),
        said.reports,
        field -> evaluation.isSoAround(tally.key(), field));
    // Of very many subjects mostly the same is unknown: that is said with one list.
    if (!now.equals(unknown[criterion])) {
      unknown[criterion] = List.copyOf(now);
    }
    return unknown[criterion];
  }
}
