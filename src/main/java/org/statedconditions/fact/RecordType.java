package org.statedconditions.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Article;

/**
 * A record that facts hold in a field: a source, a declaration, an extent.
 *
 * <p>Two types are equal if they are the same one of {@link RecordTypes}, or if packs declare them with the same name and fields.
 */
public final class RecordType {
  private final String name;
  private final String definition;
  private final String described;
  private final String plural;
  private final Map<String, FactField> fields = new LinkedHashMap<>();
  private final @Nullable Components components;
  private final List<String> required;
  private final Map<String, Object> words;
  private final @Nullable String example;
  private List<List<String>> ways = List.of();

  RecordType(
      Rows rows,
      String described,
      String plural,
      List<String> required,
      Map<String, Object> words,
      @Nullable String example) {
    this.components = rows.components();
    this.name = components.type().getSimpleName();
    this.definition = "";
    this.described = described;
    this.plural = plural;
    this.required = List.copyOf(required);
    this.words = Map.copyOf(words);
    this.example = example;
    rows.fields().forEach(field -> fields.put(field.name(), field));
  }

  private RecordType(Builder builder) {
    components = null;
    name = builder.name;
    definition = builder.definition;
    described = Article.with(Names.smallFirst(name));
    plural = "values of " + name;
    required = List.copyOf(builder.required);
    words = Map.of();
    example = null;
    builder.fields.forEach(field -> fields.put(field.name(), field));
  }

  /** Declares a type of records, as a pack does. */
  public static Builder declare(String name, String definition) {
    return new Builder(name, definition);
  }

  /** Collects the fields of a type that a pack declares. */
  public static final class Builder {
    private final String name;
    private final String definition;
    private final List<FactField> fields = new ArrayList<>();
    private final List<String> required = new ArrayList<>();

    private Builder(String name, String definition) {
      this.name = name;
      this.definition = definition;
    }

    /** Adds a field; {@code necessary}: files write none without it. */
    public Builder field(
        String field, ValueType type, String said, @Nullable String unit, boolean necessary) {
      fields.add(FactField.ofRecord(field, type, said, unit, fields.size()));
      if (necessary) {
        required.add(field);
      }
      return this;
    }

    /** The type. */
    public RecordType build() {
      return new RecordType(this);
    }
  }

  /** What rules call it. */
  public String name() {
    return name;
  }

  /** What one is, in one sentence; empty of a built-in one. */
  public String definition() {
    return definition;
  }

  /** Whether a pack declares it. */
  public boolean isDeclared() {
    return components == null;
  }

  /** Whether {@code value} is one. */
  public boolean includes(@Nullable Object value) {
    return isDeclared()
        ? value instanceof DeclaredRecord record && record.type().equals(this)
        : javaClass().isInstance(value);
  }

  Object ofMap(Map<?, ?> values) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    values.forEach((key, value) -> all.put(String.valueOf(key), value));
    return make(all);
  }

  @Override
  public boolean equals(Object other) {
    if (this == other || !isDeclared()) {
      return this == other;
    }
    if (!(other instanceof RecordType type)
        || !type.isDeclared()
        || !name.equals(type.name)
        || !List.copyOf(fields.keySet()).equals(List.copyOf(type.fields.keySet()))) {
      return false;
    }
    return fields.values().stream()
        .allMatch(field -> type.field(field.name())
            .filter(same -> same.type().equals(field.type()))
            .isPresent());
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The record. */
  public Class<?> javaClass() {
    return components == null ? DeclaredRecord.class : components.type();
  }

  /** How messages call one, with its article: {@code a declaration}. */
  public String described() {
    return described;
  }

  /** How messages call several. */
  public String plural() {
    return plural;
  }

  /** Its fields, in their order. */
  public List<FactField> fields() {
    return List.copyOf(fields.values());
  }

  /** The field of that name. */
  public Optional<FactField> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The fields without which files write none. */
  public List<String> required() {
    return required;
  }

  /** Says that files give the fields of exactly one of {@code ways}, besides those that are in none. */
  RecordType inOneWayOf(List<List<String>> ways) {
    this.ways = List.copyOf(ways);
    return this;
  }

  /** Fields of which files give those of exactly one list; empty where there is no such choice. */
  public List<List<String>> ways() {
    return ways;
  }

  /** Whether files write it once, under a name, and facts refer to it by that name. */
  public boolean isReferredTo() {
    return !isDeclared() && fields.containsKey("id");
  }

  /** Words that files may write in place of the fields, with what they stand for. */
  public Map<String, Object> words() {
    return words;
  }

  /** How one is written, for a hint; empty where no hint is needed. */
  public Optional<String> example() {
    return Optional.ofNullable(example);
  }

  /**
   * A record with these values by field, which are such as the fields can have. Throws {@link IllegalArgumentException} for a
   * field that it has not, and where the record itself refuses them.
   */
  public Object make(Map<String, ?> values) {
    @Nullable Object[] all = new Object[components == null ? fields.size() : components.size()];
    values.forEach((name, value) -> {
      FactField field = fields.get(name);
      if (field == null) {
        throw new IllegalArgumentException(
            "field: expected one of " + fields.keySet() + " but was " + name);
      }
      all[field.place()] = field.checked(value);
    });
    return components == null ? new DeclaredRecord(this, all) : components.make(all);
  }

  /** Another object that equals {@code one}. */
  public Object copy(Object one) {
    return components == null ? one : components.make(components.values(one));
  }

  @Override
  public String toString() {
    return name;
  }
}
