package org.statedconditions.remark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.problem.DidYouMean;

/** Reports on what lies within a subject, such as a mission, that no report of the file is about. */
final class UnknownSubjects {
  private final List<Fact> facts;
  private final Map<String, Set<String>> subjects = new LinkedHashMap<>();

  private UnknownSubjects(Assessment assessment) {
    facts = assessment.facts();
    subjects.put(FactType.MISSION, new LinkedHashSet<>());
    Kinds.of(assessment.pack()).forEach(kind -> subjects.put(kind, new LinkedHashSet<>()));
    for (Fact fact : facts) {
      FactType type = FactTypes.of(fact);
      Set<String> known = subjects.get(type.kind());
      if (known != null) {
        known.add(type.subject(fact));
      }
    }
  }

  static List<Remark> of(Assessment assessment) {
    UnknownSubjects unknown = new UnknownSubjects(assessment);
    List<Remark> remarks = new ArrayList<>();
    unknown.subjects.forEach((kind, known) -> remarks.addAll(unknown.remarks(kind, known)));
    return remarks;
  }

  private List<Remark> remarks(String kind, Set<String> known) {
    Grouped<String> unknown = new Grouped<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      Optional<FactField> naming = FactTypes.of(fact).naming(kind);
      Object named = naming.map(field -> field.get(fact)).orElse(null);
      if (named != null && !known.contains(named)) {
        unknown.add(named.toString(), i);
      }
    }
    boolean mission = kind.equals(FactType.MISSION);
    return unknown.remarks(
        mission ? RemarkCode.UNKNOWN_MISSION : RemarkCode.UNKNOWN_SUBJECT,
        name -> (mission
                ? "No mandate in the file is about the mission `"
                : "No report in the file is about the " + kind.replace('-', ' ') + " `")
            + name
            + "`, so what is reported of it plays no part",
        name -> Optional.ofNullable(DidYouMean.hint(name, known)));
  }
}
