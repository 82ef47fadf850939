package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statedconditions.author.expect.CaseNames;
import org.statedconditions.drl.outline.DeclaredFacts;
import org.statedconditions.fact.FactType;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioReader;

/** What is wrong with the cases of a pack that cannot be loaded. */
public final class CaseMistakes {
  private CaseMistakes() {}

  /**
   * The mistakes by place; none where a fact type that the pack declares has a mistake in it, or where cases name a part of the
   * manifest that could not be read. Nothing is thrown.
   */
  public static List<Problem> of(PackDraft pack) {
    List<Problem> problems = new ArrayList<>();
    List<CaseFile> cases = pack.cases(problems);
    Optional<List<FactType>> types =
        DeclaredFacts.of(pack.ruleFiles(), pack.manifest().ownTypes());
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
    CaseNames names = new CaseNames(cases, pack.manifest(), pack.places(), List.of());
    List<Problem> problems = new ArrayList<>(names.ofManifest());
    cases.forEach(scenario -> problems.addAll(names.ofCase(scenario)));
    return problems;
  }
}
