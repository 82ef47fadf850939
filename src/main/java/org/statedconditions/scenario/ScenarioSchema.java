package org.statedconditions.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.document.Json;
import org.statedconditions.document.Moment;
import org.statedconditions.fact.Codes;
import org.statedconditions.fact.FactType;
import org.statedconditions.pack.Parameter;

/**
 * The JSON Schema (draft 2020-12) of scenario files, made from the table that the reader follows. What no schema can say
 * (duplicate keys, references to sources, the order of dates, sums, sizes) only the reader checks.
 */
public final class ScenarioSchema {
  private ScenarioSchema() {}

  /** The schema of the built-in facts; the file {@code scenario.schema.json} beside this class holds the same. */
  public static String text() {
    return text(List.of());
  }

  /** The schema of the built-in facts and those of a pack. */
  public static String text(List<FactType> declared) {
    return text(declared, List.of());
  }

  /** The same, with the parameters that scenarios may override. */
  public static String text(List<FactType> declared, List<Parameter> parameters) {
    return Json.text(schema(ScenarioReader.types(declared), parameters));
  }

  /** The same as a tree of maps, lists and single values. */
  public static Map<String, Object> tree(List<FactType> declared, List<Parameter> parameters) {
    return schema(ScenarioReader.types(declared), parameters);
  }

  private static Map<String, Object> schema(List<FactType> types, List<Parameter> parameters) {
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("text", textSchema());
    definitions.put("number", Map.of("type", "number"));
    definitions.put(
        "instant",
        Json.object(
            "description",
                "An ISO 8601 date (00:00 of it in the scenario's timeZone), or date-time with an offset.",
            "type", "string",
            "pattern", Moment.PATTERN));
    definitions.put(
        "day",
        Json.object(
            "description", "An ISO 8601 date.", "type", "string", "pattern", Moment.DAY_PATTERN));
    definitions.put(
        "party",
        Json.object(
            "description",
                "A country's ISO 3166-1 alpha-2 code or an organisation's own short name.",
            "type", "string",
            "pattern", Codes.PARTY_PATTERN));
    definitions.put("country", Json.object("enum", Codes.countries()));
    definitions.putAll(ValueSchema.namedSets(types));
    definitions.put("status", ExpectationReader.statusSchema());
    definitions.put("source", SourceReader.schema());
    Map<String, Object> facts = new LinkedHashMap<>();
    for (FactType type : types) {
      String definition = type.key() + "Fact";
      Map<String, Object> schema = new LinkedHashMap<>(Json.object(
          "type",
          "object",
          "properties",
          ValueSchema.properties(type.fields()),
          "required",
          List.of("id"),
          "additionalProperties",
          false));
      List<Map<String, Object>> never = ValueSchema.contradictions(type);
      if (!never.isEmpty()) {
        schema.put("not", Json.object("anyOf", never));
      }
      definitions.put(definition, schema);
      facts.put(type.key(), ValueSchema.ref(definition));
    }
    return Json.object(
        "$schema", "https://json-schema.org/draft/2020-12/schema",
        "$id", "urn:stated-conditions:scenario",
        "title", "A scenario of stated-conditions",
        "type", "object",
        "properties", topLevel(facts, parameters),
        "additionalProperties", false,
        "$defs", definitions);
  }

  private static Map<String, Object> topLevel(
      Map<String, Object> facts, List<Parameter> parameters) {
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
        "title",
        ValueSchema.described("Its title.", ValueSchema.ref("text")),
        "note",
        ValueSchema.described("What is printed with every report of it.", ValueSchema.ref("text")),
        "asOf",
        ValueSchema.described("When things have to hold.", ValueSchema.ref("instant")),
        "knownBy",
        ValueSchema.described(
            "Only what had been reported by then counts.", ValueSchema.ref("instant")),
        ScenarioReader.TIME_ZONE,
        ValueSchema.described(
            "The time zone in which plain dates are 00:00 and days are counted, by its name in the IANA database, such"
                + " as Europe/Kyiv; UTC if it is not given.",
            Json.object(
                "type",
                "string",
                "pattern",
                "^(UTC|(?!SystemV/)[A-Z][A-Za-z_]*/[A-Za-z0-9_+/-]+)$")),
        "sources",
        Json.object(
            "description",
            "The sources by the name under which facts refer to them.",
            "type",
            "object",
            "propertyNames",
            Map.of("pattern", "\\S"),
            "additionalProperties",
            ValueSchema.ref("source")),
        "parameters",
        ParameterReader.schema(parameters),
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
        "expect",
        ExpectationReader.schema(),
        "outcome",
        Json.object(
            "description",
            "What the actor did in the end, for a look back; plays no part in any verdict.",
            "type",
            "object",
            "properties",
            Json.object(
                "on", ValueSchema.described("The day of the decision.", ValueSchema.ref("instant")),
                "what", ValueSchema.described("What was decided.", ValueSchema.ref("text"))),
            "required",
            List.of("on", "what"),
            "additionalProperties",
            false),
        "probabilities",
        ProbabilityReader.schema(),
        "conformance",
        Json.object(
            "description",
            "What the conformance kit asks and expects; for whoever runs the kit, and read by nobody else.",
            "type",
            "object"));
  }

  /** Text of any look: what YAML takes for a number or a truth value is text where text is asked for. */
  private static Map<String, Object> textSchema() {
    return Json.object("type", List.of("string", "number", "boolean"), "pattern", "\\S");
  }
}
