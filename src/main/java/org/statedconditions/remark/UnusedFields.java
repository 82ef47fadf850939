package org.statedconditions.remark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.RecordTypes;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Term;
import org.statedconditions.pack.Manifest;

/** Fields, elements of mandates and grades of sources that are given and that no rule of the pack looks at. */
final class UnusedFields {
  /** What of a source somebody may expect rules to weigh. */
  private static final Set<String> GRADES = Set.of("reliability", "credibility");

  private final Set<String> lookedAt;
  private final Map<FactType, Set<String>> given = new LinkedHashMap<>();
  private final Map<FactType, List<FactRef>> facts = new LinkedHashMap<>();
  private final Set<String> grades = new LinkedHashSet<>();
  private final List<FactRef> graded = new ArrayList<>();

  private final Set<String> kinds;

  private UnusedFields(Set<String> lookedAt, Manifest pack) {
    this.lookedAt = lookedAt;
    kinds = Kinds.of(pack);
  }

  static List<Remark> of(Assessment assessment) {
    if (assessment.fieldsLookedAt().isEmpty()) {
      return List.of();
    }
    UnusedFields unused = new UnusedFields(assessment.fieldsLookedAt(), assessment.pack());
    for (int i = 0; i < assessment.facts().size(); i++) {
      unused.add(assessment.facts().get(i), new FactRef(i));
    }
    return unused.remarks();
  }

  private void add(Fact fact, FactRef ref) {
    FactType type = FactTypes.of(fact);
    Set<String> unused = given.computeIfAbsent(type, t -> new LinkedHashSet<>());
    boolean any = false;
    for (FactField field : type.ownFields()) {
      Object value = field.isContext() ? null : field.get(fact);
      if (value instanceof Map<?, ?> parts) {
        for (Object part : parts.keySet()) {
          String path = field.name() + "." + ((Term) part).written();
          if (!isLookedAt(type, field.name()) && !isLookedAt(type, path)) {
            any = true;
            unused.add(path);
          }
        }
      } else if (value != null
          && !type.identifies(field)
          && !placesWithin(type, field)
          && !isLookedAt(type, field.name())) {
        any = true;
        unused.add(field.name());
      }
    }
    if (any) {
      facts.computeIfAbsent(type, t -> new ArrayList<>()).add(ref);
    }
    if (fact.source() != null && addGrades(fact.source())) {
      graded.add(ref);
    }
  }

  /** Whether it names what the subject lies within, which the engine looks at. */
  private boolean placesWithin(FactType type, FactField field) {
    return kinds.stream()
        .anyMatch(kind -> type.naming(kind).filter(field::equals).isPresent());
  }

  private boolean addGrades(Source source) {
    boolean any = false;
    for (FactField field : RecordTypes.SOURCE.fields()) {
      if (GRADES.contains(field.name())
          && field.get(source) != null
          && !lookedAt.contains("source." + field.name())) {
        any = true;
        grades.add(field.name());
      }
    }
    return any;
  }

  private boolean isLookedAt(FactType type, String path) {
    for (Optional<FactType> at = Optional.of(type);
        at.isPresent();
        at = at.get().parent()) {
      if (lookedAt.contains(at.get().key() + "." + path)) {
        return true;
      }
    }
    return false;
  }

  private List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    facts.forEach((type, refs) -> remarks.add(
        isLookedAt(type)
            ? remark(given.getOrDefault(type, Set.of()), type.described(), refs)
            : remark(type.described(), refs)));
    if (!graded.isEmpty()) {
      remarks.add(remark(grades, "a source", graded));
    }
    return remarks;
  }

  private static Remark remark(Set<String> fields, String of, List<FactRef> refs) {
    return remark(quoted(fields) + " of " + of, refs);
  }

  private static Remark remark(String what, List<FactRef> refs) {
    String message = "No rule of this pack looks at " + what;
    return new Remark(RemarkCode.PLAYS_NO_PART, message, Optional.empty(), refs);
  }

  /** Whether some rule looks at some field of the type or of one that it extends. */
  private boolean isLookedAt(FactType type) {
    for (Optional<FactType> at = Optional.of(type);
        at.isPresent();
        at = at.get().parent()) {
      String prefix = at.get().key() + ".";
      if (lookedAt.stream().anyMatch(field -> field.startsWith(prefix))) {
        return true;
      }
    }
    return false;
  }

  private static String quoted(Set<String> fields) {
    return "`" + String.join("`, `", fields) + "`";
  }
}
