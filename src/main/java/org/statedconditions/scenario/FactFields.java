package org.statedconditions.scenario;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Document;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.FieldPath;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Term;
import org.statedconditions.fact.ValueType;

/**
 * The fields of facts by the names and rules of scenario files: what a fact gives, what a field may hold, and the same fact
 * with another value. A part of a mandate is a field too: {@code elements.objective}. Immutable and thread-safe.
 */
public final class FactFields {
  private final Map<String, FactType> types = new LinkedHashMap<>();
  private final ScenarioReader reader;

  private final ZoneId zone;

  private FactFields(List<FactType> declared, ZoneId zone) {
    this.zone = zone;
    ScenarioReader.types(declared).forEach(type -> types.put(type.key(), type));
    reader = ScenarioReader.withTypes(declared);
  }

  /** The fields of the built-in facts and of those that a pack declares. */
  public static FactFields of(List<FactType> declared) {
    return new FactFields(declared, ZoneOffset.UTC);
  }

  /** The same, taking plain dates as 00:00 of them in {@code zone}. */
  public FactFields in(ZoneId zone) {
    List<FactType> declared = types.values().stream().filter(FactType::declared).toList();
    return new FactFields(declared, zone);
  }

  /** The key under which files write a fact: {@code ceasefire}, {@code settlementProposal}. */
  public static String type(Fact fact) {
    return FactTypes.of(fact).key();
  }

  /** The subject that a fact is about, as assessments name it: the mission of a mandate, else the id. */
  public static String subject(Fact fact) {
    return FactTypes.of(fact).subject(fact);
  }

  /** The fields of a type in their order, the parts of a mandate after {@code elements}; empty for an unknown type. */
  public List<String> names(String type) {
    FactType known = types.get(type);
    if (known == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (FactField field : known.fields()) {
      names.add(field.name());
      if (field.type() instanceof ValueType.MapOf map && known.ownFields().contains(field)) {
        map.key().choices().keySet().forEach(key -> names.add(field.name() + "." + key));
      }
    }
    return List.copyOf(names);
  }

  /** The zone in which plain dates are 00:00. */
  public ZoneId zone() {
    return zone;
  }

  /** How messages call a fact of a type, with its article: {@code a ceasefire}. */
  public String described(String type) {
    FactType known = types.get(type);
    return known == null ? "a fact" : known.described();
  }

  /** The values that a field may have, as files write them; empty where there is no closed set of them. */
  public List<String> choices(String type, String field) {
    return path(types.get(type), field).map(path -> choices(path.type())).orElse(List.of());
  }

  private static List<String> choices(ValueType type) {
    if (type instanceof ValueType.OneOf oneOf) {
      return List.copyOf(oneOf.choices().keySet());
    }
    return type instanceof ValueType.Flag ? List.of("true", "false") : List.of();
  }

  /** A whole field or one value of a mapping: files write records as a whole. */
  private static Optional<FieldPath> path(@Nullable FactType type, String field) {
    return type == null
        ? Optional.empty()
        : type.path(field)
            .filter(
                path -> path.isOfMapping() || path.name().equals(path.field().name()));
  }

  /** The fields that {@code fact} gives, the parts of a mandate one by one instead of {@code elements}. */
  public static List<String> given(Fact fact) {
    List<String> given = new ArrayList<>();
    FactTypes.of(fact).given(fact).forEach((field, value) -> {
      if (value instanceof Map<?, ?> map && FactTypes.of(fact).ownFields().contains(field)) {
        map.keySet().forEach(key -> given.add(field.name() + "." + ((Term) key).written()));
      } else {
        given.add(field.name());
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
    return path(FactTypes.of(fact), field).map(path -> path.get(fact));
  }

  /**
   * Reads a value of a field from a document that holds nothing else; what is wrong with it is added to the problems of the
   * document.
   *
   * @param sources those that a fact may name
   * @return the value; empty if it does not fit. Throws {@link IllegalArgumentException} for a field that the type has not
   */
  @SuppressWarnings("exports") // For packages of this library: users have no Document.
  public Optional<Object> read(
      String type, String field, Document document, Collection<Source> sources) {
    return read(type, field, document, sources, new HashMap<>());
  }

  /**
   * The same; how an instant is written is added to {@code written} where it has an offset other than {@code Z}.
   */
  @SuppressWarnings("exports") // For packages of this library: users have no Document.
  public Optional<Object> read(
      String type,
      String field,
      Document document,
      Collection<Source> sources,
      Map<Instant, String> written) {
    FieldPath path = path(types.get(type), field)
        .orElseThrow(() -> new IllegalArgumentException(
            "field: expected one of " + names(type) + " but was " + field));
    Context context = context(document, sources);
    Optional<Object> value = document.root().map(node -> ValueReader.read(path, node, context));
    written.putAll(context.written);
    return value;
  }

  /** Reads a fact from a document that holds nothing else, as {@link #read(String, String, Document, Collection)} does. */
  @SuppressWarnings("exports") // For packages of this library: users have no Document.
  public Optional<Fact> read(Document document, Collection<Source> sources) {
    return read(document, sources, new HashMap<>());
  }

  /**
   * The same; how an instant is written is added to {@code written} where it has an offset other than {@code Z}.
   */
  @SuppressWarnings("exports") // For packages of this library: users have no Document.
  public Optional<Fact> read(
      Document document, Collection<Source> sources, Map<Instant, String> written) {
    Context context = context(document, sources);
    Optional<Fact> fact = document.root().map(node -> reader.fact(node, context));
    written.putAll(context.written);
    return fact;
  }

  private Context context(Document document, Collection<Source> sources) {
    Context context = new Context(document.problems());
    context.in(zone);
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
    FieldPath path = path(FactTypes.of(fact), field)
        .orElseThrow(() ->
            new IllegalArgumentException("field: expected one of its fields but was " + field));
    return path.with(fact, value.orElse(null));
  }
}
