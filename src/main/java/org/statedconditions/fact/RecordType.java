package org.statedconditions.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record that facts hold in a field: a source, a declaration, an extent.
 *
 * <p>Two types are equal if they are the same one of {@link RecordTypes}.
 */
public final class RecordType {
  private final String described;
  private final String plural;
  private final Map<String, FactField> fields = new LinkedHashMap<>();
  private final Components components;
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
    this.described = described;
    this.plural = plural;
    this.components = rows.components();
    this.required = List.copyOf(required);
    this.words = Map.copyOf(words);
    this.example = example;
    rows.fields().forEach(field -> fields.put(field.name(), field));
  }

  /** The record. */
  public Class<?> javaClass() {
    return components.type();
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
    return fields.containsKey("id");
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
    @Nullable Object[] all = new Object[components.size()];
    values.forEach((name, value) -> {
      FactField field = fields.get(name);
      if (field == null) {
        throw new IllegalArgumentException(
            "field: expected one of " + fields.keySet() + " but was " + name);
      }
      all[field.place()] = field.checked(value);
    });
    return components.make(all);
  }

  /** Another object that equals {@code one}. */
  public Object copy(Object one) {
    return components.make(components.values(one));
  }

  @Override
  public String toString() {
    return javaClass().getSimpleName();
  }
}
