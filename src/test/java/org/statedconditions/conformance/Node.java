package org.statedconditions.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping of a YAML document, and its entries by kind; null where there is none. */
record Node(Map<String, Object> entries) {
  static Node of(Object mapping) {
    return new Node(texts(mapping));
  }

  private static Map<String, Object> texts(Object mapping) {
    Map<String, Object> entries = new LinkedHashMap<>();
    if (mapping instanceof Map<?, ?> map) {
      map.forEach((key, value) -> entries.put(String.valueOf(key), value));
    }
    return entries;
  }

  boolean has(String key) {
    return entries.get(key) != null;
  }

  String text(String key) {
    return has(key) ? String.valueOf(entries.get(key)) : null;
  }

  Moment moment(String key) {
    return has(key) ? new Moment(text(key)) : null;
  }

  Boolean truth(String key) {
    return has(key) ? Boolean.valueOf(text(key)) : null;
  }

  BigDecimal figure(String key) {
    return has(key) ? new BigDecimal(text(key)) : null;
  }

  List<String> list(String key) {
    List<String> list = new ArrayList<>();
    for (Object item : items(key)) {
      list.add(String.valueOf(item));
    }
    return List.copyOf(list);
  }

  List<Node> nodes(String key) {
    List<Node> nodes = new ArrayList<>();
    for (Object item : items(key)) {
      nodes.add(of(item));
    }
    return nodes;
  }

  Map<String, String> words(String key) {
    Map<String, String> words = new LinkedHashMap<>();
    texts(entries.get(key)).forEach((name, value) -> words.put(name, String.valueOf(value)));
    return words;
  }

  private List<?> items(String key) {
    return entries.get(key) instanceof List<?> list ? list : List.of();
  }
}
