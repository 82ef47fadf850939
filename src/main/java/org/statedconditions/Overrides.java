package org.statedconditions;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.ParameterOverride;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.GivenAt;
import org.statedconditions.scenario.Scenario;

/** Checks that a scenario overrides only what a pack has, by values of the same type. */
final class Overrides {
  private Overrides() {}

  static void check(Scenario scenario, Manifest manifest) {
    if (scenario.parameters().isEmpty()) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    Place file = Place.of(scenario.file().orElse("<scenario>"));
    scenario.parameters().forEach((name, value) -> {
      GivenAt at = scenario.parametersAt().getOrDefault(name, new GivenAt(file, file));
      ParameterOverride.mistake(manifest, name, value, at.name(), at.value())
          .ifPresent(problems::add);
    });
    if (!problems.isEmpty()) {
      problems.sort(null);
      throw new ProblemsException(problems);
    }
  }
}
