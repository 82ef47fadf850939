package org.statedconditions.engine.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.scenario.OwnField;
import org.statedconditions.scenario.OwnField.Kind;
import org.statedconditions.scenario.OwnType;

/** What the fields of declared types hold, in Java and in scenario files. */
final class OwnFields {
  private static final Set<String> COMMON = Set.of("id", "source", "from", "until", "reportedOn");
  private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
      Map.entry(String.class, Kind.TEXT),
      Map.entry(BigDecimal.class, Kind.NUMBER),
      Map.entry(double.class, Kind.NUMBER),
      Map.entry(Double.class, Kind.NUMBER),
      Map.entry(int.class, Kind.INTEGER),
      Map.entry(Integer.class, Kind.INTEGER),
      Map.entry(long.class, Kind.LONG),
      Map.entry(Long.class, Kind.LONG),
      Map.entry(boolean.class, Kind.BOOLEAN),
      Map.entry(Boolean.class, Kind.BOOLEAN),
      Map.entry(Instant.class, Kind.INSTANT),
      Map.entry(List.class, Kind.TEXTS));
  private static final Map<Class<?>, Class<?>> BOXED = Map.of(
      boolean.class, Boolean.class,
      int.class, Integer.class,
      long.class, Long.class,
      double.class, Double.class);

  private OwnFields() {}

  /** Whether every fact has a field of that name. */
  static boolean isCommon(String field) {
    return COMMON.contains(field);
  }

  /** The type as scenario files fill it; empty without an {@code id}, for then it is about no subject. */
  static Optional<OwnType> typeOf(String name, Map<String, Class<?>> fields) {
    if (fields.get("id") != String.class) {
      return Optional.empty();
    }
    List<OwnField> own = new ArrayList<>();
    fields.forEach((field, type) -> {
      if (!isCommon(field)) {
        if (type.isEnum()) {
          own.add(new OwnField(field, Kind.ONE_OF, constants(type)));
        } else if (KINDS.containsKey(type)) {
          own.add(OwnField.of(field, KINDS.get(type)));
        }
      }
    });
    return Optional.of(new OwnType(name, own));
  }

  /** {@code value} as a field of the class {@code wanted} holds it. Throws {@link IllegalArgumentException} if it is no such. */
  static Object fitted(Class<?> wanted, String name, Object value) {
    if (value instanceof Number number && !wanted.isInstance(value)) {
      BigDecimal exact =
          number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
      Object fitted = fittedNumber(wanted, name, exact);
      if (fitted != null) {
        return fitted;
      }
    }
    if (wanted.isEnum() && value instanceof String written) {
      return constant(wanted, name, written);
    }
    if (value != null && !BOXED.getOrDefault(wanted, wanted).isInstance(value)) {
      throw new IllegalArgumentException(name + ": expected " + wanted.getSimpleName() + " but was "
          + value.getClass().getSimpleName());
    }
    return value;
  }

  private static Object fittedNumber(Class<?> wanted, String name, BigDecimal number) {
    try {
      return switch (KINDS.getOrDefault(wanted, Kind.TEXT)) {
        case INTEGER -> number.intValueExact();
        case LONG -> number.longValueExact();
        case NUMBER -> wanted == BigDecimal.class ? number : (Object) number.doubleValue();
        default -> null;
      };
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          name + ": expected a whole number that fits but was " + number, e);
    }
  }

  private static Object constant(Class<?> type, String name, String written) {
    for (Object constant : type.getEnumConstants()) {
      if (written(constant).equals(written)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        name + ": expected one of " + String.join(", ", constants(type)) + " but was " + written);
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(OwnFields::written).toList();
  }

  /** In kebab-case, as files write every constant. */
  private static String written(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
