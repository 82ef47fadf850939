package org.statedconditions.drl.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.ValueType;

/** The constants of closed sets, by the simple name of the set: the library's and those that a pack declares. */
final class Constants {
  private final Map<String, List<String>> bySet = new HashMap<>();

  Constants(List<DrlFile> files) {
    FactTypes.BUILT_IN.forEach(
        type -> type.fields().stream().map(FactField::type).forEach(this::add));
    files.forEach(file -> file.types().stream()
        .filter(type -> type.enumeration())
        .forEach(type -> bySet.put(type.name(), type.constants())));
  }

  private void add(ValueType type) {
    if (type instanceof ValueType.Structure structure) {
      structure.record().fields().forEach(field -> add(field.type()));
    } else if (type instanceof ValueType.ListOf list) {
      add(list.item());
    } else if (type instanceof ValueType.MapOf map) {
      add(map.key());
      add(map.value());
    } else if (type instanceof ValueType.OneOf one && one.javaClass().isEnum()) {
      List<String> names = new ArrayList<>();
      for (Object constant : one.javaClass().getEnumConstants()) {
        names.add(((Enum<?>) constant).name());
      }
      bySet.put(one.javaClass().getSimpleName(), names);
    }
  }

  /** The constant of {@code set} behind {@code name}, the first behind the last, that is not among {@code taken}. */
  Optional<String> next(String set, String name, Set<String> taken) {
    List<String> all = bySet.getOrDefault(set, List.of());
    int at = all.indexOf(name);
    for (int i = 1; at >= 0 && i < all.size(); i++) {
      String other = all.get((at + i) % all.size());
      if (!taken.contains(other)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }
}
