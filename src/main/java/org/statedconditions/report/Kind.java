package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What can stand under a key of the JSON output, as its schema says it. */
sealed interface Kind {
  Kind TEXT = new Plain(Map.of("type", "string"));
  Kind FLAG = new Plain(Map.of("type", "boolean"));
  Kind NUMBER = new Plain(Map.of("type", "number"));
  Kind COUNT = new Plain(Shape.object("type", "integer", "minimum", 0));
  Kind CHANCE = new Named(
      "probability",
      "A probability, from 0 to 1.",
      Shape.object("type", "number", "minimum", 0, "maximum", 1.000001));
  Kind INSTANT = new Named(
      "instant",
      "An instant in UTC, as ISO 8601 writes it.",
      Shape.object(
          "type",
          "string",
          "pattern",
          "^[+-]?[0-9]{4,}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$"));
  Kind STATUS = new Named(
      "status",
      "The status of a criterion, a condition, a gate or a verdict. Undetermined: nothing that is reported decides it; contested:"
          + " findings say both.",
      Map.of("enum", List.of("met", "contested", "undetermined", "not-met")));
  Kind FACT = new Named(
      "factReference",
      "The `ref` of a fact of the same answer; its figure counts from 0.",
      Shape.object("type", "string", "pattern", "^facts[\\[][0-9]+[\\]]$"));
  Kind VALUE = new Named(
      "value",
      "What a report, a parameter or a rule gives: dates are texts, terms are written as in scenario files, records are objects.",
      Map.of("type", List.of("string", "number", "boolean", "array", "object")));

  /** The schema; definitions that it refers to are put into {@code defs}. */
  Map<String, Object> schema(Map<String, Object> defs);

  static Kind oneOf(String... texts) {
    return new Plain(Map.of("enum", List.of(texts)));
  }

  static Kind orNull(Kind kind) {
    return new OrNull(kind);
  }

  static Kind list(Kind item) {
    return new ListOf(item);
  }

  static Kind map(Kind value) {
    return new MapOf(value);
  }

  static Kind a(Shape shape) {
    return new Shaped(() -> shape);
  }

  static Kind list(Shape item) {
    return new ListOf(a(item));
  }

  static Kind orNull(Shape shape) {
    return new OrNull(a(shape));
  }

  /** For a shape that holds others of its own. */
  static Kind later(Supplier<Shape> shape) {
    return new Shaped(shape);
  }

  static Kind anyOf(Kind... kinds) {
    return new AnyOf(List.of(kinds));
  }

  /** Said in place. */
  record Plain(Map<String, Object> said) implements Kind {
    @Override
    public Map<String, Object> schema(Map<String, Object> defs) {
      return said;
    }
  }

  /** Said once, and referred to by its name. */
  record Named(String name, String description, Map<String, Object> said) implements Kind {
    @Override
    public Map<String, Object> schema(Map<String, Object> defs) {
      if (!defs.containsKey(name)) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("description", description);
        definition.putAll(said);
        defs.put(name, definition);
      }
      return Shape.reference(name);
    }
  }

  /** An object with fixed keys. */
  record Shaped(Supplier<Shape> shape) implements Kind {
    @Override
    public Map<String, Object> schema(Map<String, Object> defs) {
      return shape.get().schema(defs);
    }
  }

  /** Such a thing, or nothing. */
  record OrNull(Kind kind) implements Kind {
    @Override
    public Map<String, Object> schema(Map<String, Object> defs) {
      return Map.of("anyOf", List.of(kind.schema(defs), Map.of("type", "null")));
    }
  }

  /** Such things in an order. */
  record ListOf(Kind item) implements Kind {
    @Override
    public Map<String, Object> schema(Map<String, Object> defs) {
      return Shape.object("type", "array", "items", item.schema(defs));
    }
  }

  /** Such things by names that the input chooses. */
  record MapOf(Kind value) implements Kind {
    @Override
    public Map<String, Object> schema(Map<String, Object> defs) {
      return Shape.object("type", "object", "additionalProperties", value.schema(defs));
    }
  }

  /** One of several. */
  record AnyOf(List<Kind> kinds) implements Kind {
    @Override
    public Map<String, Object> schema(Map<String, Object> defs) {
      List<Object> schemas = new ArrayList<>();
      kinds.forEach(kind -> schemas.add(kind.schema(defs)));
      return Map.of("anyOf", schemas);
    }
  }
}
