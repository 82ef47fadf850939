package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON Schema as far as an editor needs it: what may stand at a path, which keys and values, and what they mean. */
final class SchemaTree {
  private static final String DEFINITIONS = "#/$defs/";

  private final Map<?, ?> root;

  /** {@code root}: maps, lists and single values. */
  SchemaTree(Map<String, Object> root) {
    this.root = root;
  }

  /**
   * What may stand there: none if nothing is known of it, several if there is a choice.
   *
   * @param path keys and places in lists, from the outermost mapping
   */
  List<Map<?, ?>> at(List<Object> path) {
    List<Map<?, ?>> now = choices(root);
    for (Object step : path) {
      List<Map<?, ?>> next = new ArrayList<>();
      for (Map<?, ?> schema : now) {
        Object inside = step instanceof String key ? ofKey(schema, key) : schema.get("items");
        if (inside instanceof Map<?, ?> map) {
          next.addAll(choices(map));
        }
      }
      now = next;
    }
    return now;
  }

  /** The keys that a mapping there may have, with what each is. */
  Map<String, String> keys(List<Object> path) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (Map<?, ?> schema : at(path)) {
      if (schema.get("properties") instanceof Map<?, ?> properties) {
        properties.forEach((key, value) -> keys.merge(
            (String) key, definition(value), (one, other) -> one.isEmpty() ? other : one));
      }
    }
    return keys;
  }

  /** The values of closed sets that may stand there, as files write them, with what each means. */
  Map<String, String> values(List<Object> path) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map<?, ?> schema : at(path)) {
      if (schema.containsKey("const")) {
        values.putIfAbsent(String.valueOf(schema.get("const")), description(schema));
      }
      if (schema.get("enum") instanceof List<?> all) {
        all.forEach(value -> values.putIfAbsent(String.valueOf(value), ""));
      }
      if ("boolean".equals(schema.get("type"))) {
        values.putIfAbsent("true", "");
        values.putIfAbsent("false", "");
      }
    }
    return values;
  }

  /** Whether one of the named definitions of the schema may stand there, such as {@code party}. */
  boolean isA(String definition, List<Object> path) {
    Object named = root.get("$defs") instanceof Map<?, ?> all ? all.get(definition) : null;
    return named instanceof Map<?, ?> map
        && at(path).stream().anyMatch(schema -> choices(map).contains(schema));
  }

  /** What stands there is, in a sentence; empty if nothing is known of it. */
  String definition(List<Object> path) {
    if (path.isEmpty()) {
      return description(root);
    }
    Object last = path.get(path.size() - 1);
    for (Map<?, ?> schema : at(path.subList(0, path.size() - 1))) {
      Object inside = last instanceof String key ? ofKey(schema, key) : schema.get("items");
      String definition = definition(inside);
      if (!definition.isEmpty()) {
        return definition;
      }
    }
    return "";
  }

  private static @Nullable Object ofKey(Map<?, ?> schema, String key) {
    Object named = schema.get("properties") instanceof Map<?, ?> all ? all.get(key) : null;
    return named != null ? named : schema.get("additionalProperties");
  }

  private String definition(@Nullable Object schema) {
    if (!(schema instanceof Map<?, ?> map)) {
      return "";
    }
    return map.get("$ref") instanceof String && !map.containsKey("description")
        ? description(named(map))
        : description(map);
  }

  private static String description(Map<?, ?> schema) {
    return schema.get("description") instanceof String text ? text : "";
  }

  private Map<?, ?> named(Map<?, ?> schema) {
    String name = String.valueOf(schema.get("$ref")).substring(DEFINITIONS.length());
    return root.get("$defs") instanceof Map<?, ?> all && all.get(name) instanceof Map<?, ?> found
        ? found
        : Map.of();
  }

  /** The schema itself, or those of which what stands there has to fit one. */
  private List<Map<?, ?>> choices(Map<?, ?> schema) {
    if (schema.containsKey("$ref")) {
      return choices(named(schema));
    }
    for (String choice : List.of("anyOf", "oneOf")) {
      if (schema.get(choice) instanceof List<?> list) {
        List<Map<?, ?>> all = new ArrayList<>();
        list.forEach(one -> all.addAll(choices((Map<?, ?>) one)));
        return all;
      }
    }
    return List.of(schema);
  }
}
