package org.statedconditions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Parameter;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/** Checks that a scenario overrides only what a pack has, by values of the same type. */
final class Overrides {
  private Overrides() {}

  static void check(Scenario scenario, Manifest manifest) {
    if (scenario.parameters().isEmpty()) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    Place place = Place.of(scenario.file().orElse("<scenario>"));
    List<String> known = manifest.parameters().stream().map(Parameter::name).toList();
    scenario.parameters().forEach((name, value) -> {
      Optional<Parameter> parameter =
          manifest.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
      if (parameter.isEmpty()) {
        problems.add(Problem.error(
            place,
            "expected a parameter of the pack "
                + manifest.id()
                + " ("
                + String.join(", ", known)
                + ") but was `"
                + name
                + "`",
            DidYouMean.hint(name, known)));
      } else if (!typeOf(value).equals(typeOf(parameter.get().value()))) {
        problems.add(Problem.error(
            place,
            "parameter `"
                + name
                + "`: expected "
                + typeOf(parameter.get().value())
                + " but was "
                + typeOf(value)));
      }
    });
    if (!problems.isEmpty()) {
      problems.sort(null);
      throw new ProblemsException(problems);
    }
  }

  private static String typeOf(Object value) {
    return value instanceof BigDecimal
        ? "a number"
        : value instanceof Boolean
            ? "true or false"
            : value instanceof List ? "a list of texts" : "a text";
  }
}
