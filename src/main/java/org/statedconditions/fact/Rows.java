package org.statedconditions.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of a record class row by row.
 *
 * @param <T> the record
 * @param <B> its builder
 */
final class Rows<T, B> {
  private final Class<T> type;
  private final Class<?> builderClass;
  private final Supplier<B> empty;
  private final Function<T, B> from;
  private final Function<B, T> build;
  private final List<FactField> fields = new ArrayList<>();

  Rows(Class<T> type, Supplier<B> empty, Function<T, B> from, Function<B, T> build) {
    this.type = type;
    this.builderClass = empty.get().getClass();
    this.empty = empty;
    this.from = from;
    this.build = build;
  }

  /** A field that files write. */
  <V> Rows<T, B> row(
      String name, ValueType holds, Function<? super T, @Nullable V> get, String definition) {
    return row(name, holds, get, definition, null, true);
  }

  /** Says how files may give the last day instead of the last field, which is the instant after it. */
  Rows<T, B> orByLastDay(String name, String definition) {
    int last = fields.size() - 1;
    fields.set(last, fields.get(last).orByLastDay(new FactField.LastDay(name, definition)));
    return this;
  }

  /** Says where the term comes from that the last field is named for. */
  Rows<T, B> from(Reference reference) {
    int last = fields.size() - 1;
    fields.set(last, fields.get(last).from(reference));
    return this;
  }

  /** Says that the last field is evidence or context, which no rule needs to look at. */
  Rows<T, B> context() {
    int last = fields.size() - 1;
    fields.set(last, fields.get(last).asContext());
    return this;
  }

  /** A field that files write and whose figures have a unit. */
  <V> Rows<T, B> measured(
      String name,
      ValueType holds,
      Function<? super T, @Nullable V> get,
      String definition,
      String unit) {
    return row(name, holds, get, definition, unit, true);
  }

  /** A field that is filled in from around it. */
  <V> Rows<T, B> filledIn(
      String name, ValueType holds, Function<? super T, @Nullable V> get, String definition) {
    return row(name, holds, get, definition, null, false);
  }

  private <V> Rows<T, B> row(
      String name,
      ValueType holds,
      Function<? super T, @Nullable V> get,
      String definition,
      @Nullable String unit,
      boolean written) {
    Setter setter = new Setter(builderClass, name);
    fields.add(new FactField(
        name,
        holds,
        definition,
        Reference.OURS,
        unit,
        written,
        owner -> get.apply(type.cast(owner)),
        (owner, value) -> {
          B builder = from.apply(type.cast(owner));
          setter.accept(builder, value);
          return build.apply(builder);
        },
        setter));
    return this;
  }

  List<FactField> fields() {
    return List.copyOf(fields);
  }

  Class<T> type() {
    return type;
  }

  /** How objects are made of values. */
  @SuppressWarnings("unchecked")
  Maker maker() {
    return new Maker() {
      @Override
      public Object empty() {
        return empty.get();
      }

      @Override
      public Object build(Object builder) {
        return build.apply((B) builder);
      }

      @Override
      public Object copy(Object owner) {
        return build.apply(from.apply(type.cast(owner)));
      }
    };
  }
}
