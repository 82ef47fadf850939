package org.statedconditions.drl.check;

import java.util.List;
import java.util.Set;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.ManifestPlaces;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Problem;

/** Checks that facts of each kind that a manifest is about can exist: which do is known only with the rule files. */
final class KindCheck {
  private final Set<String> known;
  private final Set<String> doubtful;
  private final ManifestPlaces places;
  private final List<Problem> found;

  KindCheck(PackNames names, ManifestPlaces places, List<Problem> found) {
    this.known = names.types().allKinds();
    this.doubtful = names.doubtfulKinds();
    this.places = places;
    this.found = found;
  }

  void check(Manifest manifest) {
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
          places.of(path),
          "expected the kind of a fact type, built-in or declared in a rule file, but was `" + kind
              + "`",
          hint != null ? hint : "known are " + String.join(", ", known) + mandate(kind)));
    }
  }
}
