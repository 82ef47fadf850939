package org.statedconditions.drl.check.gate;

import java.util.Set;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Words;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.syntax.TypeName;
import org.statedconditions.fact.FactTypes;

/** Refuses declared types whose names are taken and fields that no file can fill. */
final class TypeGate {
  private static final Set<String> VALUES = Set.of(
      "String",
      "Boolean",
      "Integer",
      "Long",
      "Double",
      "BigDecimal",
      "Instant",
      "List",
      "Set",
      "Map",
      "java.math.BigDecimal",
      "java.time.Instant",
      "java.util.List",
      "java.util.Set",
      "java.util.Map");
  /** Fields of every fact, whose types are looked at elsewhere. */
  private static final Set<String> COMMON = Set.of("id", "source", "from", "until", "reportedOn");

  private static final Set<String> PRIMITIVES = Set.of("boolean", "int", "long", "double");
  private final PackNames names;
  private final Refusals refusals;

  TypeGate(PackNames names, Refusals refusals) {
    this.names = names;
    this.refusals = refusals;
  }

  void type(DrlType type) {
    int end = type.start() + type.name().length();
    if (type.name().isEmpty() || type.name().charAt(0) < 'A' || type.name().charAt(0) > 'Z') {
      refusals.refuse(
          type.start(),
          end,
          "expected a type's name to begin with a capital but was " + type.name(),
          null);
    }
    if (names.types().isTaken(type.name())) {
      refusals.refuse(
          type.start(),
          end,
          "the name " + type.name() + " is taken",
          "call the type something else");
    }
    int fields = 0;
    for (DrlType.Field field : type.fields()) {
      if (++fields == Limits.FIELDS + 1) {
        refusals.refuse(
            field.start(),
            field.start() + field.name().length(),
            "expected at most " + Limits.FIELDS + " fields but this is one more",
            null);
      }
      if (Words.JAVA.contains(field.name()) || Words.OF_RULES.contains(field.name())) {
        refusals.refuse(
            field.start(),
            field.start() + field.name().length(),
            "the name " + field.name() + " is taken",
            "call it something else");
      }
      int before = refusals.all().size();
      fieldType(field.type());
      if (refusals.all().size() == before
          && !COMMON.contains(field.name())
          && names
              .types()
              .find(field.type())
              .filter(t -> t.sort() == Type.Sort.TERM)
              .isEmpty()
          && !names.types().isOwnValue(field.type().simple())
          && FactTypes.valueType(field.type().simple()).isEmpty()) {
        refusals.refuse(
            field.type().start(),
            field.type().start() + field.type().name().length(),
            "a field of the type " + field.type().name() + " is not allowed",
            "allowed are String, Boolean, Integer, Long, Double, BigDecimal, Instant, List and the value sets of facts; name another fact by its id");
      }
    }
  }

  void fieldType(TypeName type) {
    boolean own =
        names.types().find(type.name()).filter(Type.Declared.class::isInstance).isPresent();
    if (type.array()) {
      refusals.refuse(type.start(), type.end(), "arrays are not allowed", "write List");
    } else if (!own
        && !VALUES.contains(type.name())
        && !PRIMITIVES.contains(type.name())
        && !names.types().isNameable(type.name())) {
      refusals.refuse(
          type.start(),
          type.start() + type.name().length(),
          "a field of the type " + type.name() + " is not allowed",
          "allowed are String, Boolean, Integer, Long, Double, BigDecimal, Instant, List and the value sets of facts");
    }
    type.arguments().forEach(this::fieldType);
  }
}
