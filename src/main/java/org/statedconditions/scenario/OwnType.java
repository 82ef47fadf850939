package org.statedconditions.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.statedconditions.fact.OwnFact;

/**
 * A fact type that a pack declares itself. Scenario files fill it under its name with a small first letter
 * ({@code settlementProposal} for {@code SettlementProposal}), with the fields that every fact has (id, source, from,
 * until, reportedOn) and its own.
 *
 * @param name as declared in DRL, for example {@code SettlementProposal}
 * @param fields its own fields, without those that every fact has
 */
public record OwnType(String name, List<OwnField> fields) {

  /**
   * Copies the fields. Throws {@link IllegalArgumentException} for a name that does not start with a capital letter, that
   * of a built-in fact, a field that every fact has, and one that is there twice.
   */
  public OwnType {
    fields = List.copyOf(fields);
    if (name.isEmpty() || name.charAt(0) < 'A' || name.charAt(0) > 'Z') {
      throw new IllegalArgumentException(
          "name: expected a capital letter first but was `" + name + "`");
    }
    String key = key(name);
    if (FactTypes.BUILT_IN.stream().anyMatch(type -> type.name().equals(key))) {
      throw new IllegalArgumentException(
          "name: expected a name of its own but was the built-in `" + name + "`");
    }
    Set<String> seen = new HashSet<>();
    FactType.COMMON.forEach(field -> seen.add(field.name()));
    for (OwnField field : fields) {
      if (!seen.add(field.name())) {
        throw new IllegalArgumentException(
            "fields: expected each field once, without those of every fact, but was `"
                + field.name() + "`");
      }
    }
  }

  /** The key under which scenario files fill it. */
  public String key() {
    return key(name);
  }

  private static String key(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  FactType type() {
    List<Field> own = new ArrayList<>();
    for (OwnField field : fields) {
      own.add(new Field(field.name(), kind(field), null));
    }
    String article = "AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
    return new FactType(key(), article + key(), own, v -> {
      Map<String, Object> values = new TreeMap<>();
      for (OwnField field : fields) {
        Object value = v.get(field.name());
        if (value != null) {
          values.put(field.name(), value);
        }
      }
      return new OwnFact(
          name,
          v.get("id"),
          v.get("source"),
          v.get("from"),
          v.get("until"),
          v.get("reportedOn"),
          values);
    });
  }

  private static Kind kind(OwnField field) {
    return switch (field.kind()) {
      case TEXT -> Kinds.TEXT;
      case NUMBER -> Kinds.NUMBER;
      case INTEGER -> Kinds.INTEGER;
      case LONG -> Kinds.LONG;
      case BOOLEAN -> Kinds.BOOLEAN;
      case INSTANT -> Kinds.INSTANT;
      case TEXTS -> Kinds.TEXTS;
      case ONE_OF -> Kinds.oneOf(field.values());
    };
  }
}
