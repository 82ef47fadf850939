package org.statedconditions.author.check;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.OwnFact;
import org.statedconditions.fact.Requirement;

/** The fields of one type of fact, and a few telling values of each. */
final class ReportFields {
  /** The id of every report that is made here. */
  static final String ID = "report";

  private static final String ELEMENT = "elements.";
  private static final Map<String, Class<?>> BUILT_IN = builtIn();

  private final String type;
  private final Map<String, Class<?>> fields;
  private final Instant asOf;
  private final Map<String, Object> parameters;

  private static Map<String, Class<?>> builtIn() {
    Map<String, Class<?>> types = new LinkedHashMap<>();
    for (Class<?> type : Fact.class.getPermittedSubclasses()) {
      if (type.isRecord() && type != OwnFact.class) {
        types.put(type.getSimpleName(), type);
      }
    }
    return types;
  }

  /** Whether {@code type} is a type of fact. */
  static boolean isFact(String type, Map<String, Map<String, Class<?>>> ownTypes) {
    return BUILT_IN.containsKey(type) || ownTypes.containsKey(type);
  }

  ReportFields(
      String type,
      Map<String, Map<String, Class<?>>> ownTypes,
      Instant asOf,
      Map<String, Object> parameters) {
    this.type = type;
    this.asOf = asOf;
    this.parameters = parameters;
    this.fields = ownTypes.containsKey(type) ? ownTypes.get(type) : components(BUILT_IN.get(type));
  }

  private static Map<String, Class<?>> components(Class<?> fact) {
    Map<String, Class<?>> fields = new LinkedHashMap<>();
    for (RecordComponent component : fact.getRecordComponents()) {
      fields.put(component.getName(), component.getType());
    }
    return fields;
  }

  /** Of {@code all}, for example {@code ceasefire.scope}, those of this type without its name. */
  List<String> ofThisType(List<String> all) {
    String prefix = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + ".";
    return all.stream()
        .filter(f -> f.startsWith(prefix))
        .map(f -> f.substring(prefix.length()))
        .filter(f -> f.startsWith(ELEMENT) || fields.containsKey(f))
        .distinct()
        .toList();
  }

  /** Telling values of {@code field}; {@code literals}: what the rules compare with. None where the type is not known. */
  List<Object> values(String field, Set<Object> literals) {
    if (field.startsWith(ELEMENT)) {
      return List.of((Object[]) ElementState.values());
    }
    Class<?> is = fields.get(field);
    if (is.isEnum()) {
      return List.of(is.getEnumConstants());
    } else if (is == Boolean.class || is == boolean.class) {
      return List.of(true, false);
    } else if (is == Instant.class) {
      return List.of(days(-1), days(1), days(-400), days(400));
    } else if (is == Extent.class) {
      return List.of(Extent.UNDETERMINED, Extent.of(5_000, "personnel"));
    } else if (is == String.class) {
      return texts(field, literals);
    } else if (is == List.class) {
      return field.equals("declarations") ? declarations() : lists();
    } else if (Number.class.isAssignableFrom(is) || is.isPrimitive()) {
      return numbers(literals);
    }
    return List.of();
  }

  private Instant days(int days) {
    return asOf.plus(Duration.ofDays(days));
  }

  private List<Object> texts(String field, Set<Object> literals) {
    Set<Object> texts = new LinkedHashSet<>();
    switch (field) {
      case "country" -> texts.add("FR");
      case "lead" -> texts.addAll(List.of("FR", Requirement.NOBODY));
      default -> texts.add("something");
    }
    parameters.values().stream().filter(String.class::isInstance).forEach(texts::add);
    literals.stream().filter(String.class::isInstance).forEach(texts::add);
    return List.copyOf(texts);
  }

  private List<Object> lists() {
    Set<Object> lists = new LinkedHashSet<>();
    parameters.values().stream().filter(List.class::isInstance).forEach(lists::add);
    lists.add(List.of("FR"));
    return List.copyOf(lists);
  }

  private List<Object> declarations() {
    List<Object> all = new ArrayList<>();
    for (Object value : parameters.values()) {
      if (value instanceof List<?> parties && !parties.isEmpty()) {
        List<String> names = parties.stream().map(String::valueOf).toList();
        all.add(names.stream().map(Declaration::acceptedBy).toList());
        all.add(names.stream().map(Declaration::refusedBy).toList());
        List<Declaration> mixed =
            new ArrayList<>(names.stream().map(Declaration::acceptedBy).toList());
        mixed.set(0, Declaration.refusedBy(names.get(0)));
        all.add(List.copyOf(mixed));
      }
    }
    return all;
  }

  private List<Object> numbers(Set<Object> literals) {
    Set<Object> numbers = new LinkedHashSet<>(List.of(BigDecimal.ZERO, BigDecimal.ONE));
    Set<Object> near = new LinkedHashSet<>(literals);
    near.addAll(parameters.values());
    for (Object value : near) {
      if (value instanceof BigDecimal number) {
        numbers.addAll(
            List.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE)));
      }
    }
    return List.copyOf(numbers);
  }

  /** A report with these values of its fields. */
  Fact report(Map<String, Object> values) {
    Class<?> record = BUILT_IN.get(type);
    if (record == null) {
      return OwnFact.of(type, ID, values);
    }
    RecordComponent[] components = record.getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      arguments[i] = switch (name) {
        case "id" -> ID;
        case "mission" -> values.getOrDefault(name, record == Mandate.class ? null : "mission");
        case "elements" -> elements(values);
        default -> values.get(name);
      };
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = record.getDeclaredConstructor(types);
      return (Fact) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a report cannot be made: " + type + values, e);
    }
  }

  private static Map<MandateElement, ElementState> elements(Map<String, Object> values) {
    Map<MandateElement, ElementState> elements = new EnumMap<>(MandateElement.class);
    values.forEach((field, value) -> {
      if (field.startsWith(ELEMENT)) {
        String name = field.substring(ELEMENT.length()).toUpperCase(Locale.ROOT).replace('-', '_');
        elements.put(MandateElement.valueOf(name), (ElementState) value);
      }
    });
    return elements.isEmpty() ? null : elements;
  }
}
