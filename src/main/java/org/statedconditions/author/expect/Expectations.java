package org.statedconditions.author.expect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.ManifestPlaces;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Expectation;
import org.statedconditions.scenario.Scenario;

/** Compares what a scenario expects with what came out: a scenario with {@code expect} is a test. */
public final class Expectations {
  private Expectations() {}

  /**
   * One thing that came out otherwise than expected.
   *
   * @param place where the expectation stands
   * @param reading under which reading
   * @param what {@code verdict}, {@code stage}, {@code fired}, {@code notFired}, {@code missing}, the id of a condition or
   *     a criterion, or which of the candidates, subjects, gates, remarks or reasons
   * @param expected what was expected, as written in files
   * @param actual what came out, as written in files
   * @param why why it came out so, by what the rules found; empty where there is nothing to say
   */
  public record Difference(
      Place place, String reading, String what, String expected, String actual, String why) {

    /** Place, expected and actual, source line and caret, on several lines without a line break at the end. */
    @Override
    public String toString() {
      return asProblem().toString();
    }

    /** The same as a problem of the scenario. */
    public Problem asProblem() {
      return Problem.error(
          ProblemCode.NOT_AS_EXPECTED,
          place,
          reading + ", " + what + ": expected " + expected + " but was " + actual,
          why.isEmpty() ? null : why);
    }
  }

  /**
   * What came out otherwise than {@code scenario} expects of the assessment's pack, in the order of the file; empty if
   * all is as expected or nothing is expected. A rule has fired if a finding of its stands in the tree of the reading.
   * Throws {@link ProblemsException} where {@link #problems} has any.
   */
  public static List<Difference> differences(Scenario scenario, Assessment assessment) {
    return differences(scenario, assessment, List.of());
  }

  /**
   * The same, saying more of rules that did not fire.
   *
   * @param rules the pack's rules; empty if they are not known
   */
  public static List<Difference> differences(
      Scenario scenario, Assessment assessment, List<RuleOutline> rules) {
    List<Problem> problems = problems(scenario, assessment.pack(), rules);
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    List<Difference> differences = new ArrayList<>();
    for (Expectation expected : of(scenario, assessment.pack())) {
      differences.addAll(
          new Comparison(expected, fallback(scenario, expected), assessment, rules).differences());
    }
    differences.sort((a, b) -> a.asProblem().compareTo(b.asProblem()));
    return List.copyOf(differences);
  }

  /**
   * Names in what {@code scenario} expects of {@code pack} that the pack or the scenario does not have; in the order of the file.
   *
   * @param rules the pack's rules; empty if they are not known
   */
  public static List<Problem> problems(Scenario scenario, Manifest pack, List<RuleOutline> rules) {
    List<Problem> problems = new ArrayList<>();
    for (Expectation expected : of(scenario, pack)) {
      Place place = fallback(scenario, expected);
      problems.addAll(new ExpectedNames(expected, place, pack, rules, scenario).problems());
    }
    problems.sort(null);
    return List.copyOf(problems);
  }

  /**
   * What keeps {@code scenario} from being a case of {@code pack}: it expects nothing of it, or has names that the pack does not
   * have; in the order of the file.
   *
   * @param rules the pack's rules; empty if they are not known
   */
  public static List<Problem> problemsOfCase(
      Scenario scenario, Manifest pack, ManifestPlaces at, List<RuleOutline> rules) {
    return List.copyOf(new CaseNames(List.of(scenario), pack, at, rules).ofCase(scenario));
  }

  /** The packs that {@code scenario} expects something of and that are not among {@code known}; in the order of the file. */
  public static List<Problem> unknownPacks(Scenario scenario, Collection<String> known) {
    List<Problem> problems = new ArrayList<>();
    TreeSet<String> settled = new TreeSet<>(known);
    for (Expectation expected : scenario.expected()) {
      if (settled.add(expected.pack())) {
        Place place = fallback(scenario, expected);
        problems.add(ExpectedNames.unknown(place, "a pack", new TreeSet<>(known), expected.pack()));
      }
    }
    problems.sort(null);
    return List.copyOf(problems);
  }

  private static List<Expectation> of(Scenario scenario, Manifest pack) {
    return scenario.expected().stream().filter(e -> e.pack().equals(pack.id())).toList();
  }

  /** Where the reading stands, or the file: a scenario built in code has no places. */
  private static Place fallback(Scenario scenario, Expectation expected) {
    Place file = Place.of(scenario.file().orElse("<scenario>"));
    return expected.places().getOrDefault("", file);
  }
}
