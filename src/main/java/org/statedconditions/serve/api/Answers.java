package org.statedconditions.serve.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.document.Node;
import org.statedconditions.fact.Attribution;
import org.statedconditions.pack.Reading;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.chance.Probabilities;
import org.statedconditions.question.chance.Sensitivity;
import org.statedconditions.question.change.Edits;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.SmallestChanges;
import org.statedconditions.question.change.WhatIf;
import org.statedconditions.question.compare.Differences;
import org.statedconditions.question.compare.Matrix;
import org.statedconditions.question.timeline.Evidence;
import org.statedconditions.question.timeline.Robustness;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.report.DifferencesReport;
import org.statedconditions.report.MatrixReport;
import org.statedconditions.report.MissingReport;
import org.statedconditions.report.RobustnessReport;
import org.statedconditions.report.SensitivityReport;
import org.statedconditions.report.TextOptions;
import org.statedconditions.report.WhyReport;
import org.statedconditions.report.WrittenReport;
import org.statedconditions.scenario.Probability;
import org.statedconditions.scenario.ProbabilityReader;
import org.statedconditions.scenario.Scenario;

/** The questions about scenarios, each as the command of its name answers it. */
final class Answers {
  private final EnquiryReader enquiries;

  Answers(EnquiryReader enquiries) {
    this.enquiries = enquiries;
  }

  Reply assess(ApiRequest request) {
    Body body = Body.read(
        request,
        "scenario",
        "pack",
        "packs",
        "asOf",
        "knownBy",
        "reading",
        "minAttribution",
        "withoutInferred",
        "suppose");
    Optional<Attribution> weakest = attribution(body);
    boolean withoutInferred = body.isTrue("withoutInferred");
    Supposed supposed = Supposed.in(body);
    List<Enquiry> asked = enquiries.many(body);
    Optional<String> reading = EnquiryReader.reading(body, asked);
    List<Assessment> assessments = new ArrayList<>();
    for (Enquiry one : asked) {
      Scenario scenario = withoutInferred ? one.scenario().withoutInferred() : one.scenario();
      Evidence evidence = evidence(weakest, scenario);
      assessments.add(
          supposed.isNothing()
              ? one.pack().assess(scenario, one.asOf(), one.knownBy(), evidence.setAside())
              : supposed.assess(one, scenario, evidence.setAside()));
    }
    return written(request, AssessmentReport.of(assessments), reading);
  }

  Reply explain(ApiRequest request) {
    Body body =
        Body.read(request, "scenario", "pack", "asOf", "knownBy", "reading", "for", "subject");
    List<String> about = body.texts("for");
    Optional<String> subject = body.text("subject");
    Enquiry asked = enquiries.one(body);
    Optional<String> reading = EnquiryReader.reading(body, List.of(asked));
    List<Explanation> explanations = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String id : about.isEmpty() ? List.of(Question.VERDICT) : about) {
      try {
        explanations.addAll(asked
            .pack()
            .explain(
                asked.scenario(),
                asked.asOf(),
                asked.knownBy(),
                new Question(id, reading, subject)));
      } catch (ProblemsException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return written(request, WhyReport.of(explanations), Optional.empty());
  }

  Reply missing(ApiRequest request) {
    Body body = Body.read(request, "scenario", "pack", "asOf", "knownBy", "reading");
    Enquiry asked = enquiries.one(body);
    Optional<String> reading = EnquiryReader.reading(body, List.of(asked));
    MissingCriteria missing = MissingCriteria.of(asked.pack(), asked.scenario(), asked.assess());
    List<SmallestChanges> changes = asked.pack().pack().manifest().readings().stream()
        .map(Reading::id)
        .filter(id -> reading.isEmpty() || reading.get().equals(id))
        .map(id ->
            SmallestChanges.of(asked.pack(), asked.scenario(), asked.asOf(), asked.knownBy(), id))
        .toList();
    return written(request, MissingReport.of(missing, changes), reading);
  }

  Reply whatIf(ApiRequest request) {
    Body body = Body.read(
        request, "scenario", "pack", "asOf", "knownBy", "reading", "remove", "add", "set");
    Edits edits = edits(body);
    Enquiry asked = enquiries.one(body);
    Optional<String> reading = EnquiryReader.reading(body, List.of(asked));
    try (WhatIf whatIf = WhatIf.of(asked.pack(), asked.scenario(), asked.asOf(), asked.knownBy())) {
      return written(request, DifferencesReport.of(whatIf.after(edits)), reading);
    }
  }

  /** The changes that {@code remove}, {@code add} and {@code set} say, in this order. */
  static Edits edits(Body body) {
    Edits edits = Edits.none();
    for (String remove : body.texts("remove")) {
      edits = edits.remove(remove);
    }
    for (String add : body.texts("add")) {
      edits = edits.add(add);
    }
    for (String set : body.texts("set")) {
      edits = edits.set(set);
    }
    return edits;
  }

  Reply compare(ApiRequest request) {
    Body body = Body.read(
        request, "scenarios", "pack", "packs", "asOf", "knownBy", "readings", "differences");
    boolean differences = body.isTrue("differences");
    List<Enquiry> asked = enquiries.matrix(body);
    List<String> readings = EnquiryReader.readings(
        body, "readings", asked.stream().map(Enquiry::pack).toList());
    if (differences && asked.size() != 2) {
      throw new RequestProblem(
          ProblemKind.MALFORMED_REQUEST,
          "expected two answers to compare but was " + asked.size()
              + ": give two scenarios, or one and two `asOf` or two `packs`");
    }
    List<Assessment> assessments = asked.stream().map(Enquiry::assess).toList();
    if (!differences) {
      return written(request, MatrixReport.of(Matrix.of(assessments, readings)), Optional.empty());
    }
    Differences between = Differences.of(
        assessments.get(0),
        asked.get(0).scenario().parameters(),
        assessments.get(1),
        asked.get(1).scenario().parameters());
    return written(request, DifferencesReport.of(between), readings.stream().findFirst());
  }

  Reply sensitivity(ApiRequest request) {
    Body body =
        Body.read(request, "scenario", "pack", "asOf", "knownBy", "reading", "probabilities");
    List<Probability> given = body.node("probabilities")
        .map(node -> ProbabilityReader.read(node, body.binder()))
        .orElse(List.of());
    Enquiry asked = enquiries.one(body);
    Optional<String> reading = EnquiryReader.reading(body, List.of(asked));
    // What the request says takes the place of what the scenario says of the same.
    Map<String, Probability> all = new LinkedHashMap<>();
    asked.scenario().probabilities().forEach(p -> all.put(p.about(), p));
    given.forEach(p -> all.put(p.about(), p));
    if (all.isEmpty()) {
      throw new RequestProblem(
          ProblemKind.UNUSABLE_INPUT,
          "expected `probabilities` in the scenario or in the request but was neither");
    }
    Sensitivity sensitivity = Sensitivity.of(
        asked.pack(),
        asked.scenario(),
        asked.asOf(),
        asked.knownBy(),
        Probabilities.of(
            asked.pack(),
            asked.scenario(),
            asked.asOf(),
            asked.knownBy(),
            List.copyOf(all.values())));
    return written(request, SensitivityReport.of(sensitivity, asked.assess()), reading);
  }

  Reply robustness(ApiRequest request) {
    Body body = Body.read(request, "scenario", "pack", "packs", "asOf", "knownBy", "reading");
    List<Enquiry> asked = enquiries.many(body);
    Optional<String> reading = EnquiryReader.reading(body, asked);
    List<Robustness> found = asked.stream()
        .map(one -> Robustness.of(one.pack(), one.scenario(), one.asOf(), one.knownBy()))
        .toList();
    return written(request, RobustnessReport.of(found), reading);
  }

  /** {@code minAttribution}, as files write attributions. */
  static Optional<Attribution> attribution(Body body) {
    Map<String, Attribution> known = new LinkedHashMap<>();
    Arrays.stream(Attribution.values()).forEach(one -> known.put(one.written(), one));
    Optional<Node> node = body.node("minAttribution");
    return node.flatMap(written -> body.binder().oneOf(written, known));
  }

  static Evidence evidence(Optional<Attribution> weakest, Scenario scenario) {
    return weakest
        .map(least -> Evidence.atLeast(least, scenario))
        .orElseGet(() -> Evidence.all(scenario));
  }

  /** Written in the form asked for; {@code reading}: the one asked for. */
  static Reply written(ApiRequest request, WrittenReport report, Optional<String> reading) {
    TextOptions options = reading.map(TextOptions.DEFAULT::withReading).orElse(TextOptions.DEFAULT);
    return Reply.of(request.form(), report.in(request.form(), options));
  }
}
