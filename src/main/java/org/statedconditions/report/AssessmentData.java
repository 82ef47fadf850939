package org.statedconditions.report;

import static org.statedconditions.report.JsonData.allOf;
import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.Kind.list;
import static org.statedconditions.report.Kind.map;
import static org.statedconditions.report.Kind.orNull;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CompletenessResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FaultResult;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Gate;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Stage;
import org.statedconditions.problem.Place;
import org.statedconditions.remark.Remark;
import org.statedconditions.remark.Remarks;
import org.statedconditions.report.JsonData.Each;
import org.statedconditions.report.JsonData.Obj;

/** An assessment, or parts of it, as data. The order of the keys is part of the format. */
final class AssessmentData {
  static final Kind BASIS = Kind.oneOf("quoted", "reported", "reading");

  static final Shape SCENARIO = Shape.named("scenario", "What was asked about.")
      .key("file", orNull(Kind.TEXT), "The file as the user named it.")
      .key("title", orNull(Kind.TEXT), "Its title.")
      .key("note", orNull(Kind.TEXT), "What it says should be printed with every report of it.");

  static final Shape POSITION = Shape.named("packReference", "The pack that was asked.")
      .key(
          "number",
          orNull(Kind.COUNT),
          "Its number among the `packs` of the document; null: the document holds none, and `packs ID` writes it.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "Its title.")
      .key("version", Kind.TEXT, "Its version.")
      .key("sha256", Kind.TEXT, "The digest of its files.")
      .key(
          "statement",
          orNull(Kind.TEXT),
          "The id of the version of the statement in force; null: nothing had been stated yet.");

  private static final Shape INQUIRY = Shape.named("inquiry", "What was asked.")
      .key("scenario", Kind.a(SCENARIO), "The scenario.")
      .key("asOf", Kind.INSTANT, "When things have to hold.")
      .key(
          "knownBy",
          orNull(Kind.INSTANT),
          "What had been reported by then counts; null: every report counts.")
      .key("pack", Kind.a(POSITION), "The pack that was asked.")
      .key("disclaimer", Kind.TEXT, "What met does not say.")
      .key(
          "parameters",
          map(Kind.VALUE),
          "What the scenario gives in place of the pack's parameters, by name.")
      .with(NotReported.SHAPE);

  private static final Shape QUESTION = INQUIRY.with(FactData.REPORTED);

  private static final Shape GATE_BY_READING = Shape.named(
          "gateByReading", "Something that waits for conditions, under each reading.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What waits.")
      .key("clause", Kind.TEXT, "The id of the clause that says so.")
      .key("requires", list(Kind.TEXT), "The ids of the conditions that it waits for.")
      .key("status", map(Kind.STATUS), "Its status by reading; met: it is open.");

  private static final String GATES = "What waits for conditions.";

  /** What was asked, all that is reported, and which gates are open. */
  static final Shape HEAD = QUESTION.key("gates", list(GATE_BY_READING), GATES);

  /** What was asked and which gates are open, without what is reported. */
  static final Shape SHORT_HEAD = INQUIRY.key("gates", list(GATE_BY_READING), GATES);

  static final Shape DECISION = Shape.named("decision", "The answer under one reading.")
      .key("reading", Kind.TEXT, "The id of the reading.")
      .key("title", Kind.TEXT, "What the reading is.")
      .key(
          "verdict",
          Kind.STATUS,
          "Whether the conditions are met. Met says that what has to come first is in place, and no more.")
      .key("stage", Kind.TEXT, "The id of the stage reached.")
      .key("stageTitle", Kind.TEXT, "What the stage is.");

  private static final Shape GATE = Shape.named("gate", "Something that waits for conditions.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What waits.")
      .key("clause", Kind.TEXT, "The id of the clause that says so.")
      .key("requires", list(Kind.TEXT), "The ids of the conditions that it waits for.")
      .key("status", Kind.STATUS, "Of all of these; met: it is open.");

  static final Shape FINDING = Shape.named("finding", "What one rule concluded.")
      .key("status", Kind.oneOf("met", "not-met"), "What it concluded.")
      .key("rule", Kind.TEXT, "The rule's name, a sentence that says why.")
      .key("place", orNull(FactData.PLACE), "Where the rule stands; null: not known.")
      .key("facts", list(Kind.FACT), "The facts that it rests on.")
      .key("sources", list(Kind.TEXT), "The ids of their sources, each once.");

  static final Shape FAULT = Shape.named(
          "fault", "A rule that cannot be worked out on what is reported.")
      .key("rule", Kind.TEXT, "The rule's name.")
      .key("problem", Kind.a(ProblemData.PROBLEM), "What cannot be worked out, why and where.")
      .key("facts", list(Kind.FACT), "The facts that it cannot be worked out on.");

  private static final Shape SUBJECT = Shape.named(
          "subjectAnswer", "The answer on one criterion for one subject.")
      .key("subject", Kind.TEXT, "The subject's id.")
      .key(
          "contestedCandidate",
          Kind.FLAG,
          "Whether reports differ on whether it is looked at at all.")
      .key("status", Kind.STATUS, "The status.")
      .key(
          "unknown",
          list(Kind.TEXT),
          "The fields that no counting report gives and that could decide it.")
      .key("findings", list(FINDING), "What rules concluded.")
      .key("problems", list(FAULT), "The rules that cannot be worked out.");

  private static final Shape COMPLETE = Shape.named(
          "completeness",
          "Whether those reported are all, of whom something has to hold of every one.")
      .key("status", Kind.STATUS, "Met: these are all.")
      .key("assumed", orNull(Kind.TEXT), "Why the pack takes them to be all.")
      .key("unknown", list(Kind.TEXT), "The fields that no report gives and that could decide it.")
      .key("findings", list(FINDING), "What rules concluded.")
      .key("problems", list(FAULT), "The rules that cannot be worked out.");

  private static final Shape CRITERION = Shape.named(
          "criterionAnswer", "The answer on one criterion.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What has to hold.")
      .key("basis", BASIS, "Where it comes from.")
      .key("status", Kind.STATUS, "Its status.")
      .key("supportedBy", list(Kind.TEXT), "The ids of the sources that say that it holds.")
      .key("refutedBy", list(Kind.TEXT), "The ids of the sources that say that it does not.")
      .key("subjects", list(SUBJECT), "Of whom it was asked.")
      .key(
          "complete",
          orNull(COMPLETE),
          "Whether those are all, where it has to hold of every one.");

  static final Shape CANDIDATE = Shape.named("candidate", "A subject that a condition looked at.")
      .key("subject", Kind.TEXT, "Its id.")
      .key("status", Kind.STATUS, "The condition's status if it were the only one.");

  private static final Shape CONDITION = Shape.named(
          "conditionAnswer", "The answer on one condition.")
      .key("id", Kind.TEXT, "Its id.")
      .key("title", Kind.TEXT, "What was asked for.")
      .key("clause", orNull(Kind.TEXT), "The id of the clause that asks for it.")
      .key(
          "paraphrase",
          orNull(Kind.TEXT),
          "What that clause says in the version in force; null: it says nothing, or nothing had been stated yet.")
      .key("status", Kind.STATUS, "Its status.")
      .key("subject", orNull(Kind.TEXT), "The id of the subject that was chosen.")
      .key("candidates", list(CANDIDATE), "Every subject looked at, the chosen one first.")
      .key(
          "choice",
          orNull(Kind.TEXT),
          "Why this one and no other; null: there were fewer than two.")
      .key("criteria", list(CRITERION), "What the reading asks for.");

  private static final Shape MISSING = Shape.named(
          "missingPoint", "One thing that keeps the verdict from being met.")
      .key("criterion", Kind.TEXT, "The criterion's id.")
      .key("title", Kind.TEXT, "What has to hold.")
      .key("subject", orNull(Kind.TEXT), "Whom it is missing for; null: there is nobody at all.")
      .key("why", Kind.STATUS, "Its status.")
      .key("list", Kind.FLAG, "Whether it is only not known that those reported are all.");

  private static final Shape READING = Shape.named(
          "readingAnswer", "The answer under one reading with its reasons.")
      .with(DECISION)
      .key("gates", list(GATE), GATES)
      .key("conditions", list(CONDITION), "What was asked for.")
      .key("missing", list(MISSING), "What keeps the verdict from being met.");

  private static final Shape LEFT_OUT = Shape.named("leftOut", "A fact that played no part.")
      .key("fact", Kind.FACT, "Which.")
      .key(
          "why",
          Kind.oneOf(
              "not-holding",
              "not-known-yet",
              "superseded",
              "set-aside",
              "not-a-candidate",
              "no-candidate-rule"),
          "Why it played none.");

  static final Shape REMARK = Shape.named(
          "remark", "Something that the author of reports should look at; it changes no status.")
      .key("code", Kind.TEXT, "What kind of remark it is.")
      .key("message", Kind.TEXT, "One sentence without a full stop.")
      .key("hint", orNull(Kind.TEXT), "What was probably meant.")
      .key("facts", list(Kind.FACT), "The facts that it is about.");

  static final Shape ASSESSMENT = Shape.named(
          "assessment", "The whole answer on one scenario by one pack.")
      .with(QUESTION)
      .key("readings", list(READING), "The answer under each reading of the pack.")
      .key("notLookedAt", list(LEFT_OUT), "The facts that played no part.")
      .key("remarks", list(REMARK), "What the author of the reports should look at.");

  static final Shape SUMMARY = Shape.named(
          "summary", "The verdicts on one scenario by one pack, without the reasons.")
      .with(INQUIRY)
      .key("readings", list(DECISION), "The answer under each reading of the pack.");

  private final Assessment a;

  private AssessmentData(Assessment a) {
    this.a = a;
  }

  /** All that there is to say; {@code staleAfter}: how old an undated report may be before it is remarked on. */
  static Obj of(Assessment a, @Nullable PackNumbers packs, Period staleAfter) {
    AssessmentData data = new AssessmentData(a);
    return ASSESSMENT.of(
        allOf(question(a, packs)),
        each(a.readings(), data::reading),
        each(a.notLookedAt(), AssessmentData::leftOut),
        remarks(Remarks.of(a, staleAfter)));
  }

  /** Verdict and stage of each reading without the reasons. */
  static Obj summary(Assessment a) {
    return SUMMARY.of(
        allOf(inquiry(a, null)),
        each(a.readings(), r -> decision(a, r.reading(), r.verdict(), r.stage())));
  }

  static Each<Remark> remarks(List<Remark> remarks) {
    return each(remarks, r -> REMARK.of(r.code().written(), r.message(), r.hint(), r.facts()));
  }

  private static Obj leftOut(LeftOut left) {
    return LEFT_OUT.of(left.fact(), left.why().written());
  }

  private static Obj inquiry(Assessment a, @Nullable PackNumbers packs) {
    Map<String, Object> parameters = new TreeMap<>();
    a.parameters().forEach((name, value) -> parameters.put(name, FactData.value(value)));
    return INQUIRY.of(
        scenario(a.file(), a.title(), a.note()),
        a.asOf(),
        a.knownBy(),
        POSITION.of(
            packs == null ? null : packs.of(a),
            a.pack().id(),
            a.pack().title(),
            a.pack().version(),
            a.sha256(),
            a.statement().map(s -> s.id())),
        a.pack().disclaimer(),
        parameters,
        allOf(NotReported.of(a).data()));
  }

  static Obj scenario(Optional<String> file, Optional<String> title, Optional<String> note) {
    return SCENARIO.of(file, title, note.map(String::strip));
  }

  private static Obj question(Assessment a, @Nullable PackNumbers packs) {
    return QUESTION.of(
        allOf(inquiry(a, packs)), allOf(FactData.of(a.facts(), a.file(), a.factLines())));
  }

  /** What was asked, and which gates are open under each reading; for reports that do not write the whole answer. */
  static Obj head(Assessment assessment, PackNumbers packs) {
    return head(assessment, packs, Optional.empty());
  }

  /** The same; {@code only}: of one reading alone. */
  static Obj head(Assessment a, PackNumbers packs, Optional<String> only) {
    return HEAD.of(allOf(question(a, packs)), gates(a, only));
  }

  /** The same without what is reported. */
  static Obj shortHead(Assessment a, PackNumbers packs) {
    return SHORT_HEAD.of(allOf(inquiry(a, packs)), gates(a, Optional.empty()));
  }

  private static Each<Gate> gates(Assessment a, Optional<String> only) {
    return each(
        a.pack().gates(),
        gate -> GATE_BY_READING.of(
            gate.id(), gate.title(), gate.clause(), gate.requires(), statuses(gate, a, only)));
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

  static Obj decision(Assessment a, String reading, Status verdict, String stage) {
    return DECISION.of(reading, title(a, reading), verdict, stage, stageTitle(a, stage));
  }

  /** The title of a reading. */
  static String title(Assessment a, String reading) {
    return a.pack().reading(reading).map(Reading::title).orElse(reading);
  }

  static String stageTitle(Assessment a, String stage) {
    for (Stage one : a.pack().stages()) {
      if (one.id().equals(stage)) {
        return one.title();
      }
    }
    return stage;
  }

  static String criterionTitle(Assessment a, String criterion) {
    return a.pack().criterion(criterion).map(Criterion::title).orElse(criterion);
  }

  static String conditionTitle(Assessment a, String condition) {
    return a.pack().condition(condition).map(Condition::title).orElse(condition);
  }

  private Obj reading(ReadingResult r) {
    return READING.of(
        allOf(decision(a, r.reading(), r.verdict(), r.stage())),
        each(r.gates(), AssessmentData::gate),
        each(r.conditions(), this::condition),
        each(r.missing(), this::missing));
  }

  private Obj missing(Missing m) {
    return MISSING.of(
        m.criterion(), criterionTitle(a, m.criterion()), m.subject(), m.why(), m.list());
  }

  private static Obj gate(GateResult g) {
    return GATE.of(g.id(), g.title(), g.clause(), g.requires(), g.status());
  }

  private Obj condition(ConditionResult c) {
    String clause = a.pack().condition(c.id()).map(Condition::clause).orElse(null);
    return CONDITION.of(
        c.id(),
        c.title(),
        clause,
        paraphrase(a, clause),
        c.status(),
        c.subject(),
        each(c.candidates(), one -> CANDIDATE.of(one.subject(), one.status())),
        c.choice(),
        each(c.criteria(), this::criterion));
  }

  /** What a clause says in the version of the statement in force. */
  private static Optional<String> paraphrase(Assessment a, @Nullable String clause) {
    return a.statement().stream()
        .flatMap(statement -> statement.clauses().stream())
        .filter(one -> one.id().equals(clause))
        .map(one -> one.paraphrase())
        .findFirst();
  }

  private Obj criterion(CriterionResult c) {
    return CRITERION.of(
        c.id(),
        c.title(),
        c.basis().written(),
        c.status(),
        c.supportedBy(),
        c.refutedBy(),
        each(c.subjects(), this::subject),
        c.completeness().map(this::complete));
  }

  private Obj subject(SubjectResult s) {
    return SUBJECT.of(
        s.subject(),
        s.contestedCandidate(),
        s.status(),
        s.unknown(),
        findings(a, s.findings()),
        problems(s.faults()));
  }

  /** Whether those reported are all. */
  private Obj complete(CompletenessResult list) {
    return COMPLETE.of(
        list.status(),
        list.assumed(),
        list.unknown(),
        findings(a, list.findings()),
        problems(list.faults()));
  }

  /** Where rules cannot be worked out. */
  static Each<FaultResult> problems(List<FaultResult> faults) {
    return each(faults, f -> FAULT.of(f.rule(), ProblemData.of(f.problem()), f.facts()));
  }

  static Each<FindingResult> findings(Assessment a, List<FindingResult> findings) {
    return each(
        findings,
        f -> FINDING.of(f.status(), f.rule(), place(a, f.rule()), f.facts(), f.sources()));
  }

  /** Where a rule stands; {@code null} where that is not known. */
  static @Nullable Obj place(Assessment a, String rule) {
    Place place = a.rules().get(rule);
    return place == null ? null : FactData.PLACE.of(place.file(), place.line());
  }
}
