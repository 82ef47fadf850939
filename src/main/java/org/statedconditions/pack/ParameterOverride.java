package org.statedconditions.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;

/** Another value for a parameter of a pack. */
public final class ParameterOverride {
  /** The parameter in which rules find the time zone of the scenario, if the pack has it. */
  public static final String TIME_ZONE = "timeZone";

  private ParameterOverride() {}

  /**
   * What is wrong with giving a parameter of {@code manifest} another value: the pack has none of that name, or its value is
   * of another type. Empty if nothing is.
   *
   * @param value a {@link BigDecimal}, a {@link String}, a {@link Boolean} or a list of strings
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
      return Optional.of(
          Problem.error(nameAt, those + " but was `" + name + "`", DidYouMean.hint(name, known)));
    }
    String wanted = typeOf(parameter.get().value());
    return typeOf(value).equals(wanted)
        ? Optional.empty()
        : Optional.of(Problem.error(
            valueAt, "parameter `" + name + "`: expected " + wanted + " but was " + typeOf(value)));
  }

  private static String typeOf(Object value) {
    return value instanceof BigDecimal
        ? "a number"
        : value instanceof Boolean
            ? "true or false"
            : value instanceof List ? "a list of texts" : "a text";
  }
}
