package org.statedconditions.engine.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.vocabulary.Body;
import org.statedconditions.drl.vocabulary.Operation;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.fact.DeclaredTerm;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.Term;
import org.statedconditions.fact.ValueType;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Chosen;
import org.statedconditions.finding.Status;

/** The types that the rules of a pack can name, with their fields and constants. */
final class Types {
  private static final List<Class<?>> VALUES = List.of(
      String.class,
      Boolean.class,
      Integer.class,
      Long.class,
      Double.class,
      Number.class,
      BigDecimal.class,
      Instant.class,
      List.class,
      Set.class,
      Collection.class,
      Map.class,
      Object.class,
      Fact.class,
      Candidate.class,
      Chosen.class);
  private static final Map<String, Field> OF_EVERY_FACT = Map.of(
      "id", new Field("id", Kind.TEXT, fact -> ((Fact) fact).id()),
      "source",
          new Field("source", Kind.of(common("source").type()), fact -> ((Fact) fact).source()),
      "from", new Field("from", Kind.of(Instant.class), fact -> ((Fact) fact).from()),
      "until", new Field("until", Kind.of(Instant.class), fact -> ((Fact) fact).until()),
      "reportedOn",
          new Field("reportedOn", Kind.of(Instant.class), fact -> ((Fact) fact).reportedOn()));

  private final Vocabulary vocabulary;
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Map<String, Object>> constants = new HashMap<>();

  Types(Vocabulary vocabulary, List<FactType> declared, List<RuleType> own, List<DrlFile> files) {
    this.vocabulary = vocabulary;
    VALUES.forEach(type -> kinds.put(type.getSimpleName(), Kind.of(type)));
    FactTypes.BUILT_IN.forEach(this::add);
    declared.forEach(this::add);
    own.forEach(type -> kinds.put(type.name(), Kind.of(type)));
    constants(Status.class);
    for (DrlFile file : files) {
      file.types().stream().filter(DrlType::enumeration).forEach(this::add);
    }
  }

  private static FactField common(String name) {
    return FactTypes.CEASEFIRE.field(name).orElseThrow();
  }

  private void add(FactType type) {
    kinds.put(type.name(), Kind.of(type));
    type.fields().forEach(field -> add(field.type()));
  }

  private void add(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      add(list.item());
    } else if (type instanceof ValueType.MapOf map) {
      add(map.key());
      add(map.value());
    } else if (type instanceof ValueType.OneOf one && one.javaClass().isEnum()) {
      constants(one.javaClass());
    } else if (type instanceof ValueType.OneOf one && one.typeName().isPresent()) {
      Map<String, Object> named = new HashMap<>();
      one.choices().values().forEach(term -> named.put(((Term) term).name(), term));
      constants.put(one.typeName().get(), named);
      kinds.put(one.typeName().get(), Kind.of(one.javaClass()));
    } else if (type instanceof ValueType.Structure structure) {
      RecordType record = structure.record();
      if (kinds.put(record.name(), Kind.of(record)) == null) {
        record.fields().forEach(field -> add(field.type()));
      }
    }
  }

  private void constants(Class<?> type) {
    Map<String, Object> named = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      named.put(((Enum<?>) constant).name(), constant);
    }
    constants.put(type.getSimpleName(), named);
    kinds.put(type.getSimpleName(), Kind.of(type));
  }

  private void add(DrlType type) {
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < type.constants().size(); i++) {
      String name = type.constants().get(i);
      named.put(name, new DeclaredTerm(type.name(), name, i));
    }
    constants.put(type.name(), named);
    kinds.put(type.name(), Kind.of(DeclaredTerm.class));
  }

  /** The type of that name, with its package or without; {@code null} if there is none. */
  @Nullable
  Kind kind(String name) {
    return kinds.get(name.substring(name.lastIndexOf('.') + 1));
  }

  /** The constant of a type; empty if there is none. */
  Optional<Object> constant(String type, String name) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    Object constant = constants.getOrDefault(simple, Map.of()).get(name);
    return Optional.ofNullable(
        constant == null ? vocabulary.namedValues(simple).get(name) : constant);
  }

  /** The field of that name, or the member without arguments; {@code null} if there is none. */
  @Nullable
  Field field(Kind kind, String name) {
    if (kind.fact() != null) {
      FactField field = kind.fact().field(name).orElse(null);
      return field == null ? null : field(field);
    } else if (kind.record() != null) {
      FactField field = kind.record().field(name).orElse(null);
      return field == null ? null : field(field);
    } else if (kind.own() != null) {
      return kind.own().fields().stream()
          .filter(f -> f.name().equals(name))
          .findFirst()
          .orElse(null);
    } else if (kind.type() == Fact.class) {
      return OF_EVERY_FACT.get(name);
    }
    return vocabulary
        .member(kind.type(), name)
        .filter(member -> member.parameters().isEmpty())
        .map(member -> new Field(name, result(member), reader(member.body())))
        .orElse(null);
  }

  private static Field field(FactField field) {
    return new Field(field.name(), Kind.of(field.type()), field::get);
  }

  private static Function<Object, @Nullable Object> reader(Body body) {
    return body instanceof Body.One one ? one::apply : body::of;
  }

  /** What an operation gives. */
  static Kind result(Operation operation) {
    return operation.element() == null
        ? Kind.of(operation.result())
        : Kind.manyOf(operation.result(), Kind.of(operation.element()));
  }

  /** The member of that name that takes arguments; {@code null} if there is none. */
  @Nullable
  Operation member(Kind kind, String name) {
    return vocabulary.member(kind.type(), name).orElse(null);
  }

  /** The function of that name; {@code null} if there is none. */
  @Nullable
  Operation function(String name) {
    return vocabulary.function(name).orElse(null);
  }
}
