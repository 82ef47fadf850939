package org.statedconditions.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.document.Document;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.OwnFact;
import org.statedconditions.fact.Source;

/**
 * The fields of facts by the names and rules of scenario files: what a fact gives, what a field may hold, and the same fact
 * with another value. A part of a mandate is a field too: {@code elements.objective}. Immutable and thread-safe.
 */
public final class FactFields {
  private static final String ELEMENTS = "elements";
  private static final String ELEMENT = ELEMENTS + ".";

  /** By reflection over the records, so that a field added to a fact is there without being listed here. */
  private static final Map<Class<?>, Map<String, Method>> ACCESSORS = accessors();

  private final Map<String, FactType> types = new LinkedHashMap<>();
  private final ScenarioReader reader;

  private static Map<Class<?>, Map<String, Method>> accessors() {
    Map<Class<?>, Map<String, Method>> accessors = new HashMap<>();
    for (Class<?> type : Fact.class.getPermittedSubclasses()) {
      if (type == org.statedconditions.fact.DeclaredFact.class) {
        continue;
      }
      Map<String, Method> ofType = new LinkedHashMap<>();
      for (RecordComponent component : type.getRecordComponents()) {
        ofType.put(component.getName(), component.getAccessor());
      }
      if (type == OwnFact.class) {
        ofType.keySet().removeAll(List.of("type", "values"));
      }
      accessors.put(type, ofType);
    }
    return accessors;
  }

  private FactFields(List<OwnType> ownTypes) {
    ScenarioReader.types(ownTypes).forEach(type -> types.put(type.name(), type));
    reader = ScenarioReader.withOwnTypes(ownTypes);
  }

  /** The fields of the built-in facts and of those that a pack declares. */
  public static FactFields of(List<OwnType> ownTypes) {
    return new FactFields(ownTypes);
  }

  /** The key under which files write a fact: {@code ceasefire}, {@code settlementProposal}. */
  public static String type(Fact fact) {
    String name = fact instanceof OwnFact own ? own.type() : fact.getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** The subject that a fact is about, as assessments name it: the mission of a mandate, else the id. */
  public static String subject(Fact fact) {
    return fact instanceof Mandate mandate ? mandate.mission() : fact.id();
  }

  /** The fields of a type in their order, the parts of a mandate after {@code elements}; empty for an unknown type. */
  public List<String> names(String type) {
    FactType known = types.get(type);
    if (known == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String field : known.fields().keySet()) {
      names.add(field);
      if (field.equals(ELEMENTS) && known == FactTypes.MANDATE) {
        Terms.ELEMENT.byName().keySet().forEach(element -> names.add(ELEMENT + element));
      }
    }
    return List.copyOf(names);
  }

  /** How messages call a fact of a type, with its article: {@code a ceasefire}. */
  public String described(String type) {
    FactType known = types.get(type);
    return known == null ? "a fact" : known.what();
  }

  /** The values that a field may have, as files write them; empty where there is no closed set of them. */
  public List<String> choices(String type, String field) {
    FactType known = types.get(type);
    if (known == null) {
      return List.of();
    } else if (isElement(known, field)) {
      return List.copyOf(Terms.STATE.byName().keySet());
    }
    Field found = known.fields().get(field);
    return found == null ? List.of() : choices(found.kind().schema());
  }

  private static List<String> choices(Map<String, Object> schema) {
    if (schema.get("enum") instanceof List<?> values) {
      return values.stream().map(String::valueOf).toList();
    } else if ("boolean".equals(schema.get("type"))) {
      return List.of("true", "false");
    }
    return Terms.ALL.stream()
        .filter(terms -> Kinds.ref(terms.name()).equals(schema))
        .findFirst()
        .map(terms -> List.copyOf(terms.byName().keySet()))
        .orElse(List.of());
  }

  /** The fields that {@code fact} gives, the parts of a mandate one by one instead of {@code elements}. */
  public static List<String> given(Fact fact) {
    List<String> given = new ArrayList<>();
    values(fact).forEach((field, value) -> {
      if (value != null && fact instanceof Mandate mandate && field.equals(ELEMENTS)) {
        mandate.elements().keySet().forEach(e -> given.add(ELEMENT + e.written()));
      } else if (value != null) {
        given.add(field);
      }
    });
    return List.copyOf(given);
  }

  /** What {@code fact} gives in a field, as files write it; empty where it gives nothing or has no such field. */
  public static Optional<String> written(Fact fact, String field) {
    return value(fact, field)
        .map(value -> value instanceof Source source ? source.id() : ScenarioText.value(value));
  }

  /** What {@code fact} gives in a field; empty where it gives nothing or has no such field. */
  public static Optional<Object> value(Fact fact, String field) {
    if (fact instanceof Mandate mandate && field.startsWith(ELEMENT)) {
      MandateElement element = Terms.ELEMENT.byName().get(field.substring(ELEMENT.length()));
      return Optional.ofNullable(element == null ? null : mandate.element(element));
    }
    Method accessor = ACCESSORS.get(fact.getClass()).get(field);
    if (accessor == null) {
      return Optional.ofNullable(fact instanceof OwnFact own ? own.values().get(field) : null);
    }
    return Optional.ofNullable(read(fact, accessor));
  }

  /**
   * Reads a value of a field from a document that holds nothing else; what is wrong with it is added to the problems of the
   * document.
   *
   * @param sources those that a fact may name
   * @return the value; empty if it does not fit. Throws {@link IllegalArgumentException} for a field that the type has not
   */
  public Optional<Object> read(
      String type, String field, Document document, Collection<Source> sources) {
    return read(type, field, document, sources, new HashMap<>());
  }

  /**
   * The same; how an instant is written is added to {@code written} where it has an offset other than {@code Z}.
   */
  public Optional<Object> read(
      String type,
      String field,
      Document document,
      Collection<Source> sources,
      Map<Instant, String> written) {
    FactType known = types.get(type);
    if (known == null || !names(type).contains(field)) {
      throw new IllegalArgumentException(
          "field: expected one of " + names(type) + " but was " + field);
    }
    Context context = context(document, sources);
    Optional<Object> value = document
        .root()
        .map(node -> isElement(known, field)
            ? context.binder.oneOf(node, Terms.STATE.byName()).orElse(null)
            : known.fields().get(field).kind().read(node, context));
    written.putAll(context.written);
    return value;
  }

  /** Reads a fact from a document that holds nothing else, as {@link #read(String, String, Document, Collection)} does. */
  public Optional<Fact> read(Document document, Collection<Source> sources) {
    return read(document, sources, new HashMap<>());
  }

  /**
   * The same; how an instant is written is added to {@code written} where it has an offset other than {@code Z}.
   */
  public Optional<Fact> read(
      Document document, Collection<Source> sources, Map<Instant, String> written) {
    Context context = context(document, sources);
    Optional<Fact> fact = document.root().map(node -> reader.fact(node, context));
    written.putAll(context.written);
    return fact;
  }

  private static Context context(Document document, Collection<Source> sources) {
    Context context = new Context(document.problems());
    sources.forEach(source -> context.sources.putIfAbsent(source.id(), source));
    return context;
  }

  /**
   * The same fact with another value of a field.
   *
   * @param value of the kind that {@link #read} gives; empty: not given
   * @throws IllegalArgumentException for a field that the fact has not, a fact without an id, and a {@code from} or
   *     {@code until} that leaves it no instant to hold in
   */
  public Fact with(Fact fact, String field, Optional<?> value) {
    Map<String, Object> values = values(fact);
    FactType type = types.get(type(fact));
    if (type == null || !names(type.name()).contains(field)) {
      throw new IllegalArgumentException("field: expected one of its fields but was " + field);
    }
    if (isElement(type, field)) {
      values.put(ELEMENTS, elements((Mandate) fact, field, value));
    } else {
      values.put(field, value.orElse(null));
    }
    if (field.equals("from") || field.equals("until")) {
      checkOrder(values);
    }
    return type.make(values);
  }

  private static Map<MandateElement, ElementState> elements(
      Mandate mandate, String field, Optional<?> value) {
    Map<MandateElement, ElementState> elements = new EnumMap<>(MandateElement.class);
    if (mandate.elements() != null) {
      elements.putAll(mandate.elements());
    }
    MandateElement element = Terms.ELEMENT.byName().get(field.substring(ELEMENT.length()));
    if (value.isPresent()) {
      elements.put(element, (ElementState) value.get());
    } else {
      elements.remove(element);
    }
    return elements.isEmpty() ? null : elements;
  }

  /** Only asked of those who change it: a fact that was made in code may hold in no instant. */
  private static void checkOrder(Map<String, Object> values) {
    Instant from = (Instant) values.get("from");
    Instant until = (Instant) values.get("until");
    if (from != null && until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException("until: expected an instant after `from`");
    }
  }

  private static boolean isElement(FactType type, String field) {
    return type == FactTypes.MANDATE
        && field.startsWith(ELEMENT)
        && Terms.ELEMENT.byName().containsKey(field.substring(ELEMENT.length()));
  }

  private static Map<String, Object> values(Fact fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    ACCESSORS
        .get(fact.getClass())
        .forEach((name, accessor) -> values.put(name, read(fact, accessor)));
    if (fact instanceof OwnFact own) {
      values.putAll(own.values());
    }
    return values;
  }

  private static Object read(Fact fact, Method accessor) {
    try {
      return accessor.invoke(fact);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a fact cannot be read: " + accessor, e);
    }
  }
}
