package org.statedconditions.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.fact.Codes;

/**
 * The JSON Schema (draft 2020-12) of scenario files, made from the table that the reader follows. What no schema can say
 * (duplicate keys, references to sources, the order of dates, sums, sizes) only the reader checks.
 */
public final class ScenarioSchema {
  private static final String DAY =
      "((?!0000)[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
          + "|02-(0[1-9]|1[0-9]|2[0-8]))"
          + "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)";
  private static final String TIME = "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?";
  private static final String OFFSET = "(Z|[+-]((0[0-9]|1[0-7]):[0-5][0-9]|18:00))";

  private ScenarioSchema() {}

  /** The schema of the built-in facts; the file {@code scenario.schema.json} beside this class holds the same. */
  public static String text() {
    return text(List.of());
  }

  /** The schema of the built-in facts and those of a pack. */
  public static String text(List<OwnType> ownTypes) {
    return Json.text(schema(ScenarioReader.types(ownTypes)));
  }

  private static Map<String, Object> schema(List<FactType> types) {
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("text", textSchema());
    definitions.put("number", Map.of("type", "number"));
    definitions.put(
        "instant",
        Json.object(
            "description", "An ISO 8601 date (00:00 UTC of it), or date-time with an offset.",
            "type", "string",
            "pattern", "^" + DAY + "$|^" + DAY + TIME + OFFSET + "$"));
    definitions.put(
        "party",
        Json.object(
            "description",
                "A country's ISO 3166-1 alpha-2 code or an organisation's own short name.",
            "type", "string",
            "pattern", Codes.PARTY_PATTERN));
    definitions.put("country", Json.object("enum", Codes.countries()));
    for (Terms<?> terms : Terms.ALL) {
      definitions.put(
          terms.name(), Json.object("enum", List.copyOf(terms.byName().keySet())));
    }
    definitions.put("source", SourceReader.schema());
    Map<String, Object> facts = new LinkedHashMap<>();
    for (FactType type : types) {
      String definition = type.name() + "Fact";
      definitions.put(
          definition,
          Json.object(
              "type",
              "object",
              "properties",
              properties(type.fields().values()),
              "required",
              List.of("id"),
              "additionalProperties",
              false));
      facts.put(type.name(), Kinds.ref(definition));
    }
    return Json.object(
        "$schema", "https://json-schema.org/draft/2020-12/schema",
        "$id", "urn:stated-conditions:scenario",
        "title", "A scenario of stated-conditions",
        "type", "object",
        "properties", topLevel(facts),
        "additionalProperties", false,
        "$defs", definitions);
  }

  private static Map<String, Object> topLevel(Map<String, Object> facts) {
    Map<String, Object> fact = Json.object(
        "type",
        "object",
        "properties",
        facts,
        "minProperties",
        1,
        "maxProperties",
        1,
        "additionalProperties",
        false);
    return Json.object(
        "title", described("Its title.", Kinds.ref("text")),
        "note", described("What is printed with every report of it.", Kinds.ref("text")),
        "asOf", described("When things have to hold.", Kinds.ref("instant")),
        "knownBy", described("Only what had been reported by then counts.", Kinds.ref("instant")),
        "sources",
            Json.object(
                "description",
                "The sources by the name under which facts refer to them.",
                "type",
                "object",
                "propertyNames",
                Map.of("pattern", "\\S"),
                "additionalProperties",
                Kinds.ref("source")),
        "parameters",
            Json.object(
                "description", "Overrides of the pack's parameters.",
                "type", "object",
                "additionalProperties", Kinds.PARAMETER.schema()),
        "facts",
            Json.object(
                "description",
                "What is reported.",
                "type",
                "array",
                "items",
                fact,
                "maxItems",
                ScenarioReader.MOST_FACTS),
        "expect", ExpectationReader.schema(),
        "outcome",
            Json.object(
                "description",
                "What the actor did in the end, for a look back; plays no part in any verdict.",
                "type",
                "object",
                "properties",
                Json.object(
                    "on", described("The day of the decision.", Kinds.ref("instant")),
                    "what", described("What was decided.", Kinds.ref("text"))),
                "required",
                List.of("on", "what"),
                "additionalProperties",
                false),
        "probabilities", ProbabilityReader.schema());
  }

  /** Text of any look: what YAML takes for a number or a truth value is text where text is asked for. */
  private static Map<String, Object> textSchema() {
    return Json.object("type", List.of("string", "number", "boolean"), "pattern", "\\S");
  }

  static Map<String, Object> properties(Collection<Field> fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field field : fields) {
      properties.put(field.name(), described(field.doc(), field.kind().schema()));
    }
    return properties;
  }

  private static Map<String, Object> described(String doc, Map<String, Object> schema) {
    if (doc == null) {
      return schema;
    }
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("description", doc);
    described.putAll(schema);
    return described;
  }
}
