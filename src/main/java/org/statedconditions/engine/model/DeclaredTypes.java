package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.syntax.TypeName;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.TextForm;
import org.statedconditions.fact.ValueType;

/** The fact types that rule files declare. */
final class DeclaredTypes {
  private static final Set<String> OF_EVERY_FACT =
      Set.of("id", "source", "from", "until", "reportedOn");
  private static final ValueType TEXT = new ValueType.Text(TextForm.ANY);

  private final Map<String, DrlType> written = new LinkedHashMap<>();
  private final Map<String, DrlFile> files = new HashMap<>();
  private final Map<String, FactType> types = new LinkedHashMap<>();
  private final Map<String, ValueType> constants = new HashMap<>();

  private DeclaredTypes() {}

  /** The types in the order of the files. Throws {@link Refusal} for one that the gate does not let through. */
  static List<FactType> of(List<DrlFile> files) {
    DeclaredTypes declared = new DeclaredTypes();
    FactTypes.BUILT_IN.forEach(type -> type.fields().forEach(field -> declared.addConstants(field.type())));
    for (DrlFile file : files) {
      for (DrlType type : file.types()) {
        declared.files.put(type.name(), file);
        if (type.enumeration()) {
          declared.constants.put(
              type.name(), ValueType.OneOf.declared(type.name(), type.constants()));
        } else {
          declared.written.put(type.name(), type);
        }
      }
    }
    declared.written.values().forEach(type -> declared.declare(type, new LinkedHashSet<>()));
    return new ArrayList<>(declared.types.values());
  }

  private void addConstants(ValueType type) {
    if (type instanceof ValueType.OneOf one && one.javaClass().isEnum()) {
      constants.put(one.javaClass().getSimpleName(), one);
    } else if (type instanceof ValueType.MapOf map) {
      addConstants(map.key());
      addConstants(map.value());
    } else if (type instanceof ValueType.Structure structure) {
      structure.record().fields().forEach(field -> addConstants(field.type()));
    } else if (type instanceof ValueType.ListOf list) {
      addConstants(list.item());
    }
  }

  private @Nullable FactType declare(DrlType type, Set<String> below) {
    FactType known = types.get(type.name());
    if (known != null) {
      return known;
    }
    FactType parent = null;
    if (!type.parent().isEmpty()) {
      DrlType extended =
          written.get(type.parent().substring(type.parent().lastIndexOf('.') + 1));
      if (extended == null || !below.add(type.name())) {
        throw refused(type, "it extends " + type.parent());
      }
      parent = declare(extended, below);
    }
    Map<String, ValueType> own = new LinkedHashMap<>();
    for (DrlType.Field field : type.fields()) {
      if (!OF_EVERY_FACT.contains(field.name())) {
        own.put(field.name(), valueType(type, field.type()));
      }
    }
    try {
      FactType made = FactType.declare(type.name(), parent, own);
      types.put(type.name(), made);
      return made;
    } catch (IllegalArgumentException e) {
      throw refused(type, e.getMessage());
    }
  }

  private ValueType valueType(DrlType type, TypeName name) {
    return switch (name.simple()) {
      case "String" -> TEXT;
      case "int", "Integer" -> ValueType.WholeNumber.INT;
      case "long", "Long" -> ValueType.WholeNumber.LONG;
      case "double", "Double" -> ValueType.Decimal.BINARY;
      case "BigDecimal" -> ValueType.Decimal.EXACT;
      case "boolean", "Boolean" -> ValueType.Flag.FLAG;
      case "Instant" -> ValueType.Time.TIME;
      case "List" -> new ValueType.ListOf(TEXT);
      default -> {
        ValueType of = constants.get(name.simple());
        if (of == null) {
          throw refused(type, "it has a field of type " + name);
        }
        yield of;
      }
    };
  }

  private Refusal refused(DrlType type, String why) {
    return new Refusal(
        "the type " + type.name() + " cannot be declared: " + why,
        files.get(type.name()).place(type.start(), type.end()));
  }
}
