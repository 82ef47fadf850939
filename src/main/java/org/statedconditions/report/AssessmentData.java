package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.JsonData.object;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CompletenessResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FaultResult;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Gate;
import org.statedconditions.remark.Remark;
import org.statedconditions.remark.Remarks;
import org.statedconditions.report.JsonData.Each;
import org.statedconditions.report.JsonData.Obj;

/** An assessment, or parts of it, as data. The order of the keys is part of the format. */
final class AssessmentData {
  private AssessmentData() {}

  /** All that there is to say; {@code staleAfter}: how old an undated report may be before it is remarked on. */
  static Obj of(Assessment a, Period staleAfter) {
    return object(
        "& notCovered readings notLookedAt remarks",
        question(a),
        a.pack().notCovered(),
        each(a.readings(), AssessmentData::reading),
        each(a.notLookedAt(), left -> object("fact why", left.fact(), left.why().written())),
        remarks(Remarks.of(a, staleAfter)));
  }

  /** Verdict and stage of each reading without the reasons. */
  static Obj summary(Assessment a) {
    return object(
        "& notCovered readings",
        question(a),
        a.pack().notCovered(),
        each(a.readings(), AssessmentData::decision));
  }

  static Each<Remark> remarks(List<Remark> remarks) {
    return each(
        remarks,
        r -> object(
            "code message hint facts", r.code().written(), r.message(), r.hint(), r.facts()));
  }

  /** What was asked: scenario, dates, pack and its disclaimer. */
  private static Obj question(Assessment a) {
    return object(
        "scenario asOf knownBy pack disclaimer &",
        object("file title", a.file(), a.title()),
        a.asOf(),
        a.knownBy(),
        object(
            "id version sha256 statement",
            a.pack().id(),
            a.pack().version(),
            a.sha256(),
            a.statement().map(s -> s.id())),
        a.pack().disclaimer(),
        NotReported.of(a).data());
  }

  /** What was asked, and which gates are open under each reading; for reports that do not write the whole answer. */
  static Obj head(Assessment assessment) {
    return head(assessment, Optional.empty());
  }

  /** The same; {@code only}: of one reading alone. */
  static Obj head(Assessment assessment, Optional<String> only) {
    return object(
        "& gates",
        question(assessment),
        each(
            assessment.pack().gates(),
            gate -> object(
                "id title clause requires status",
                gate.id(),
                gate.title(),
                gate.clause(),
                gate.requires(),
                statuses(gate, assessment, only))));
  }

  private static Map<String, Status> statuses(
      Gate gate, Assessment assessment, Optional<String> only) {
    Map<String, Status> statuses = new LinkedHashMap<>();
    for (ReadingResult reading : assessment.readings()) {
      if (only.isEmpty() || only.get().equals(reading.reading())) {
        statuses.put(reading.reading(), reading.gate(gate.id()).status());
      }
    }
    return statuses;
  }

  private static Obj decision(ReadingResult r) {
    return object("reading verdict stage", r.reading(), r.verdict(), r.stage());
  }

  private static Obj reading(ReadingResult r) {
    return object(
        "& gates conditions missing",
        decision(r),
        each(r.gates(), AssessmentData::gate),
        each(r.conditions(), AssessmentData::condition),
        each(
            r.missing(),
            m -> object(
                "criterion subject why list", m.criterion(), m.subject(), m.why(), m.list())));
  }

  private static Obj gate(GateResult g) {
    return object(
        "id title clause requires status", g.id(), g.title(), g.clause(), g.requires(), g.status());
  }

  private static Obj condition(ConditionResult c) {
    return object(
        "id status subject candidates criteria",
        c.id(),
        c.status(),
        c.subject(),
        each(c.candidates(), one -> object("subject status", one.subject(), one.status())),
        each(c.criteria(), AssessmentData::criterion));
  }

  private static Obj criterion(CriterionResult c) {
    return object(
        "id basis status supportedBy refutedBy subjects complete",
        c.id(),
        c.basis().written(),
        c.status(),
        c.supportedBy(),
        c.refutedBy(),
        each(c.subjects(), AssessmentData::subject),
        c.completeness().map(AssessmentData::complete));
  }

  private static Obj subject(SubjectResult s) {
    return object(
        "subject status unknown findings problems",
        s.subject(),
        s.status(),
        s.unknown(),
        findings(s.findings()),
        problems(s.faults()));
  }

  /** Whether those reported are all. */
  private static Obj complete(CompletenessResult list) {
    return object(
        "status assumed unknown findings problems",
        list.status(),
        list.assumed(),
        list.unknown(),
        findings(list.findings()),
        problems(list.faults()));
  }

  /** Where rules cannot be worked out. */
  static Each<FaultResult> problems(List<FaultResult> faults) {
    return each(
        faults,
        f -> object(
            "rule place message facts",
            f.rule(),
            f.problem().place(),
            f.problem().message(),
            f.facts()));
  }

  static Each<FindingResult> findings(List<FindingResult> findings) {
    return each(
        findings,
        f -> object("status rule facts sources", f.status(), f.rule(), f.facts(), f.sources()));
  }
}
