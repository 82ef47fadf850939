package org.statedconditions.author.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.author.expect.Expectations.Difference;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.Place;
import org.statedconditions.remark.Remark;
import org.statedconditions.remark.Remarks;
import org.statedconditions.scenario.Expectation;
import org.statedconditions.scenario.Expectation.Because;
import org.statedconditions.scenario.Expectation.ExpectedRemark;

/** Compares what is expected under one reading with what came out; every name that is expected has been checked. */
final class Comparison {
  private static final String NONE = "none";

  private final Expectation expected;
  private final Place fallback;
  private final List<RuleOutline> rules;
  private final Assessment assessment;
  private final ReadingResult actual;
  private final Reasons reasons;
  private final FactNames facts;
  private final Map<String, CriterionResult> criteria = new LinkedHashMap<>();
  private final List<Difference> differences = new ArrayList<>();

  Comparison(Expectation expected, Place fallback, Assessment assessment, List<RuleOutline> rules) {
    this.rules = rules;
    this.expected = expected;
    this.fallback = fallback;
    this.assessment = assessment;
    this.actual = assessment.reading(expected.reading());
    this.reasons = new Reasons(assessment);
    this.facts = new FactNames(assessment.facts());
    actual.conditions().forEach(c -> c.criteria().forEach(cr -> criteria.put(cr.id(), cr)));
  }

  List<Difference> differences() {
    expected
        .verdict()
        .ifPresent(v -> compare(
            "verdict", v.written(), actual.verdict().written(), () -> Reasons.ofReading(actual)));
    expected
        .stage()
        .ifPresent(s -> compare("stage", s, actual.stage(), () -> Reasons.ofReading(actual)));
    expected.statuses().forEach(this::status);
    rules();
    Set<String> missing =
        actual.missing().stream().map(Missing::criterion).collect(Collectors.toSet());
    for (String criterion : expected.missing()) {
      String status = missing.contains(criterion) ? "missing" : written(criteria.get(criterion));
      compare(
          "missing/" + criterion,
          "missing",
          criterion + " missing",
          criterion + " " + status,
          () -> why(criterion));
    }
    Expectation.Details details = expected.details();
    details.candidates().forEach(this::candidates);
    details.chosen().forEach(this::chosen);
    details.subjects().forEach(this::subjects);
    details.gates().forEach(this::gate);
    details.remarks().ifPresent(this::remarks);
    details.because().forEach(this::because);
    return differences;
  }

  private static String written(@Nullable CriterionResult criterion) {
    return criterion == null ? "no such criterion" : criterion.status().written();
  }

  private String why(String id) {
    CriterionResult criterion = criteria.get(id);
    return criterion == null ? "" : reasons.of(criterion);
  }

  private Optional<ConditionResult> condition(String id) {
    return actual.conditions().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private void status(String id, Status status) {
    Optional<ConditionResult> condition = condition(id);
    if (condition.isPresent()) {
      compare(
          id,
          status.written(),
          condition.get().status().written(),
          () -> Reasons.of(condition.get()));
    } else {
      compare(id, status.written(), written(criteria.get(id)), () -> why(id));
    }
  }

  private void rules() {
    Map<String, List<FindingResult>> fired = new LinkedHashMap<>();
    for (CriterionResult criterion : criteria.values()) {
      for (FindingResult finding : Reasons.findings(criterion)) {
        fired.computeIfAbsent(finding.rule(), r -> new ArrayList<>()).add(finding);
      }
    }
    for (String rule : expected.fired()) {
      String one = "a finding by `" + rule + "`";
      String was = fired.containsKey(rule) ? one : NONE;
      compare("fired/" + rule, "fired", one, was, () -> whyNot(rule));
    }
    for (String rule : expected.notFired()) {
      List<FindingResult> findings = fired.getOrDefault(rule, List.of());
      String no = "no finding by `" + rule + "`";
      String was = findings.isEmpty() ? no : "one";
      compare("notFired/" + rule, "notFired", no, was, () -> reasons.of(findings.get(0)));
    }
  }

  /** What was found on the criterion that a rule decides, which has no finding. */
  private String whyNot(String rule) {
    return rules.stream()
        .filter(outline -> outline.name().equals(rule))
        .flatMap(outline -> outline.criterion().stream())
        .map(id -> "of " + id + ": " + why(id))
        .findFirst()
        .orElse("");
  }

  private void candidates(String id, Map<String, Status> wanted) {
    Map<String, Status> there = new TreeMap<>();
    condition(id)
        .ifPresent(c -> c.candidates()
            .forEach(candidate -> there.put(candidate.subject(), candidate.status())));
    subjects(
        "candidates",
        id,
        "candidate",
        wanted,
        there,
        subject -> condition(id).map(Reasons::of).orElse(""));
  }

  private void subjects(String id, Map<String, Status> wanted) {
    Map<String, Status> there = new TreeMap<>();
    CriterionResult criterion = criteria.get(id);
    if (criterion != null) {
      criterion.subjects().forEach(subject -> there.put(subject.subject(), subject.status()));
    }
    subjects("subjects", id, "subject", wanted, there, subject -> why(id, subject));
  }

  private String why(String id, String subject) {
    CriterionResult criterion = criteria.get(id);
    List<SubjectResult> of = criterion == null
        ? List.of()
        : criterion.subjects().stream().filter(s -> s.subject().equals(subject)).toList();
    return of.isEmpty() || criterion == null
        ? ""
        : reasons.of(
            new CriterionResult(id, criterion.title(), criterion.basis(), criterion.status(), of));
  }

  private void subjects(
      String key,
      String id,
      String what,
      Map<String, Status> wanted,
      Map<String, Status> there,
      java.util.function.Function<String, String> why) {
    String path = key + "/" + id;
    String of = key + " of " + id;
    wanted.forEach((subject, status) -> {
      Status is = there.get(subject);
      compare(
          path + "/" + subject,
          of + ", " + subject,
          status.written(),
          is == null ? "no " + what : is.written(),
          () -> is == null ? others(there) : why.apply(subject));
    });
    Set<String> more = new TreeSet<>(there.keySet());
    more.removeAll(wanted.keySet());
    if (!more.isEmpty()) {
      String listed = wanted.isEmpty()
          ? NONE
          : "no other than " + String.join(", ", new TreeSet<>(wanted.keySet()));
      compare(
          path,
          of,
          listed,
          more.stream()
              .map(subject -> subject + " " + written(there.get(subject)))
              .collect(Collectors.joining(", ")),
          () -> "");
    }
  }

  private static String written(@Nullable Status status) {
    return status == null ? NONE : status.written();
  }

  private static String others(Map<String, Status> there) {
    return there.isEmpty()
        ? "there is none at all"
        : "there are " + String.join(", ", there.keySet());
  }

  private void chosen(String id, String subject) {
    Optional<ConditionResult> condition = condition(id);
    String was = condition.flatMap(ConditionResult::subject).orElse(NONE);
    compare("chosen/" + id, "chosen of " + id, subject, was, () -> {
      List<CandidateResult> all = condition.map(ConditionResult::candidates).orElse(List.of());
      String list = all.stream()
          .map(c -> c.subject() + " is " + c.status().written())
          .collect(Collectors.joining(", "));
      return condition
              .flatMap(ConditionResult::choice)
              .map(c -> was + ": " + c + "; ")
              .orElse("")
          + (list.isEmpty() ? "there is no candidate" : list);
    });
  }

  private void gate(String id, Status status) {
    Optional<GateResult> gate =
        actual.gates().stream().filter(g -> g.id().equals(id)).findFirst();
    compare(
        "gates/" + id,
        "gate " + id,
        status.written(),
        gate.map(g -> g.status().written()).orElse(NONE),
        () -> gate.stream()
            .flatMap(g -> g.requires().stream())
            .flatMap(c -> condition(c).stream())
            .map(c -> c.id() + " is " + c.status().written())
            .collect(Collectors.joining(", ")));
  }

  private void remarks(List<ExpectedRemark> wanted) {
    Map<String, Set<FactRef>> there = new LinkedHashMap<>();
    Map<String, String> messages = new LinkedHashMap<>();
    for (Remark remark : Remarks.of(assessment)) {
      there.computeIfAbsent(remark.code().written(), c -> new TreeSet<>()).addAll(remark.facts());
      messages.putIfAbsent(remark.code().written(), remark.message());
    }
    Map<String, List<String>> about = new LinkedHashMap<>();
    Set<String> anyFact = new TreeSet<>();
    for (ExpectedRemark remark : wanted) {
      List<String> named = about.computeIfAbsent(remark.code(), c -> new ArrayList<>());
      remark.fact().ifPresentOrElse(named::add, () -> anyFact.add(remark.code()));
    }
    about.forEach((code, named) -> {
      Set<FactRef> refs = there.get(code);
      String path = "remarks/" + code;
      if (refs == null) {
        compare(
            path,
            "remarks",
            code,
            NONE,
            () -> there.isEmpty()
                ? "there is no remark at all"
                : "there are " + String.join(", ", there.keySet()));
      } else if (!anyFact.contains(code) && !facts.areAll(named, refs)) {
        compare(
            path,
            "remarks",
            code + " about " + String.join(", ", named),
            "about " + String.join(", ", facts.shown(refs)),
            () -> "");
      }
    });
    there.keySet().removeAll(about.keySet());
    there.forEach((code, refs) -> compare(
        "remarks",
        "remarks",
        wanted.isEmpty() ? NONE : "no other than " + String.join(", ", about.keySet()),
        code + " about " + String.join(", ", facts.shown(refs)),
        () -> messages.getOrDefault(code, "")));
  }

  private void because(String id, Because because) {
    CriterionResult criterion = criteria.get(id);
    if (criterion == null) {
      return;
    }
    all(id, "rules", because.rules(), Reasons.rules(criterion));
    all(id, "sources", because.sources(), Reasons.sources(criterion));
    all(id, "unknown", because.unknown(), Reasons.unknown(criterion));
    because.facts().ifPresent(names -> {
      Set<FactRef> there = Reasons.facts(criterion);
      if (!facts.areAll(names, there)) {
        compare(
            "because/" + id + "/facts",
            "because of " + id + ", facts",
            list(names),
            list(facts.shown(there)),
            () -> why(id));
      }
    });
  }

  private void all(String id, String key, Optional<List<String>> wanted, Set<String> there) {
    wanted
        .filter(names -> !Set.copyOf(names).equals(there))
        .ifPresent(names -> compare(
            "because/" + id + "/" + key,
            "because of " + id + ", " + key,
            list(names),
            list(there),
            () -> why(id)));
  }

  private static String list(Collection<String> names) {
    return "[" + String.join(", ", names) + "]";
  }

  private void compare(String what, String wanted, String was, Supplier<String> why) {
    compare(what, what, wanted, was, why);
  }

  private void compare(String path, String what, String wanted, String was, Supplier<String> why) {
    if (!wanted.equals(was)) {
      Place place = ExpectedPlaces.of(expected, path, fallback);
      differences.add(new Difference(place, expected.reading(), what, wanted, was, why.get()));
    }
  }
}
