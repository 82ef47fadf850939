package org.statedconditions.drl.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;

/** Which fields of facts hold the id of a subject, and of which kind. */
final class SubjectFields {
  private final Map<String, String> kinds = new HashMap<>();
  private final Set<String> all = new TreeSet<>();

  SubjectFields(List<DrlFile> files) {
    for (FactType type : FactTypes.BUILT_IN) {
      all.add(type.kind());
      if (type.field("id").filter(type::identifies).isPresent()) {
        kinds.put(type.name(), type.kind());
      }
    }
    for (DrlFile file : files) {
      for (DrlType type : file.types()) {
        if (!type.enumeration()) {
          kinds.put(type.name(), type.kind());
          all.add(type.kind());
        }
      }
    }
  }

  /** The kind of the subjects whose ids {@code field} of facts of {@code type} holds; empty if it holds none. */
  Optional<String> kind(String type, String field) {
    if (field.equals("id")) {
      return Optional.ofNullable(kinds.get(type));
    }
    String named = DrlType.kindOf(field);
    return all.contains(named) ? Optional.of(named) : Optional.empty();
  }
}
