package org.statedconditions.author.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Stage;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.scenario.Expectation;

/** Checks that what is expected under one reading is something that the pack has. */
final class ExpectedNames {
  private final Expectation expected;
  private final Place fallback;
  private final Manifest pack;

  ExpectedNames(Expectation expected, Place fallback, Manifest pack) {
    this.expected = expected;
    this.fallback = fallback;
    this.pack = pack;
  }

  List<Problem> problems() {
    return problems(Set.of(), Set.of());
  }

  /**
   * The same but for stages that are reported elsewhere.
   *
   * @param rules the names of the pack's rules; empty if they are not known
   */
  List<Problem> problems(Set<String> stagesReported, Set<String> rules) {
    List<String> readings = pack.readings().stream().map(Reading::id).toList();
    if (!readings.contains(expected.reading())) {
      return List.of(unknown(place(""), "a reading of " + pack.id(), readings, expected.reading()));
    }
    List<Problem> problems = new ArrayList<>();
    if (claimsNothing()) {
      problems.add(Problem.error(
          place(""),
          "expected a case to say what comes out under " + expected.reading() + " but was nothing",
          "write for example `{verdict: undetermined}`, or leave the reading out"));
    }
    ruleNames("fired", expected.fired(), rules, problems);
    ruleNames("notFired", expected.notFired(), rules, problems);
    List<String> stages = pack.stages().stream().map(Stage::id).toList();
    expected
        .stage()
        .filter(stage -> !stages.contains(stage) && !stagesReported.contains(stage))
        .ifPresent(stage -> problems.add(
            unknown(place("stage/" + stage), "a stage of " + pack.id(), stages, stage)));
    List<String> criteria = pack.conditions().stream()
        .flatMap(c -> c.criteria().stream())
        .map(Criterion::id)
        .toList();
    List<String> all =
        new ArrayList<>(pack.conditions().stream().map(Condition::id).toList());
    all.addAll(criteria);
    for (String id : expected.statuses().keySet()) {
      check(id, id, "a condition or a criterion of " + pack.id(), all).ifPresent(problems::add);
    }
    for (String id : expected.missing()) {
      check("missing/" + id, id, "a criterion of " + pack.id(), criteria).ifPresent(problems::add);
    }
    return problems;
  }

  private boolean claimsNothing() {
    return expected.verdict().isEmpty()
        && expected.stage().isEmpty()
        && expected.statuses().isEmpty()
        && expected.fired().isEmpty()
        && expected.notFired().isEmpty()
        && expected.missing().isEmpty();
  }

  private void ruleNames(
      String key, List<String> written, Set<String> rules, List<Problem> problems) {
    for (String name : written) {
      if (!rules.isEmpty() && !rules.contains(name)) {
        String hint = DidYouMean.hint(name, rules);
        problems.add(Problem.error(
            place(key + "/" + name),
            "expected the name of a rule of " + pack.id() + " but was `" + name + "`",
            hint != null ? hint : "a rule is named by the sentence behind `rule`, word for word"));
      }
    }
  }

  private Optional<Problem> check(String key, String id, String what, List<String> known) {
    if (!known.contains(id)) {
      String message = "expected " + what + " but was `" + id + "`";
      return Optional.of(Problem.error(place(key), message, DidYouMean.hint(id, known)));
    }
    List<String> readings =
        pack.criterion(id).map(Criterion::readings).orElse(List.of(expected.reading()));
    if (readings.contains(expected.reading())) {
      return Optional.empty();
    }
    return Optional.of(Problem.error(
        place(key),
        "expected a criterion that the reading " + expected.reading() + " asks for but was `" + id
            + "`",
        readings.isEmpty()
            ? "no reading asks for it"
            : "these readings ask for it: " + String.join(", ", readings)));
  }

  private Place place(String key) {
    int value = key.indexOf('/');
    Place whole = value < 0 ? fallback : place(key.substring(0, value));
    return expected.places().getOrDefault(key, whole);
  }

  static Problem unknown(Place place, String what, Collection<String> known, String written) {
    String message =
        "expected " + what + " (" + String.join(", ", known) + ") but was `" + written + "`";
    return Problem.error(place, message, DidYouMean.hint(written, known));
  }
}
