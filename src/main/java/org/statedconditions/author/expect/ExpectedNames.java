package org.statedconditions.author.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Gate;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Quantifier;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Stage;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.remark.RemarkCode;
import org.statedconditions.scenario.Expectation;
import org.statedconditions.scenario.Expectation.Because;
import org.statedconditions.scenario.Scenario;

/** Checks that what is expected under one reading is something that the pack and the scenario have. */
final class ExpectedNames {
  private static final List<String> OTHER_KEYS = List.of(
      "verdict",
      "stage",
      "fired",
      "notFired",
      "missing",
      "candidates",
      "chosen",
      "subjects",
      "gates",
      "remarks",
      "because");

  private final Expectation expected;
  private final Place fallback;
  private final Manifest pack;
  private final List<RuleOutline> rules;
  private final FactNames facts;
  private final List<String> criteria;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * For an expectation of {@code scenario}.
   *
   * @param rules the pack's rules; empty if they are not known
   */
  ExpectedNames(
      Expectation expected,
      Place fallback,
      Manifest pack,
      List<RuleOutline> rules,
      Scenario scenario) {
    this.expected = expected;
    this.fallback = fallback;
    this.pack = pack;
    this.rules = rules;
    this.facts = new FactNames(scenario.facts());
    this.criteria = pack.conditions().stream()
        .flatMap(c -> c.criteria().stream())
        .map(Criterion::id)
        .toList();
  }

  List<Problem> problems() {
    return problems(Set.of());
  }

  /** The same but for stages that are reported elsewhere. */
  List<Problem> problems(Set<String> stagesReported) {
    List<String> readings = pack.readings().stream().map(Reading::id).toList();
    if (!readings.contains(expected.reading())) {
      return List.of(unknown(place(""), "a reading of " + pack.id(), readings, expected.reading()));
    }
    if (claimsNothing()) {
      problems.add(Problem.error(
          ProblemCode.NOTHING_EXPECTED,
          place(""),
          "expected a case to say what comes out under " + expected.reading() + " but was nothing",
          "write for example `{verdict: undetermined}`, or leave the reading out"));
    }
    List<String> names = rules.stream().map(RuleOutline::name).toList();
    expected.fired().forEach(name -> fired("fired/" + name, name, names));
    expected.notFired().forEach(name -> fired("notFired/" + name, name, names));
    List<String> stages = pack.stages().stream().map(Stage::id).toList();
    expected
        .stage()
        .filter(stage -> !stages.contains(stage) && !stagesReported.contains(stage))
        .ifPresent(stage -> problems.add(
            unknown(place("stage/" + stage), "a stage of " + pack.id(), stages, stage)));
    List<String> conditions = pack.conditions().stream().map(Condition::id).toList();
    List<String> all = new ArrayList<>(conditions);
    all.addAll(criteria);
    for (String id : expected.statuses().keySet()) {
      criterion(id, id, "a condition or a criterion of " + pack.id(), all);
    }
    expected.missing().forEach(id -> criterion("missing/" + id, id));
    details(conditions);
    return problems;
  }

  private boolean claimsNothing() {
    return expected.verdict().isEmpty()
        && expected.stage().isEmpty()
        && expected.statuses().isEmpty()
        && expected.fired().isEmpty()
        && expected.notFired().isEmpty()
        && expected.missing().isEmpty()
        && expected.details().equals(Expectation.Details.NONE);
  }

  private void details(List<String> conditions) {
    Expectation.Details details = expected.details();
    if (details.equals(Expectation.Details.NONE)) {
      return;
    }
    Set<String> kinds = new LinkedHashSet<>();
    pack.conditions().forEach(c -> {
      kinds.add(c.about());
      c.criteria().forEach(criterion -> kinds.add(criterion.about()));
    });
    Set<String> subjects = facts.subjects(kinds);
    details.candidates().forEach((id, statuses) -> {
      listed("candidates/" + id, id, "a condition of " + pack.id(), conditions);
      statuses.keySet().forEach(s -> subject("candidates/" + id + "/" + s, s, subjects));
    });
    details.chosen().forEach((id, subject) -> {
      listed("chosen/" + id, id, "a condition of " + pack.id(), conditions);
      subject("chosen/" + id + "/" + subject, subject, subjects);
    });
    details.subjects().forEach((id, statuses) -> {
      criterion("subjects/" + id, id);
      statuses.keySet().forEach(s -> subject("subjects/" + id + "/" + s, s, subjects));
    });
    List<String> gates = pack.gates().stream().map(Gate::id).toList();
    details
        .gates()
        .keySet()
        .forEach(id -> listed("gates/" + id, id, "a gate of " + pack.id(), gates));
    List<String> codes = Stream.of(RemarkCode.values()).map(RemarkCode::written).toList();
    details
        .remarks()
        .ifPresent(remarks -> remarks.forEach(remark -> {
          listed("remarks/" + remark.code(), remark.code(), "the code of a remark", codes);
          remark.fact().ifPresent(f -> fact("remarks/" + remark.code() + "/" + f, f));
        }));
    details.because().forEach(this::because);
  }

  private void because(String id, Because because) {
    String at = "because/" + id;
    criterion(at, id);
    List<RuleOutline> deciding =
        rules.stream().filter(rule -> decides(rule, id)).toList();
    List<String> names = deciding.stream().map(RuleOutline::name).toList();
    because.rules().ifPresent(all -> all.forEach(n -> rule(at + "/rules/" + n, n, id, names)));
    because.facts().ifPresent(all -> all.forEach(n -> fact(at + "/facts/" + n, n)));
    because
        .sources()
        .ifPresent(all -> all.forEach(
            n -> listed(at + "/sources/" + n, n, "a source that a fact names", facts.sources())));
    Set<String> fields = new TreeSet<>();
    deciding.forEach(rule -> fields.addAll(rule.fields()));
    because
        .unknown()
        .filter(all -> !fields.isEmpty())
        .ifPresent(all -> all.forEach(n -> listed(
            at + "/unknown/" + n, n, "a field that the rules of " + id + " look at", fields)));
  }

  /** Whether the rule speaks for or against a criterion, or says whether those are all that it has to hold of. */
  private boolean decides(RuleOutline rule, String id) {
    return rule.criterion().equals(Optional.of(id))
        || pack.criterion(id)
            .filter(c -> c.quantifier() == Quantifier.EVERY)
            .filter(c -> rule.completeKind().equals(Optional.of(c.about())))
            .isPresent();
  }

  private void fired(String path, String name, List<String> known) {
    rule(path, name, pack.id(), known);
    rules.stream()
        .filter(rule -> rule.name().equals(name))
        .filter(rule -> pack.conditions().stream()
            .flatMap(c -> c.criteria().stream())
            .filter(c -> c.readings().contains(expected.reading()))
            .noneMatch(c -> decides(rule, c.id())))
        .findFirst()
        .ifPresent(rule -> problems.add(Problem.error(
            ProblemCode.UNKNOWN_EXPECTED_NAME,
            place(path),
            "expected a rule that decides something under " + expected.reading() + " but was `"
                + name + "`",
            rule.candidateKind().isPresent()
                ? "it says who is looked at: write `candidates` or `subjects` instead"
                : "no criterion that this reading asks for hangs on it")));
  }

  private void rule(String path, String name, String of, List<String> known) {
    if (!known.isEmpty() && !known.contains(name)) {
      String hint = DidYouMean.hint(name, known);
      problems.add(Problem.error(
          ProblemCode.UNKNOWN_EXPECTED_NAME,
          place(path),
          "expected the name of a rule of " + of + " but was `" + name + "`",
          hint != null ? hint : "a rule is named by the sentence behind `rule`, word for word"));
    }
  }

  private void fact(String path, String name) {
    if (facts.meant(name).isEmpty()) {
      problems.add(Problem.error(
          ProblemCode.UNKNOWN_EXPECTED_NAME,
          place(path),
          "expected a fact of this file, by its id or as facts[0], but was `" + name + "`",
          DidYouMean.hint(name, facts.all())));
    }
  }

  private void subject(String path, String name, Set<String> known) {
    if (!known.contains(name)) {
      String hint = DidYouMean.hint(name, known);
      problems.add(Problem.error(
          ProblemCode.UNKNOWN_EXPECTED_NAME,
          place(path),
          "expected what a fact of this file is about but was `" + name + "`",
          hint == null && name.equals("none")
              ? "for none write `candidates: {…: {}}`"
              : hint == null && !known.isEmpty() && known.size() <= 10
                  ? "they are about " + String.join(", ", new TreeSet<>(known))
                  : hint));
    }
  }

  private void listed(String path, String name, String what, Collection<String> known) {
    if (!known.contains(name)) {
      problems.add(
          known.isEmpty()
              ? Problem.error(
                  ProblemCode.UNKNOWN_EXPECTED_NAME,
                  place(path),
                  "expected " + what + " but there is none, and was `" + name + "`")
              : unknown(place(path), what, known, name));
    }
  }

  private void criterion(String path, String id) {
    criterion(path, id, "a criterion of " + pack.id(), criteria);
  }

  private void criterion(String path, String id, String what, List<String> known) {
    if (!known.contains(id)) {
      String message = "expected " + what + " but was `" + id + "`";
      List<String> offered = new ArrayList<>(known);
      if (path.equals(id)) {
        // It may have been meant to be one of the other keys.
        offered.addAll(OTHER_KEYS);
      }
      problems.add(Problem.error(
          ProblemCode.UNKNOWN_EXPECTED_NAME, place(path), message, DidYouMean.hint(id, offered)));
      return;
    }
    List<String> readings =
        pack.criterion(id).map(Criterion::readings).orElse(List.of(expected.reading()));
    if (!readings.contains(expected.reading())) {
      problems.add(Problem.error(
          ProblemCode.UNKNOWN_EXPECTED_NAME,
          place(path),
          "expected a criterion that the reading " + expected.reading() + " asks for but was `" + id
              + "`",
          readings.isEmpty()
              ? "no reading asks for it"
              : "these readings ask for it: " + String.join(", ", readings)));
    }
  }

  private Place place(String path) {
    return ExpectedPlaces.of(expected, path, fallback);
  }

  static Problem unknown(Place place, String what, Collection<String> known, String written) {
    String message =
        "expected " + what + " (" + String.join(", ", known) + ") but was `" + written + "`";
    return Problem.error(
        ProblemCode.UNKNOWN_EXPECTED_NAME, place, message, DidYouMean.hint(written, known));
  }
}
