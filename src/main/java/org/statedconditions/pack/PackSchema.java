package org.statedconditions.pack;

import static org.statedconditions.document.Json.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.document.Json;
import org.statedconditions.document.Moment;
import org.statedconditions.fact.Attribution;
import org.statedconditions.fact.Codes;

/**
 * The JSON Schema (draft 2020-12) of {@code pack.yaml}, for editors. What no schema can say only the reader checks: that what is
 * named is defined, ids of their own, circles, the order of bounds, names that are taken, kinds that the rules know.
 */
public final class PackSchema {
  private static final String ID = "[a-z][a-z0-9]{0,62}(-[a-z0-9]{1,63}){0,12}";

  private PackSchema() {}

  /** The schema; the file {@code pack.schema.json} beside this class holds the same. */
  public static String text() {
    return Json.text(tree());
  }

  /** The same as a tree of maps, lists and single values. */
  public static Map<String, Object> tree() {
    return object(
        "$schema",
        "https://json-schema.org/draft/2020-12/schema",
        "$id",
        "urn:stated-conditions:pack",
        "title",
        "A pack of stated-conditions: pack.yaml",
        "type",
        "object",
        "properties",
        properties(),
        "required",
        List.of(
            "id",
            "title",
            "actor",
            "version",
            "disclaimer",
            "statements",
            "conditions",
            "readings",
            "defaultReading",
            "stages"),
        "additionalProperties",
        false,
        "$defs",
        definitions());
  }

  private static Map<String, Object> definitions() {
    return object(
        "text",
        object(
            "type",
            List.of("string", "number", "boolean"),
            "pattern",
            "^\\s*\\S([^\\n]*\\S)?\\s*$",
            "maxLength",
            2_000),
        "id",
        object("type", List.of("string", "boolean"), "pattern", "^\\s*" + ID + "\\s*$"),
        "date",
        object("type", "string", "pattern", Moment.PATTERN),
        "statement",
        statement(),
        "condition",
        condition(),
        "criterion",
        criterion(),
        "parameter",
        parameter());
  }

  private static Map<String, Object> properties() {
    return object(
        "id",
        said("The pack's id in kebab-case, also the name of its folder.", ref("id")),
        "title",
        said("What the position is about.", ref("text")),
        "actor",
        said("Whose position it is.", ref("text")),
        "actorCode",
        said(
            "The code by which facts name the actor, such as TR; rules read it as actorCode.",
            object("type", "string", "pattern", Codes.PARTY_PATTERN)),
        "version",
        said(
            "The pack's own version, such as 1.0.0.",
            object(
                "type",
                List.of("string", "number"),
                "pattern",
                "^\\s*v?[0-9]+(\\.[0-9]+)*([-+.][A-Za-z0-9_.+-]+)?\\s*$",
                "minimum",
                0)),
        "disclaimer",
        said("The line that every report carries.", ref("text")),
        "statements",
        said(
            "What was stated, one entry for each time; an assessment names the version in force at its date.",
            some(ref("statement"))),
        "conditions",
        said("What the actor asked for, in its order.", some(ref("condition"))),
        "readings",
        said(
            "Named choices of criteria: a vague word gets several verdicts, side by side.",
            some(closed(
                object(
                    "id", said("Its id in kebab-case.", ref("id")),
                    "title", said("What it takes the words to mean.", ref("text")),
                    "extends",
                        said("The reading all of whose criteria it asks for too.", ref("text"))),
                "id",
                "title"))),
        "defaultReading",
        said("The id of the reading whose verdict is given where one is asked for.", ref("text")),
        "stages",
        stages(),
        "gates",
        said(
            "What waits for conditions: open when all that it requires are met.",
            list(closed(
                object(
                    "id", said("Its id in kebab-case.", ref("id")),
                    "title", said("What waits.", ref("text")),
                    "clause", said("The id of the clause that says so.", ref("text")),
                    "requires",
                        said("The ids of the conditions that it waits for.", some(ref("text")))),
                "id",
                "title",
                "clause",
                "requires"))),
        "parameters",
        said(
            "Values that rules use and a scenario may override, by name in camelCase.",
            object(
                "type",
                "object",
                "propertyNames",
                object("pattern", "^[a-z][a-zA-Z0-9]{0,63}$"),
                "additionalProperties",
                ref("parameter"))),
        "lists",
        said(
            "Closed lists for the fields of the pack's own fact types, by name such as PledgeStage.",
            named(closed(
                object(
                    "definition", said("What the list is of, in a sentence.", ref("text")),
                    "ordered",
                        said(
                            "Whether each value is less than those after it, so that rules may compare them.",
                            object("type", "boolean")),
                    "values",
                        said(
                            "The values in kebab-case, each with what it means.",
                            mapping("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", ref("text")))),
                "definition",
                "values"))),
        "records",
        said(
            "Records for the fields of the pack's own fact types, by name such as Pledge.",
            named(closed(
                object(
                    "definition", said("What one is, in a sentence.", ref("text")),
                    "fields",
                        said(
                            "Its fields by name in camelCase.",
                            mapping("^[a-z][A-Za-z0-9]{0,63}$", field()))),
                "definition",
                "fields"))),
        "notCovered",
        said("What the position implies and the pack leaves out.", list(ref("text"))),
        "silence",
        said(
            "Lints that do not apply, each with the reason.",
            list(closed(
                object(
                    "lint", said("The id of the lint.", ref("id")),
                    "at", said("What it is silenced for, as check names it.", ref("text")),
                    "reason", said("Why it does not apply.", ref("text"))),
                "lint",
                "at",
                "reason"))));
  }

  private static Map<String, Object> stages() {
    Map<String, Object> all = object(
        "id", said("Its id in kebab-case.", ref("id")),
        "title", said("How far things have come.", ref("text")),
        "requires", said("The ids of the conditions that open it.", list(ref("text"))),
        "next", said("What comes next; a parameter in braces stands for its value.", ref("text")));
    Map<String, Object> later = new LinkedHashMap<>(all);
    later.put("requires", said("The ids of the conditions that open it.", some(ref("text"))));
    Map<String, Object> first = new LinkedHashMap<>(all);
    first.put(
        "requires",
        said(
            "Nothing: it is where a position stands before any condition is met.",
            object("type", "array", "maxItems", 0)));
    return object(
        "description",
        "How far the ordered conditions have come, first to last.",
        "type",
        "array",
        "minItems",
        1,
        "prefixItems",
        List.of(closed(first, "id", "title", "next")),
        "items",
        closed(later, "id", "title", "next", "requires"));
  }

  private static Map<String, Object> statement() {
    List<String> attributions = new ArrayList<>();
    for (Attribution attribution : Attribution.values()) {
      attributions.add(attribution.written());
    }
    Map<String, Object> source = closed(
        object(
            "id", said("The name under which reports refer to it.", ref("text")),
            "publisher", said("Who published it.", ref("text")),
            "title", said("Its title.", ref("text")),
            "date", said("When it was published.", ref("date")),
            "url",
                said(
                    "Where it is found.",
                    object("type", "string", "pattern", "^\\s*https?://\\S+\\s*$")),
            "attribution", said("In whose name it speaks.", object("enum", attributions)),
            "reliability",
                said(
                    "The reliability of the source by the Admiralty code.",
                    object("enum", List.of("A", "B", "C", "D", "E", "F"))),
            "credibility",
                said(
                    "The credibility of what it says by the Admiralty code.",
                    object("enum", List.of(1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"))),
            "quote", said("Its words.", ref("text")),
            "locator", said("Where in it they stand.", ref("text")),
            "note", said("What else is to be said of it.", ref("text"))),
        "id");
    Map<String, Object> clause = closed(
        object(
            "id", said("Its id in kebab-case, by which conditions name it.", ref("id")),
            "paraphrase", said("What it asks for, in our words.", ref("text")),
            "context",
                said(
                    "Whether it asks for nothing and only says what surrounds the rest.",
                    object("type", "boolean"))),
        "id",
        "paraphrase");
    return closed(
        object(
            "id",
                said(
                    "Its id; the date if it has none of its own.",
                    object(
                        "type",
                        List.of("string", "number", "boolean"),
                        "pattern",
                        "^\\s*[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\s*$")),
            "date", said("When it was stated.", ref("date")),
            "title", said("Where it was stated.", ref("text")),
            "sources", said("Who reports it.", list(source)),
            "clauses", said("What it says, part by part.", some(clause))),
        "date",
        "title",
        "clauses");
  }

  private static Map<String, Object> condition() {
    return closed(
        object(
            "id",
                said(
                    "Its id in kebab-case, with which those of its criteria begin.",
                    object(
                        "type",
                        "string",
                        "pattern",
                        "^\\s*(?!(verdict|stage)\\s*$)" + ID + "\\s*$")),
            "title", said("What was asked for.", ref("text")),
            "clause", said("The id of the clause that asks for it.", ref("text")),
            "about",
                said(
                    "The kind of subject that it is about, such as ceasefire or mission.",
                    ref("id")),
            "after",
                said("The conditions that come first; decides stages only.", list(ref("text"))),
            "follows",
                said(
                    "The condition about whose subject this one is as well: the two choose it together.",
                    ref("text")),
            "criteria", said("What rules decide of it.", some(ref("criterion")))),
        "id",
        "title",
        "clause",
        "about",
        "criteria");
  }

  private static Map<String, Object> criterion() {
    Map<String, Object> schema = new LinkedHashMap<>(closed(
        object(
            "id",
                said(
                    "The id of its condition, a dot and a name in kebab-case.",
                    object("type", "string", "pattern", "^" + ID + "\\." + ID + "$")),
            "title", said("What has to hold, as a sentence.", ref("text")),
            "basis",
                said(
                    "Where it comes from.",
                    object(
                        "oneOf",
                        List.of(
                            word("quoted", "In the actor's words as quoted."),
                            word("reported", "A report's paraphrase of the position."),
                            word("reading", "A reading of a vague word, replaceable."),
                            word("stated", "What older packs say for quoted.")))),
            "readings",
                said(
                    "The readings that ask for it; those that extend them do as well.",
                    list(ref("text"))),
            "about",
                said(
                    "The kind of subject that it is about; that of its condition if left out.",
                    ref("id")),
            "quantifier",
                said(
                    "Of how many subjects it has to hold.",
                    object(
                        "oneOf",
                        List.of(
                            word("some", "Of the subject that its condition is about."),
                            word("every", "Of each subject, all of which have to be known.")))),
            "assume",
                said(
                    "That those reported are all, without any report that says so.",
                    object(
                        "oneOf", List.of(word("complete", "Those reported are taken to be all.")))),
            "reason", said("Why those reported are taken to be all.", ref("text"))),
        "id",
        "title",
        "basis"));
    schema.put(
        "dependentRequired", object("assume", List.of("reason"), "reason", List.of("assume")));
    schema.put(
        "dependentSchemas",
        object(
            "assume",
            object(
                "required",
                List.of("quantifier"),
                "properties",
                object("quantifier", object("const", "every")))));
    return schema;
  }

  /** One shape for each type, so that default, bounds and unit fit it. */
  private static Map<String, Object> parameter() {
    List<Map<String, Object>> shapes = new ArrayList<>();
    shapes.add(shape(ParameterType.NUMBER, false, object("type", "number"), true));
    shapes.add(shape(ParameterType.WHOLE_NUMBER, true, object("type", "integer"), true));
    shapes.add(shape(ParameterType.DATE, true, ref("date"), false));
    shapes.add(shape(
        ParameterType.TEXT,
        false,
        object("type", "string", "pattern", "\\S", "maxLength", 2_000),
        false));
    shapes.add(shape(ParameterType.TEXTS, false, some(ref("text")), false));
    shapes.add(shape(ParameterType.FLAG, false, object("type", "boolean"), false));
    return object("oneOf", shapes);
  }

  private static Map<String, Object> shape(
      ParameterType type, boolean mustSay, Map<String, Object> value, boolean figure) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("default", said("Its value where no scenario gives another.", value));
    properties.put(
        "type",
        said(
            "What it holds; the type of the default if left out.",
            object("oneOf", List.of(word(type.written(), "It holds " + type.expected() + ".")))));
    if (figure) {
      properties.put("least", said("The least that it may be.", object("type", "number")));
      properties.put("most", said("The largest that it may be.", object("type", "number")));
      properties.put("unit", said("What it counts or is measured in.", ref("text")));
    }
    properties.put("reference", said("Where the value comes from.", ref("text")));
    return mustSay
        ? closed(properties, "default", "type", "reference")
        : closed(properties, "default", "reference");
  }

  private static Map<String, Object> field() {
    return closed(
        object(
            "type",
                said(
                    "What it holds: number, whole-number, date, text, texts, flag, or a closed list.",
                    ref("text")),
            "definition", said("What it says, in a sentence.", ref("text")),
            "unit", said("What its figures are measured in.", ref("text")),
            "required", said("Whether files write none without it.", object("type", "boolean"))),
        "type",
        "definition");
  }

  private static Map<String, Object> ref(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  private static Map<String, Object> said(String definition, Map<String, Object> schema) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("description", definition);
    all.putAll(schema);
    return all;
  }

  private static Map<String, Object> word(String word, String definition) {
    return object("const", word, "description", definition);
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    return object("type", "array", "items", items);
  }

  private static Map<String, Object> some(Map<String, Object> items) {
    return object("type", "array", "items", items, "minItems", 1);
  }

  private static Map<String, Object> named(Map<String, Object> values) {
    return object(
        "type",
        "object",
        "propertyNames",
        object("pattern", "^[A-Z][A-Za-z0-9]{0,63}$"),
        "additionalProperties",
        values,
        "maxProperties",
        100);
  }

  private static Map<String, Object> mapping(String names, Map<String, Object> values) {
    return object(
        "type",
        "object",
        "propertyNames",
        object("pattern", names),
        "additionalProperties",
        values,
        "minProperties",
        1,
        "maxProperties",
        100);
  }

  private static Map<String, Object> closed(Map<String, Object> properties, String... required) {
    return object(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.of(required),
        "additionalProperties",
        false);
  }
}
