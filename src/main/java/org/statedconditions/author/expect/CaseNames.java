package org.statedconditions.author.expect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.ManifestPlaces;
import org.statedconditions.pack.Stage;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.scenario.Expectation;
import org.statedconditions.scenario.Scenario;

/**
 * The names in what the cases of a pack expect. What several cases call alike and the manifest otherwise is one mistake, there,
 * and not one in each case.
 */
public final class CaseNames {
  /** So many cases are more likely to be right than the manifest. */
  private static final int SEVERAL = 2;

  private final List<Scenario> cases;
  private final Manifest pack;
  private final ManifestPlaces places;
  private final List<RuleOutline> rules;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> stagesMeant = new HashMap<>();
  private String called;

  /**
   * The names in {@code cases} of {@code pack}.
   *
   * @param places where the manifest calls things
   * @param rules the pack's rules; empty if they are not known
   */
  public CaseNames(
      List<Scenario> cases, Manifest pack, ManifestPlaces places, List<RuleOutline> rules) {
    this.cases = List.copyOf(cases);
    this.pack = pack;
    this.places = places;
    this.rules = List.copyOf(rules);
    this.called = pack.id();
    packId();
    stages();
  }

  /** What the manifest calls otherwise. */
  public List<Problem> ofManifest() {
    return List.copyOf(problems);
  }

  /** What is wrong with one of the cases besides that. */
  public List<Problem> ofCase(Scenario scenario) {
    List<Problem> found = new ArrayList<>();
    List<Expectation> others = new ArrayList<>();
    boolean expectsSomething = false;
    for (Expectation expected : scenario.expected()) {
      Place fallback = Place.of(scenario.file().orElse("<scenario>"));
      if (expected.pack().equals(called)) {
        expectsSomething = true;
        Place reading = expected.places().getOrDefault("", fallback);
        found.addAll(new ExpectedNames(expected, reading, pack, rules, scenario)
            .problems(stagesMeant.keySet()));
      } else {
        others.add(expected);
      }
    }
    Set<String> reported = new LinkedHashSet<>();
    for (Expectation other : others) {
      boolean meant = DidYouMean.nearest(other.pack(), List.of(called)) != null;
      if ((meant || !expectsSomething) && reported.add(other.pack())) {
        found.add(otherPack(scenario, other));
      }
    }
    if (!expectsSomething && others.isEmpty()) {
      found.add(Problem.error(
          ProblemCode.NOTHING_EXPECTED,
          Place.of(scenario.file().orElse("<scenario>")),
          "expected a case to say what it expects of " + called + " but was nothing",
          "add `expect: {" + called + ": {" + pack.defaultReading() + ": {verdict: …}}}`"));
    }
    found.sort(null);
    return found;
  }

  private Problem otherPack(Scenario scenario, Expectation other) {
    Place place = other.places().getOrDefault("/", Place.of(scenario.file().orElse("<scenario>")));
    String hint = DidYouMean.hint(other.pack(), List.of(called));
    return Problem.error(
        ProblemCode.UNKNOWN_EXPECTED_NAME,
        place,
        "expected the pack of this case, " + called + ", but was `" + other.pack() + "`",
        hint != null ? hint : "the id stands in the first lines of pack.yaml");
  }

  private void packId() {
    Set<String> named = cases.stream()
        .flatMap(c -> c.expected().stream())
        .map(Expectation::pack)
        .collect(Collectors.toSet());
    if (cases.size() >= SEVERAL && named.size() == 1 && !named.contains(pack.id())) {
      called = named.iterator().next();
      problems.add(Problem.error(
          ProblemCode.UNKNOWN_EXPECTED_NAME,
          places.of("id"),
          "expected the id by which the cases call this pack, " + called + ", but was `" + pack.id()
              + "`",
          "write the same id here and in the cases"));
    }
  }

  private void stages() {
    List<String> known = pack.stages().stream().map(Stage::id).toList();
    Map<String, Integer> named = new LinkedHashMap<>();
    for (Scenario scenario : cases) {
      scenario.expected().stream()
          .filter(e -> e.pack().equals(called))
          .flatMap(e -> e.stage().stream())
          .distinct()
          .forEach(stage -> named.merge(stage, 1, Integer::sum));
    }
    List<String> unnamed = new ArrayList<>(known);
    unnamed.removeAll(named.keySet());
    named.forEach((stage, times) -> {
      String written = DidYouMean.nearest(stage, unnamed);
      if (!known.contains(stage) && times >= SEVERAL && written != null) {
        unnamed.remove(written);
        stagesMeant.put(stage, written);
        problems.add(Problem.error(
            ProblemCode.UNKNOWN_EXPECTED_NAME,
            places.of("stages." + written),
            "expected the stage that " + times + " cases name, " + stage + ", but was `" + written
                + "`",
            "write the same id here and in the cases"));
      }
    });
  }
}
