package org.statedconditions.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mappings and lists as a YAML file holds them. */
final class Trees {
  private Trees() {}

  /** A copy that can be changed all the way down. */
  static Map<String, Object> copy(Map<?, ?> tree) {
    Map<String, Object> copy = new LinkedHashMap<>();
    tree.forEach((key, value) -> copy.put(String.valueOf(key), copyOf(value)));
    return copy;
  }

  private static Object copyOf(Object value) {
    if (value instanceof Map<?, ?> map) {
      return copy(map);
    } else if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(copyOf(item)));
      return copy;
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** The facts of a scenario's tree. */
  static List<Object> facts(Map<String, Object> file) {
    return list(file.get("facts"));
  }

  /** The kind of a fact: its only key. */
  static String kind(Object fact) {
    return map(fact).keySet().iterator().next();
  }

  static Map<String, Object> fields(Object fact) {
    return map(map(fact).get(kind(fact)));
  }
}
