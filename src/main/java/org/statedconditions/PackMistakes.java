package org.statedconditions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statedconditions.drl.check.RuleMistakes;
import org.statedconditions.drl.outline.DeclaredFacts;
import org.statedconditions.fact.FactType;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioReader;

/** Everything that is wrong with the files of a pack at once, also where one of them cannot be read. */
public final class PackMistakes {
  private static final Pattern UNKNOWN_KIND = Pattern.compile(
      "expected the kind of a fact type, built-in or declared in a rule file, but was `([^`]*)`");
  private static final Pattern FOLLOWED_KIND =
      Pattern.compile("expected `([^`]*)`, which the condition is about that this one follows");

  private PackMistakes() {}

  /**
   * What is wrong with the manifest and the rules of a pack of which {@link PackDraft#isLegible} is false, by place. Where a
   * part of the manifest cannot be read, the rules are not held to it. Nothing is compiled, nothing is thrown.
   */
  public static List<Problem> of(PackDraft pack) {
    List<Problem> problems = new ArrayList<>(pack.problems());
    problems.addAll(RuleMistakes.of(pack));
    Set<String> unknownKinds = new HashSet<>();
    for (Problem problem : problems) {
      Matcher unknown = UNKNOWN_KIND.matcher(problem.message());
      if (unknown.find()) {
        unknownKinds.add(unknown.group(1));
      }
    }
    return problems.stream()
        .filter(problem -> !followsUnknown(problem, unknownKinds))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether a condition is only reported for following one that is about something which does not exist. */
  private static boolean followsUnknown(Problem problem, Set<String> unknownKinds) {
    Matcher followed = FOLLOWED_KIND.matcher(problem.message());
    return followed.find() && unknownKinds.contains(followed.group(1));
  }

  /**
   * What is wrong with the cases of a pack that cannot be loaded, by place; nothing where a fact type that the pack declares
   * has a mistake in it, or where they name a part of the manifest that could not be read. Nothing is thrown.
   */
  public static List<Problem> ofCases(PackDraft pack) {
    List<Problem> problems = new ArrayList<>();
    List<CaseFile> cases = pack.cases(problems);
    Optional<List<FactType>> types = DeclaredFacts.of(pack.ruleFiles());
    if (types.isPresent()) {
      ScenarioReader reader = ScenarioReader.withTypes(types.get());
      List<Scenario> scenarios = new ArrayList<>();
      for (CaseFile file : cases) {
        try {
          scenarios.add(reader.parse(file.shown(), file.text()));
        } catch (ProblemsException e) {
          problems.addAll(e.problems());
        }
      }
      problems.addAll(names(scenarios, pack));
    }
    problems.sort(null);
    return List.copyOf(problems);
  }

  private static List<Problem> names(List<Scenario> cases, PackDraft pack) {
    boolean known = pack.unread().stream()
        .noneMatch(part -> part == ManifestPart.ID
            || part == ManifestPart.CONDITIONS
            || part == ManifestPart.READINGS
            || part == ManifestPart.STAGES);
    if (!known || pack.manifest().id().isEmpty()) {
      return List.of();
    }
    CaseNames names = new CaseNames(cases, pack.manifest(), pack.places());
    List<Problem> problems = new ArrayList<>(names.ofManifest());
    cases.forEach(scenario -> problems.addAll(names.ofCase(scenario)));
    return problems;
  }
}
