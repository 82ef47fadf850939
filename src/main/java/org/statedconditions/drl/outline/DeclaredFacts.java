package org.statedconditions.drl.outline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.syntax.TypeName;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.ValueType;
import org.statedconditions.pack.RuleFile;

/** The fact types that rule files declare. Not for use by several threads. */
public final class DeclaredFacts {
  private static final Set<String> COMMON = Set.of("id", "source", "from", "until", "reportedOn");

  private final Map<String, DrlType> declared = new LinkedHashMap<>();
  private final Map<String, ValueType> enums = new HashMap<>();
  private final Map<String, Optional<FactType>> types = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();

  private DeclaredFacts(List<DrlFile> files, Map<String, ValueType> own) {
    enums.putAll(own);
    for (DrlFile file : files) {
      for (DrlType type : file.types()) {
        if (!type.enumeration()) {
          declared.putIfAbsent(type.name(), type);
        } else if (!type.constants().isEmpty()) {
          enums.put(type.name(), ValueType.OneOf.declared(type.name(), type.constants()));
        }
      }
    }
  }

  /**
   * The types, by name, with what the manifest declares that fields may hold, whether the rules compile or not; empty where one of them has a mistake in it, so that it is not known
   * what files may say.
   */
  public static Optional<List<FactType>> of(List<RuleFile> files, Map<String, ValueType> own) {
    List<DrlFile> read = DrlFile.all(files);
    DeclaredFacts facts = new DeclaredFacts(read, own);
    boolean faulty = read.stream().anyMatch(DrlFile::damagedOutsideRules);
    List<Optional<FactType>> all =
        facts.declared.keySet().stream().map(facts::type).toList();
    return faulty || all.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(all.stream().map(Optional::orElseThrow).toList());
  }

  /** The types without a mistake in them; {@code own}: what the manifest declares that fields may hold. */
  @SuppressWarnings("exports") // For packages of this library: users have no DrlFile.
  public static List<FactType> in(List<DrlFile> files, Map<String, ValueType> own) {
    DeclaredFacts facts = new DeclaredFacts(files, own);
    return facts.declared.keySet().stream()
        .flatMap(name -> facts.type(name).stream())
        .toList();
  }

  private Optional<FactType> type(String name) {
    Optional<FactType> known = types.get(name);
    if (known == null) {
      // One that extends itself has no end.
      known = open.add(name)
          ? Optional.ofNullable(declared.get(name)).flatMap(this::make)
          : Optional.empty();
      types.put(name, known);
    }
    return known;
  }

  private Optional<FactType> make(DrlType type) {
    FactType parent = null;
    if (!type.parent().isEmpty()) {
      Optional<FactType> found =
          declared.containsKey(type.parent()) ? type(type.parent()) : Optional.empty();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      parent = found.get();
    }
    Map<String, ValueType> own = new LinkedHashMap<>();
    boolean named = parent != null;
    for (DrlType.Field field : type.fields()) {
      named |= field.name().equals("id") && field.type().simple().equals("String");
      if (COMMON.contains(field.name())) {
        continue;
      }
      ValueType holds = valueType(field.type());
      if (holds == null || own.put(field.name(), holds) != null) {
        return Optional.empty();
      }
    }
    try {
      return named ? Optional.of(FactType.declare(type.name(), parent, own)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      // A name that is taken, a field of the parent again: that is reported as a mistake of the
      // rules.
      return Optional.empty();
    }
  }

  private @Nullable ValueType valueType(TypeName type) {
    boolean many = type.simple().equals("List") && type.arguments().size() == 1;
    ValueType item = many ? enums.get(type.arguments().get(0).simple()) : null;
    return item == null ? valueType(type.simple()) : new ValueType.ListOf(item);
  }

  private @Nullable ValueType valueType(String name) {
    return enums.containsKey(name) ? enums.get(name) : FactTypes.valueType(name).orElse(null);
  }
}
