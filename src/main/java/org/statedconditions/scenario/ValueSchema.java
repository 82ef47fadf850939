package org.statedconditions.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.TextForm;
import org.statedconditions.fact.ValueType;

/** The JSON Schema of what fields hold: of what {@link ValueReader} accepts. */
final class ValueSchema {
  private ValueSchema() {}

  static Map<String, Object> ref(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  static Map<String, Object> listOf(Map<String, Object> items) {
    return Json.object("type", "array", "items", items);
  }

  static Map<String, Object> described(String doc, Map<String, Object> schema) {
    if (doc.isEmpty()) {
      return schema;
    }
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("description", doc);
    described.putAll(schema);
    return described;
  }

  /** The fields that files write, each with what it says, for editors to show. */
  static Map<String, Object> properties(List<FactField> fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (FactField field : fields) {
      if (field.isWritten()) {
        properties.put(field.name(), described(field.definition(), of(field.type())));
      }
    }
    return properties;
  }

  private static Map<String, Object> of(ValueType type) {
    if (type instanceof ValueType.Text text) {
      return text(text.form());
    } else if (type instanceof ValueType.WholeNumber whole) {
      return whole.javaClass() == Integer.class
          ? Json.object(
              "type", "integer", "minimum", (int) whole.least(), "maximum", (int) whole.most())
          : Json.object("type", "integer", "minimum", whole.least(), "maximum", whole.most());
    } else if (type instanceof ValueType.Decimal decimal) {
      return decimal
          .least()
          .map(least -> Json.object("type", "number", "minimum", least))
          .orElseGet(() -> ref("number"));
    } else if (type instanceof ValueType.Flag) {
      return Map.of("type", "boolean");
    } else if (type instanceof ValueType.Time) {
      return ref("instant");
    } else if (type instanceof ValueType.OneOf oneOf) {
      return oneOf.name().map(ValueSchema::ref).orElseGet(() -> values(oneOf));
    } else if (type instanceof ValueType.ListOf list) {
      return listOf(of(list.item()));
    } else if (type instanceof ValueType.MapOf map) {
      Map<String, Object> properties = new LinkedHashMap<>();
      map.key().choices().keySet().forEach(key -> properties.put(key, of(map.value())));
      return Json.object("type", "object", "properties", properties, "additionalProperties", false);
    }
    RecordType record = ((ValueType.Structure) type).record();
    return record.isReferredTo() ? ref("text") : record(record);
  }

  private static Map<String, Object> text(TextForm form) {
    return switch (form) {
      case ANY -> ref("text");
      case PARTY -> ref("party");
      case COUNTRY -> ref("country");
      case COUNTRY_OR_NOBODY ->
        Json.object("anyOf", List.of(ref("country"), Map.of("const", Requirement.NOBODY)));
      case WEB_ADDRESS -> Json.object("type", "string", "pattern", "^https?://[^\\s/]\\S*$");
    };
  }

  private static Map<String, Object> values(ValueType.OneOf type) {
    return Json.object("enum", List.copyOf(type.choices().keySet()));
  }

  private static Map<String, Object> record(RecordType type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    type.fields().stream()
        .filter(FactField::isWritten)
        .forEach(field -> properties.put(field.name(), of(field.type())));
    Map<String, Object> mapping = Json.object(
        "type",
        "object",
        "properties",
        properties,
        "required",
        type.required(),
        "additionalProperties",
        false);
    if (type.words().isEmpty()) {
      return mapping;
    }
    List<Map<String, Object>> ways = new ArrayList<>();
    type.words().keySet().forEach(word -> ways.add(Map.of("const", word)));
    ways.add(mapping);
    return Json.object("anyOf", List.copyOf(ways));
  }

  /** The sets of values that have a name, by it, in the order in which fields come to them. */
  static Map<String, Object> namedSets(List<FactType> types) {
    Map<String, Object> sets = new LinkedHashMap<>();
    types.forEach(type -> type.fields().forEach(field -> addSets(field.type(), sets)));
    return sets;
  }

  private static void addSets(ValueType type, Map<String, Object> sets) {
    if (type instanceof ValueType.OneOf oneOf) {
      oneOf.name().ifPresent(name -> sets.put(name, values(oneOf)));
    } else if (type instanceof ValueType.ListOf list) {
      addSets(list.item(), sets);
    } else if (type instanceof ValueType.MapOf map) {
      addSets(map.value(), sets);
    } else if (type instanceof ValueType.Structure structure) {
      structure.record().fields().forEach(field -> addSets(field.type(), sets));
    }
  }
}
