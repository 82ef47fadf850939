package org.statedconditions.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Moment;
import org.statedconditions.document.Zones;

/**
 * A value that rules use and a scenario may override.
 *
 * @param name in camelCase
 * @param type what it holds
 * @param value the default: a {@link BigDecimal}, an {@link Instant}, a {@link String}, a {@link Boolean} or a list of strings
 * @param least the least figure that it may be, or {@code null}
 * @param most the largest figure that it may be, or {@code null}
 * @param unit its unit, or {@code null}
 * @param reference where it comes from
 */
public record Parameter(
    String name,
    ParameterType type,
    Object value,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    @Nullable String unit,
    String reference) {

  /** One whose type its default says, and whose figures have no bounds. */
  public Parameter(String name, Object value, @Nullable String unit, String reference) {
    this(name, ParameterType.of(value), value, null, null, unit, reference);
  }

  /** How messages call a value that it may have. */
  public String expected() {
    if (name.equals(ParameterOverride.TIME_ZONE)) {
      return Zones.EXPECTED;
    } else if (least != null && most != null) {
      return type.expected() + " from " + least.toPlainString() + " to " + most.toPlainString();
    } else if (least != null) {
      return type.expected() + " of at least " + least.toPlainString();
    }
    return type.expected() + (most == null ? "" : " of at most " + most.toPlainString());
  }

  /** The value as rules know it, for one that a file or a program gives; empty if it may not have it. */
  Optional<Object> held(Object given, ZoneId zone) {
    Object value = given;
    if (given instanceof Integer || given instanceof Long) {
      value = BigDecimal.valueOf(((Number) given).longValue());
    } else if (type == ParameterType.DATE && given instanceof String text) {
      value = Moment.of(text).<Object>map(moment -> moment.in(zone)).orElse(text);
    }
    boolean fits = switch (type) {
      case NUMBER -> value instanceof BigDecimal figure && isWithin(figure);
      case WHOLE_NUMBER ->
        value instanceof BigDecimal figure
            && isWithin(figure)
            && figure.stripTrailingZeros().scale() <= 0;
      case DATE -> value instanceof Instant;
      case TEXT ->
        value instanceof String text
            && (!name.equals(ParameterOverride.TIME_ZONE) || Zones.of(text).isPresent());
      case TEXTS -> value instanceof List;
      case FLAG -> value instanceof Boolean;
    };
    return fits ? Optional.of(value) : Optional.empty();
  }

  private boolean isWithin(BigDecimal figure) {
    return (least == null || figure.compareTo(least) >= 0)
        && (most == null || figure.compareTo(most) <= 0);
  }
}
