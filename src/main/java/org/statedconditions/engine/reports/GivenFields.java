package org.statedconditions.engine.reports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.Role;
import org.statedconditions.fact.ValueType;

/**
 * The fields that some reports on one subject give; the parts of a mandate count one by one.
 *
 * <p>Read off the table of facts; only where one source reports twice on a subject.
 */
final class GivenFields {
  private final Set<Object> given = new HashSet<>();

  void addAll(GivenFields other) {
    given.addAll(other.given);
  }

  void add(Fact report) {
    given.addAll(partsOf(report));
  }

  /** The fields that {@code report} gives, and the parts of a mandate one by one. */
  static Set<Object> partsOf(Fact report) {
    Set<Object> parts = new HashSet<>();
    said(report).forEach((field, value) -> parts.addAll(parts(field, value)));
    return parts;
  }

  void addPart(Object part) {
    given.add(part);
  }

  /**
   * What is left of {@code report} without the fields in here; {@code null} if it said something and nothing is left.
   */
  @Nullable
  Fact takenOutOf(Fact report) {
    Map<String, Object> said = said(report);
    Map<String, Object> left = new HashMap<>();
    said.forEach((field, value) -> {
      Object rest = rest(field, value);
      if (rest != null) {
        left.put(field, rest);
      }
    });
    if (left.equals(said)) {
      return report;
    }
    // An undetermined role beside a task is no word against it, and does not become one where a
    // later report gives the task.
    if (report instanceof Contribution c
        && c.role() == Role.UNDETERMINED
        && c.task() != null
        && !left.containsKey("task")) {
      left.remove("role");
    }
    boolean declares =
        report instanceof org.statedconditions.fact.Ceasefire c && c.declarations() != null;
    return left.isEmpty() && !declares ? null : with(report, said.keySet(), left);
  }

  private static Set<Object> parts(String field, Object value) {
    if (value instanceof Map<?, ?> map) {
      return new HashSet<>(map.keySet());
    }
    return Set.of(field);
  }

  private @Nullable Object rest(String field, Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<MandateElement, ElementState> rest = new EnumMap<>(MandateElement.class);
      map.forEach((element, state) -> {
        if (!given.contains(element)) {
          rest.put((MandateElement) element, (ElementState) state);
        }
      });
      return rest.isEmpty() ? null : rest;
    }
    return given.contains(field) ? null : value;
  }

  /** What identifies a report is not what it says, and declarations replace each other party by party. */
  private static Map<String, Object> said(Fact report) {
    Map<String, Object> said = new HashMap<>();
    FactType type = FactTypes.of(report);
    for (FactField field : type.ownFields()) {
      Object value = type.identifies(field) || isListOfRecords(field) ? null : field.get(report);
      if (value != null) {
        said.put(field.name(), value);
      }
    }
    return said;
  }

  private static boolean isListOfRecords(FactField field) {
    return field.type() instanceof ValueType.ListOf list
        && list.item() instanceof ValueType.Structure;
  }

  private static Fact with(Fact report, Set<String> said, Map<String, Object> left) {
    FactType type = FactTypes.of(report);
    Map<String, Object> values = new HashMap<>();
    type.given(report).forEach((field, value) -> {
      if (!said.contains(field.name())) {
        values.put(field.name(), value);
      }
    });
    values.putAll(left);
    return type.make(values);
  }
}
