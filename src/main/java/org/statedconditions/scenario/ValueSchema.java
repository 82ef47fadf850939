package org.statedconditions.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.document.Json;
import org.statedconditions.fact.Acceptance;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.Meaning;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.RecordTypes;
import org.statedconditions.fact.Reference;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.Term;
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
        properties.put(field.name(), described(documented(field), of(field.type())));
        field
            .lastDay()
            .ifPresent(day -> properties.put(day.name(), described(day.definition(), ref("day"))));
      }
    }
    return properties;
  }

  private static String documented(FactField field) {
    return field.reference() == Reference.OURS || field.definition().isEmpty()
        ? field.definition()
        : field.definition() + " (" + field.reference().title() + ")";
  }

  /** What may not stand together in one fact. */
  static List<Map<String, Object>> contradictions(FactType type) {
    List<Map<String, Object>> never = new ArrayList<>();
    for (FactField field : type.fields()) {
      field
          .lastDay()
          .ifPresent(day -> never.add(Json.object("required", List.of(field.name(), day.name()))));
    }
    if (type.equals(FactTypes.MANDATE)) {
      never.add(Json.object(
          "required",
          List.of("participants", "participantsNamed"),
          "properties",
          Json.object("participantsNamed", Json.object("const", false))));
    }
    return never;
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

  /** One of a set of terms, each with what it means. */
  private static Map<String, Object> values(ValueType.OneOf type) {
    if (type.name().isEmpty()) {
      return Json.object("enum", List.copyOf(type.choices().keySet()));
    }
    List<Map<String, Object>> terms = new ArrayList<>();
    type.choices().forEach((word, value) -> terms.add(term(word, (Term) value)));
    type.synonyms().forEach((word, value) -> terms.add(term(word, (Term) value)));
    return Json.object("oneOf", List.copyOf(terms));
  }

  private static Map<String, Object> term(String word, Term term) {
    Object constant =
        word.equals("true") || word.equals("false") ? (Object) Boolean.valueOf(word) : word;
    Meaning meaning = term.meaning();
    String said = word.equals(term.written())
        ? meaning.definition()
        : "Another word for " + term.written() + ".";
    String from =
        meaning.reference() == Reference.OURS ? "" : " (" + meaning.reference().title() + ")";
    return Json.object("const", constant, "description", said + from);
  }

  private static Map<String, Object> record(RecordType type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    type.fields().stream()
        .filter(FactField::isWritten)
        .forEach(
            field -> properties.put(field.name(), described(documented(field), of(field.type()))));
    List<Map<String, Object>> ways = new ArrayList<>();
    type.words().keySet().forEach(word -> ways.add(Map.of("const", word)));
    if (type.ways().isEmpty()) {
      Map<String, Object> mapping = new LinkedHashMap<>(mapping(properties, type.required()));
      if (type.equals(RecordTypes.DECLARATION)) {
        // A condition stands beside a conditional acceptance only.
        mapping.put(
            "dependentSchemas",
            Json.object(
                "condition",
                Json.object(
                    "required",
                    List.of("accepts"),
                    "properties",
                    Json.object(
                        "accepts", Json.object("const", Acceptance.CONDITIONAL.written())))));
      }
      ways.add(mapping);
    }
    for (List<String> way : type.ways()) {
      Map<String, Object> allowed = new LinkedHashMap<>(properties);
      type.ways().forEach(other -> allowed.keySet().removeAll(other));
      way.forEach(name -> allowed.put(name, properties.get(name)));
      ways.add(mapping(allowed, way));
    }
    return ways.size() == 1 ? ways.get(0) : Json.object("anyOf", List.copyOf(ways));
  }

  private static Map<String, Object> mapping(
      Map<String, Object> properties, List<String> required) {
    return Json.object(
        "type",
        "object",
        "properties",
        properties,
        "required",
        required,
        "additionalProperties",
        false);
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
