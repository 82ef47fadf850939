package org.statedconditions.report;

import static org.statedconditions.report.JsonData.allOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.report.JsonData.Obj;

/**
 * The keys of an object of the JSON output, in their order, each with what stands under it. What is written and the schema of it
 * both come from here. Immutable.
 */
final class Shape {

  /** One key. */
  private record Key(String name, Kind kind, String description) {}

  private final String name;
  private final String description;
  private final List<Key> keys;
  private final String[] names;

  private Shape(String name, String description, List<Key> keys) {
    this.name = name;
    this.description = description;
    this.keys = keys;
    this.names = keys.stream().map(Key::name).toArray(String[]::new);
  }

  /** A shape without keys yet; {@code name}: that of its definition in the schema. */
  static Shape named(String name, String description) {
    return new Shape(name, description, List.of());
  }

  /** What a command writes: the version of the format and what the document is come first. */
  static Shape document(String kind, String description) {
    return named(kind + "-document", description)
        .key(
            "formatVersion",
            new Kind.Plain(Map.of("const", JsonData.FORMAT_VERSION)),
            "The version of this format.")
        .key("kind", new Kind.Plain(Map.of("const", kind)), "What this document is.");
  }

  /** A document of this shape, with the values of the keys behind its kind. */
  Obj document(@Nullable Object... values) {
    String kind = name.substring(0, name.length() - "-document".length());
    return of(JsonData.FORMAT_VERSION, kind, allOf(new Obj(this, values)));
  }

  /** The same with one key more. */
  Shape key(String key, Kind kind, String said) {
    List<Key> more = new ArrayList<>(keys);
    more.add(new Key(key, kind, said));
    return new Shape(name, description, List.copyOf(more));
  }

  /** The same with the keys of {@code other} behind its own. */
  Shape with(Shape other) {
    List<Key> more = new ArrayList<>(keys);
    more.addAll(other.keys);
    return new Shape(name, description, List.copyOf(more));
  }

  /**
   * An object with these values, one for each key in their order; what {@link JsonData#allOf} gives stands for all of its values.
   * Writing throws if there are more or fewer.
   */
  Obj of(@Nullable Object... values) {
    return new Obj(this, values);
  }

  /** The keys in their order, for whoever writes and changes nothing. */
  String[] names() {
    return names;
  }

  String name() {
    return name;
  }

  Map<String, Object> schema(Map<String, Object> defs) {
    if (!defs.containsKey(name)) {
      Map<String, Object> definition = new LinkedHashMap<>();
      defs.put(name, definition);
      Map<String, Object> properties = new LinkedHashMap<>();
      for (Key key : keys) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("description", key.description());
        property.putAll(key.kind().schema(defs));
        properties.put(key.name(), property);
      }
      definition.put("description", description);
      definition.put("type", "object");
      definition.put("properties", properties);
      definition.put("required", Arrays.asList(names));
      definition.put("additionalProperties", false);
    }
    return reference(name);
  }

  /** An object from keys and values in turn. */
  static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(object);
  }

  static Map<String, Object> reference(String name) {
    return Map.of("$ref", "#/$defs/" + name);
  }
}
