package org.statedconditions.drl.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.scenario.OwnField;
import org.statedconditions.scenario.OwnField.Kind;
import org.statedconditions.scenario.OwnType;

/** The fact types that rule files declare, read from their text: for files of facts of a pack that does not compile. */
public final class DeclaredFacts {
  private static final Set<String> COMMON = Set.of("id", "source", "from", "until", "reportedOn");
  private static final Map<String, Kind> KINDS = Map.ofEntries(
      Map.entry("String", Kind.TEXT),
      Map.entry("BigDecimal", Kind.NUMBER),
      Map.entry("java.math.BigDecimal", Kind.NUMBER),
      Map.entry("double", Kind.NUMBER),
      Map.entry("Double", Kind.NUMBER),
      Map.entry("int", Kind.INTEGER),
      Map.entry("Integer", Kind.INTEGER),
      Map.entry("long", Kind.LONG),
      Map.entry("Long", Kind.LONG),
      Map.entry("boolean", Kind.BOOLEAN),
      Map.entry("Boolean", Kind.BOOLEAN),
      Map.entry("Instant", Kind.INSTANT),
      Map.entry("java.time.Instant", Kind.INSTANT),
      Map.entry("List", Kind.TEXTS),
      Map.entry("java.util.List", Kind.TEXTS));

  private DeclaredFacts() {}

  /** The types, by name; empty where one of them has a mistake in it, so that it is not known what files may say. */
  public static Optional<List<OwnType>> of(List<RuleFile> files) {
    List<DrlFile> read = DrlFile.all(files);
    Map<String, List<String>> enums = new HashMap<>();
    for (DrlFile file : read) {
      file.types().stream()
          .filter(DrlType::enumeration)
          .forEach(type -> enums.put(
              type.name(),
              type.constants().stream()
                  .map(c -> c.toLowerCase(Locale.ROOT).replace('_', '-'))
                  .toList()));
    }
    List<OwnType> types = new ArrayList<>();
    for (DrlFile file : read) {
      for (DrlType type : file.types()) {
        Optional<OwnType> own = type.enumeration() ? Optional.empty() : type(type, enums);
        if (own.isEmpty() && !type.enumeration()) {
          return Optional.empty();
        }
        own.ifPresent(types::add);
      }
      if (file.damagedOutsideRules()) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(types));
  }

  private static Optional<OwnType> type(DrlType type, Map<String, List<String>> enums) {
    List<OwnField> fields = new ArrayList<>();
    boolean named = false;
    for (DrlType.Field field : type.fields()) {
      String written = field.type().name();
      named |= field.name().equals("id") && written.equals("String");
      if (COMMON.contains(field.name())) {
        continue;
      }
      if (KINDS.containsKey(written)) {
        fields.add(OwnField.of(field.name(), KINDS.get(written)));
      } else if (enums.containsKey(written) && !enums.get(written).isEmpty()) {
        fields.add(new OwnField(field.name(), Kind.ONE_OF, enums.get(written)));
      } else {
        return Optional.empty();
      }
    }
    try {
      return named && type.parent().isEmpty()
          ? Optional.of(new OwnType(type.name(), fields))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      // A name that is taken, a field twice: that is reported as a mistake of the rules.
      return Optional.empty();
    }
  }
}
