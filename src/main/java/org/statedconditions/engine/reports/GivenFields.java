package org.statedconditions.engine.reports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.OwnFact;

/**
 * The fields that some reports on one subject give; the parts of a mandate count one by one.
 *
 * <p>By reflection over the records' components, so that a field added to a fact is superseded without being listed here; it
 * only runs where one source reports twice on a subject.
 */
final class GivenFields {
  /** What identifies a report or joins it to its subject is not what it says. */
  private static final Set<String> NOT_SAID =
      Set.of("id", "source", "from", "until", "reportedOn", "mission", "declarations");

  /** To be told of them anew each time costs more than to read them. */
  private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
    @Override
    protected RecordComponent[] computeValue(Class<?> type) {
      return type.getRecordComponents();
    }
  };

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

  private Object rest(String field, Object value) {
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

  private static Map<String, Object> said(Fact report) {
    if (report instanceof OwnFact own) {
      return own.values();
    }
    Map<String, Object> said = new HashMap<>();
    for (RecordComponent component : COMPONENTS.get(report.getClass())) {
      Object value = NOT_SAID.contains(component.getName()) ? null : read(component, report);
      if (value != null) {
        said.put(component.getName(), value);
      }
    }
    return said;
  }

  private static Fact with(Fact report, Set<String> said, Map<String, Object> left) {
    if (report instanceof OwnFact own) {
      return new OwnFact(
          own.type(), own.id(), own.source(), own.from(), own.until(), own.reportedOn(), left);
    }
    RecordComponent[] components = COMPONENTS.get(report.getClass());
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      String name = components[i].getName();
      values[i] = said.contains(name) ? left.get(name) : read(components[i], report);
    }
    try {
      return (Fact) report.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "a fact record has no canonical constructor: " + report.getClass(), e);
    }
  }

  private static Object read(RecordComponent component, Fact report) {
    try {
      return component.getAccessor().invoke(report);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "a component of a fact record cannot be read: " + component, e);
    }
  }
}
