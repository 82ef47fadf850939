package org.statedconditions.remark;

import java.util.LinkedHashSet;
import java.util.Set;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Manifest;

/** What the conditions and criteria of a pack are about. */
final class Kinds {
  private Kinds() {}

  static Set<String> of(Manifest pack) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Condition condition : pack.conditions()) {
      kinds.add(condition.about());
      condition.criteria().forEach(criterion -> kinds.add(criterion.about()));
    }
    return kinds;
  }
}
