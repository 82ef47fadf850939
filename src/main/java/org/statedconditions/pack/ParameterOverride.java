package org.statedconditions.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.document.Zones;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/** Another value for a parameter of a pack. */
public final class ParameterOverride {
  /** The parameter in which rules find the time zone of the scenario, if the pack has it. */
  public static final String TIME_ZONE = "timeZone";

  private ParameterOverride() {}

  /**
   * What is wrong with giving a parameter of {@code manifest} another value: the pack has none of that name, or its value is
   * of another type. Empty if nothing is.
   *
   * @param value a {@link BigDecimal}, an {@link Instant}, a {@link String}, a {@link Boolean} or a list of strings
   * @param nameAt where the name is given
   * @param valueAt where the value is given
   */
  public static Optional<Problem> mistake(
      Manifest manifest, String name, Object value, Place nameAt, Place valueAt) {
    List<String> known = manifest.parameters().stream().map(Parameter::name).toList();
    Optional<Parameter> parameter =
        manifest.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
    if (parameter.isEmpty() && name.equals(TIME_ZONE)) {
      // Every scenario may have a time zone, also for packs whose rules count no days in it.
      return Optional.empty();
    }
    if (parameter.isEmpty()) {
      String those = known.isEmpty()
          ? "the pack " + manifest.id() + " has no parameters"
          : "expected a parameter of the pack " + manifest.id() + " (" + String.join(", ", known)
              + ")";
      return Optional.of(Problem.error(
          ProblemCode.UNKNOWN_PARAMETER,
          nameAt,
          those + " but was `" + name + "`",
          DidYouMean.hint(name, known)));
    }
    return parameter.get().held(value, ZoneOffset.UTC).isPresent()
        ? Optional.empty()
        : Optional.of(Problem.error(
            ProblemCode.WRONG_PARAMETER,
            valueAt,
            "parameter `" + name + "`: expected " + parameter.get().expected() + " but was "
                + shown(value),
            name.equals(TIME_ZONE) && value instanceof String zone ? Zones.hint(zone) : null));
  }

  private static String shown(Object value) {
    if (value instanceof BigDecimal figure) {
      return figure.toPlainString();
    } else if (value instanceof Number) {
      return "of the class " + value.getClass().getName()
          + ", where figures are java.math.BigDecimal";
    }
    return value instanceof String text
        ? "the text `" + text + "`"
        : value instanceof List
            ? "a list of texts"
            : value instanceof Boolean || value instanceof Instant
                ? "`" + value + "`"
                : "of the class " + value.getClass().getName();
  }

  /**
   * {@code overrides}, of which {@link #mistake} has found nothing wrong, as rules know them: a date that a file writes as a text is
   * an {@link Instant}, a plain one 00:00 in the time zone of the scenario.
   */
  public static Map<String, Object> held(Manifest manifest, Map<String, Object> overrides) {
    ZoneId zone = overrides.get(TIME_ZONE) instanceof String name
        ? Zones.of(name).orElse(ZoneOffset.UTC)
        : ZoneOffset.UTC;
    Map<String, Object> held = new LinkedHashMap<>(overrides);
    for (Parameter parameter : manifest.parameters()) {
      held.computeIfPresent(
          parameter.name(), (name, value) -> parameter.held(value, zone).orElse(value));
    }
    return held;
  }
}
