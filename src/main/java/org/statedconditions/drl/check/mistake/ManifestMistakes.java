package org.statedconditions.drl.check.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.ManifestPlaces;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/** What only the rule files show of a manifest: kinds that no fact type is of, names that all rules spell otherwise. */
public final class ManifestMistakes {
  private final Set<String> known;
  private final Set<String> doubtful;
  private final ManifestPlaces places;
  private final List<Problem> found;

  private ManifestMistakes(PackNames names, ManifestPlaces places, List<Problem> found) {
    this.known = names.types().allKinds();
    this.doubtful = names.doubtfulKinds();
    this.places = places;
    this.found = found;
  }

  /** The problems of the manifest of {@code names}. */
  public static List<Problem> of(PackNames names, ManifestPlaces places) {
    List<Problem> found = new ArrayList<>();
    new ManifestMistakes(names, places, found).check(names.manifest());
    found.addAll(names.misnamed().problems(names.manifest(), places));
    return found;
  }

  private void check(Manifest manifest) {
    for (Condition condition : manifest.conditions()) {
      String path = "conditions." + condition.id();
      check(path + ".about", condition.about());
      for (Criterion criterion : condition.criteria()) {
        String own = path + ".criteria." + criterion.id() + ".about";
        if (places.has(own)) {
          check(own, criterion.about());
        }
      }
    }
  }

  /** The one fact type of the library that is not called after what it is about. */
  private static String mandate(String kind) {
    return kind.equals("mandate") ? "; reports of the type Mandate are about a mission" : "";
  }

  private void check(String path, String kind) {
    if (!kind.isEmpty() && !known.contains(kind) && !doubtful.contains(kind)) {
      String hint = DidYouMean.hint(kind, known);
      found.add(Problem.error(
          ProblemCode.UNKNOWN_TYPE,
          places.of(path),
          "expected the kind of a fact type, built-in or declared in a rule file, but was `" + kind
              + "`",
          hint != null ? hint : "known are " + String.join(", ", known) + mandate(kind)));
    }
  }
}
