package org.statedconditions.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.DidYouMean;

/**
 * What a field can hold. Scenario files, their schema, Java callers, declared types and reports all follow it.
 *
 * <p>Equal types hold the same values.
 */
public sealed interface ValueType {

  /** The class of the values, never a primitive one. */
  Class<?> javaClass();

  /** How messages call such a value, with its article: {@code a whole number from 1 to 6}. */
  String expected();

  /**
   * Why {@code value} is none of this type; empty if it is one. {@code null} is a value of no type: a field that is not known
   * holds none.
   */
  Optional<Mismatch> mismatch(@Nullable Object value);

  /**
   * {@code value} as facts hold it, where it is plainly meant for this type: an {@code int} where exact decimals are held, a
   * text such as {@code in-force} where one of a set of terms is. What is meant for no such type comes back as it is, and
   * {@link #mismatch} says what is wrong with it.
   */
  default @Nullable Object held(@Nullable Object value) {
    return value;
  }

  /** How messages call several such values. */
  default String plural() {
    return "values";
  }

  /** Text of a form. */
  record Text(TextForm form) implements ValueType {

    @Override
    public Class<?> javaClass() {
      return String.class;
    }

    @Override
    public String expected() {
      return form.expected();
    }

    @Override
    public Optional<Mismatch> mismatch(@Nullable Object value) {
      if (!(value instanceof String text)) {
        return Optional.of(Mismatch.of(expected(), value));
      }
      return form.fits(text)
          ? Optional.empty()
          : Optional.of(Mismatch.of(expected(), text, form.hint(text)));
    }

    @Override
    public String plural() {
      return form.plural();
    }
  }

  /**
   * Whole numbers.
   *
   * @param javaClass {@link Integer} or {@link Long}
   * @param least the least of them
   * @param most the largest of them
   */
  record WholeNumber(Class<?> javaClass, long least, long most) implements ValueType {

    /** Those that a Java {@code int} holds. */
    public static final WholeNumber INT =
        new WholeNumber(Integer.class, Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Those that a Java {@code long} holds. */
    public static final WholeNumber LONG =
        new WholeNumber(Long.class, Long.MIN_VALUE, Long.MAX_VALUE);

    @Override
    public String expected() {
      return "a whole number from " + least + " to " + most;
    }

    @Override
    public Optional<Mismatch> mismatch(@Nullable Object value) {
      boolean fits = javaClass.isInstance(value)
          && ((Number) value).longValue() >= least
          && ((Number) value).longValue() <= most;
      return fits ? Optional.empty() : Optional.of(Mismatch.of(expected(), value));
    }

    @Override
    public @Nullable Object held(@Nullable Object value) {
      if (!(value instanceof Number) || javaClass.isInstance(value)) {
        return value;
      }
      try {
        long whole = new BigDecimal(value.toString()).longValueExact();
        if (javaClass == Long.class) {
          return whole;
        }
        return whole == (int) whole ? (Object) (int) whole : value;
      } catch (ArithmeticException | NumberFormatException e) {
        // It is no whole number, or none at all, such as NaN: it stays what it is.
        return value;
      }
    }
  }

  /**
   * Numbers with a fraction.
   *
   * @param javaClass {@link BigDecimal}, or {@link Double} of a declared type that asks for one
   * @param least the least of them, if there is one
   */
  record Decimal(Class<?> javaClass, Optional<BigDecimal> least) implements ValueType {

    /** Exact ones of any size. */
    public static final Decimal EXACT = new Decimal(BigDecimal.class, Optional.empty());

    /** Exact ones of at least 0. */
    public static final Decimal NOT_NEGATIVE =
        new Decimal(BigDecimal.class, Optional.of(BigDecimal.ZERO));

    /** Binary ones. */
    public static final Decimal BINARY = new Decimal(Double.class, Optional.empty());

    @Override
    public String expected() {
      return least.map(l -> "a number of at least " + l.toPlainString()).orElse("a number");
    }

    @Override
    public Optional<Mismatch> mismatch(@Nullable Object value) {
      boolean fits = javaClass.isInstance(value)
          && !(value instanceof Double d && !Double.isFinite(d))
          && (least.isEmpty() || new BigDecimal(String.valueOf(value)).compareTo(least.get()) >= 0);
      return fits ? Optional.empty() : Optional.of(Mismatch.of(expected(), value));
    }

    @Override
    public @Nullable Object held(@Nullable Object value) {
      if (!(value instanceof Number number) || javaClass.isInstance(value)) {
        return value;
      } else if (javaClass == Double.class) {
        return number.doubleValue();
      }
      try {
        return new BigDecimal(number.toString());
      } catch (NumberFormatException e) {
        // Infinity and the like: they stay what they are.
        return value;
      }
    }
  }

  /** {@code true} or {@code false}. */
  record Flag() implements ValueType {

    /** The only one there is. */
    public static final Flag FLAG = new Flag();

    @Override
    public Class<?> javaClass() {
      return Boolean.class;
    }

    @Override
    public String expected() {
      return "true or false";
    }

    @Override
    public Optional<Mismatch> mismatch(@Nullable Object value) {
      return value instanceof Boolean
          ? Optional.empty()
          : Optional.of(Mismatch.of(expected(), value));
    }
  }

  /** An instant. */
  record Time() implements ValueType {

    /** The only one there is. */
    public static final Time TIME = new Time();

    @Override
    public Class<?> javaClass() {
      return Instant.class;
    }

    @Override
    public String expected() {
      return "a date";
    }

    @Override
    public Optional<Mismatch> mismatch(@Nullable Object value) {
      return value instanceof Instant
          ? Optional.empty()
          : Optional.of(Mismatch.of(expected(), value));
    }
  }

  /**
   * One of a closed set.
   *
   * @param javaClass an enum of this package, {@link DeclaredTerm}, or {@link String}
   * @param choices the values by how files write them, in their order
   * @param synonyms further words that files may write for a value
   * @param ordered whether each value is less than those after it
   */
  record OneOf(
      Class<?> javaClass,
      Map<String, Object> choices,
      Map<String, Object> synonyms,
      boolean ordered)
      implements ValueType {

    /** Values without an order. */
    public OneOf(Class<?> javaClass, Map<String, Object> choices, Map<String, Object> synonyms) {
      this(javaClass, choices, synonyms, false);
    }

    /** Keeps the order of the values. */
    public OneOf {
      choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
      synonyms = Collections.unmodifiableMap(new LinkedHashMap<>(synonyms));
    }

    /** Those values and no further words for them. */
    public OneOf(Class<?> javaClass, Map<String, Object> choices) {
      this(javaClass, choices, Map.of());
    }

    /** The constants of an enum, which files may also write by the synonyms that the codebook has for them. */
    public static <T extends Enum<T> & Term> OneOf withSynonyms(Class<T> type) {
      Map<String, Object> synonyms = new LinkedHashMap<>();
      for (T constant : type.getEnumConstants()) {
        constant.meaning().synonyms().forEach(word -> synonyms.put(word, constant));
      }
      return new OneOf(type, constants(type).choices(), synonyms);
    }

    /** The constants of an enum. */
    public static <T extends Enum<T> & Term> OneOf constants(Class<T> type) {
      Map<String, Object> choices = new LinkedHashMap<>();
      for (T constant : type.getEnumConstants()) {
        choices.put(constant.written(), constant);
      }
      return new OneOf(type, choices);
    }

    /** The constants of an enum that a pack declares, by their names in their order. */
    public static OneOf declared(String type, List<String> names) {
      Map<String, Object> choices = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        DeclaredTerm term = new DeclaredTerm(type, names.get(i), i);
        choices.put(term.written(), term);
      }
      return new OneOf(DeclaredTerm.class, choices);
    }

    /**
     * The values of a closed list that a pack declares.
     *
     * @param type its name
     * @param definitions what each value means, by how files write it
     * @param ordered whether rules may compare them: each is less than those after it
     */
    public static OneOf declared(String type, Map<String, String> definitions, boolean ordered) {
      Map<String, Object> choices = new LinkedHashMap<>();
      definitions.forEach((written, definition) -> {
        String name = written.toUpperCase(Locale.ROOT).replace('-', '_');
        choices.put(written, new DeclaredTerm(type, name, choices.size(), definition));
      });
      return new OneOf(DeclaredTerm.class, choices, Map.of(), ordered);
    }

    /** Texts. */
    public static OneOf texts(List<String> values) {
      Map<String, Object> choices = new LinkedHashMap<>();
      values.forEach(value -> choices.put(value, value));
      return new OneOf(String.class, choices);
    }

    /** The name of the set in the schema, for example {@code ceasefireStatus}; empty for one that has none of its own. */
    public Optional<String> name() {
      boolean defined = choices.values().stream()
          .allMatch(value ->
              value instanceof Term term && !term.meaning().definition().isEmpty());
      return defined ? typeName().map(Names::smallFirst) : Optional.empty();
    }

    /** The name of the set in rules, for example {@code CeasefireStatus}; empty for one that has none. */
    public Optional<String> typeName() {
      return javaClass.isEnum()
          ? Optional.of(javaClass.getSimpleName())
          : choices.values().stream()
              .filter(DeclaredTerm.class::isInstance)
              .map(term -> ((DeclaredTerm) term).type())
              .findFirst();
    }

    @Override
    public String expected() {
      return "one of " + String.join(", ", choices.keySet());
    }

    @Override
    public Optional<Mismatch> mismatch(@Nullable Object value) {
      if (value != null && choices.containsValue(value)) {
        return Optional.empty();
      }
      return Optional.of(
          Mismatch.of(expected(), value, value instanceof String text ? hint(text) : null));
    }

    /** What whoever wrote {@code text} may have meant: by a synonym in the codebook, else by its letters. */
    public @Nullable String hint(String text) {
      String folded = text.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
      for (Map.Entry<String, Object> choice : choices.entrySet()) {
        boolean meant = choice.getKey().equals(folded)
            || (choice.getValue() instanceof Term term
                && term.meaning().synonyms().contains(folded));
        if (meant) {
          return "did you mean `" + choice.getKey() + "`?";
        }
      }
      return DidYouMean.hint(text, choices.keySet());
    }

    @Override
    public @Nullable Object held(@Nullable Object value) {
      if (value instanceof Boolean) {
        return choices.getOrDefault(value.toString(), value);
      }
      return value instanceof String
          ? choices.getOrDefault(value, synonyms.getOrDefault(value, value))
          : value;
    }
  }

  /** A list, each of whose items is of one type. */
  record ListOf(ValueType item) implements ValueType {

    @Override
    public Class<?> javaClass() {
      return List.class;
    }

    @Override
    public String expected() {
      return "a list of " + item.plural();
    }

    @Override
    public Optional<Mismatch> mismatch(@Nullable Object value) {
      if (!(value instanceof List<?> list)) {
        return Optional.of(Mismatch.of(expected(), value));
      }
      return list.stream().flatMap(one -> item.mismatch(one).stream()).findFirst();
    }

    /** A copy that nobody can change. */
    @Override
    public @Nullable Object held(@Nullable Object value) {
      if (!(value instanceof List<?> list)) {
        return value;
      }
      List<@Nullable Object> held = new ArrayList<>(list.size());
      list.forEach(one -> held.add(item.held(one)));
      return Collections.unmodifiableList(held);
    }
  }

  /** A value for each of some keys. */
  record MapOf(OneOf key, ValueType value) implements ValueType {

    @Override
    public Class<?> javaClass() {
      return Map.class;
    }

    @Override
    public String expected() {
      return "a mapping from " + String.join(", ", key.choices().keySet());
    }

    @Override
    public Optional<Mismatch> mismatch(@Nullable Object given) {
      if (!(given instanceof Map<?, ?> map)) {
        return Optional.of(Mismatch.of(expected(), given));
      }
      return map.entrySet().stream()
          .flatMap(e -> key.mismatch(e.getKey()).or(() -> value.mismatch(e.getValue())).stream())
          .findFirst();
    }
  }

  /** An object with fields of its own. */
  record Structure(RecordType record) implements ValueType {

    /** Checks that it is there. */
    public Structure {
      Objects.requireNonNull(record, "record");
    }

    @Override
    public Class<?> javaClass() {
      return record.javaClass();
    }

    @Override
    public String expected() {
      return record.described();
    }

    @Override
    public Optional<Mismatch> mismatch(@Nullable Object value) {
      return record.includes(value)
          ? Optional.empty()
          : Optional.of(Mismatch.of(expected(), value));
    }

    /** One of a pack's own may be given as a map of its fields. */
    @Override
    public @Nullable Object held(@Nullable Object value) {
      return value instanceof Map<?, ?> map && record.isDeclared() ? record.ofMap(map) : value;
    }

    @Override
    public String plural() {
      return record.plural();
    }
  }
}
