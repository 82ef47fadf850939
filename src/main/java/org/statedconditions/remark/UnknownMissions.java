package org.statedconditions.remark;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.problem.DidYouMean;

/** Reports on what belongs to a mission that no mandate in the file is about. */
final class UnknownMissions {
  private UnknownMissions() {}

  static List<Remark> of(Assessment assessment) {
    List<Fact> facts = assessment.facts();
    Set<String> missions = new LinkedHashSet<>();
    for (Fact fact : facts) {
      FactType type = FactTypes.of(fact);
      if (type.kind().equals(FactType.MISSION)) {
        missions.add(type.subject(fact));
      }
    }
    Grouped<String> unknown = new Grouped<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      Optional<FactField> naming = FactTypes.of(fact).naming(FactType.MISSION);
      Object named = naming.map(field -> field.get(fact)).orElse(null);
      if (named != null && !missions.contains(named)) {
        unknown.add(named.toString(), i);
      }
    }
    return unknown.remarks(
        RemarkCode.UNKNOWN_MISSION,
        mission -> "No mandate in the file is about the mission `" + mission
            + "`, so what is reported of it plays no part",
        mission -> Optional.ofNullable(DidYouMean.hint(mission, missions)));
  }
}
