package org.statedconditions.fact;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What files and rules can call of a fact: a field ({@code scope}), one value of a mapping ({@code elements.tasks}), or a field
 * of a record ({@code extent.quantity}, {@code source.date}).
 */
public final class FieldPath {
  private final String name;
  private final FactField field;
  private final @Nullable Object key;
  private final @Nullable FactField inside;
  private final ValueType type;

  private FieldPath(
      String name,
      FactField field,
      @Nullable Object key,
      @Nullable FactField inside,
      ValueType type) {
    this.name = name;
    this.field = field;
    this.key = key;
    this.inside = inside;
    this.type = type;
  }

  static Optional<FieldPath> of(FactType of, String path) {
    int point = path.indexOf('.');
    if (point < 0) {
      return of.field(path).map(f -> new FieldPath(path, f, null, null, f.type()));
    }
    String rest = path.substring(point + 1);
    return of.field(path.substring(0, point)).flatMap(field -> {
      if (field.type() instanceof ValueType.MapOf map) {
        return Optional.ofNullable(map.key().choices().get(rest))
            .map(key -> new FieldPath(path, field, key, null, map.value()));
      } else if (field.type() instanceof ValueType.Structure structure) {
        return structure
            .record()
            .field(rest)
            .map(inside -> new FieldPath(path, field, null, inside, inside.type()));
      }
      return Optional.empty();
    });
  }

  /** The whole name, for example {@code elements.tasks}. */
  public String name() {
    return name;
  }

  /** The field of the fact. */
  public FactField field() {
    return field;
  }

  /** What it holds. */
  public ValueType type() {
    return type;
  }

  /** Whether it is one value of a mapping, such as a part of a mandate. */
  public boolean isOfMapping() {
    return key != null;
  }

  /** What {@code fact} gives there; {@code null} if it gives nothing. */
  public @Nullable Object get(Fact fact) {
    Object value = field.get(fact);
    if (value == null) {
      return null;
    } else if (key != null) {
      return ((Map<?, ?>) value).get(key);
    }
    return inside == null ? value : inside.get(value);
  }

  /**
   * The same fact with {@code value} there; {@code null}: not given. Throws {@link IllegalArgumentException} for a value that it
   * cannot have.
   */
  public Fact with(Fact fact, @Nullable Object value) {
    if (key != null) {
      return field.with(fact, mapping((Map<?, ?>) field.get(fact), value));
    } else if (inside == null) {
      return field.with(fact, value);
    }
    Object record = field.get(fact);
    if (record == null) {
      Map<String, @Nullable Object> only = new HashMap<>();
      only.put(inside.name(), value);
      return field.with(fact, ((ValueType.Structure) field.type()).record().make(only));
    }
    return field.with(fact, inside.with(record, value));
  }

  private @Nullable Map<Object, Object> mapping(
      @Nullable Map<?, ?> before, @Nullable Object value) {
    Map<Object, Object> after = new LinkedHashMap<>(before == null ? Map.of() : before);
    if (value == null) {
      after.remove(Objects.requireNonNull(key));
    } else {
      after.put(Objects.requireNonNull(key), value);
    }
    return after.isEmpty() ? null : after;
  }

  @Override
  public String toString() {
    return name;
  }
}
