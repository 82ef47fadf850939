package org.statedconditions.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Document;
import org.statedconditions.document.Json;
import org.statedconditions.document.Node;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/** Reads how probable the values of what is not known are: from a file, and from the short form of a command line. */
public final class ProbabilityReader {
  private static final String NUMBER = "a number from 0 to 1";
  private static final String HINT =
      "write a criterion as `ceasefire.general: 0.7` or with its values, as `{met: 0.5, not-met: 0.2}`";

  private ProbabilityReader() {}

  /** Reads the mapping {@code node}; what is wrong with it is told to {@code binder}. */
  @SuppressWarnings("exports") // For packages of this library: users have no Node.
  public static List<Probability> read(Node node, Binder binder) {
    List<Probability> read = new ArrayList<>();
    binder.anyFields(node, "probabilities").ifPresent(fields -> {
      for (Node.Entry entry : fields.mapping().entries()) {
        one(entry, binder).ifPresent(read::add);
      }
    });
    return read;
  }

  private static Optional<Probability> one(Node.Entry entry, Binder binder) {
    String about = entry.key().text();
    Place place = entry.key().place();
    if (entry.value() instanceof Node.Scalar scalar) {
      return number(scalar, binder, NUMBER + ", or probabilities by value", HINT)
          .map(met -> Probability.ofMet(about, met, Optional.of(place)));
    }
    Optional<Map<String, Double>> values = binder
        .anyFields(entry.value(), "probabilities by value")
        .map(fields -> {
          Map<String, Double> all = new LinkedHashMap<>();
          for (Node.Entry value : fields.mapping().entries()) {
            number(value.value(), binder, NUMBER, null)
                .ifPresent(n -> all.put(value.key().text(), n));
          }
          return all;
        });
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (entry.value() instanceof Node.Mapping mapping && mapping.entries().isEmpty()) {
      binder
          .problems()
          .error(
              ProblemCode.WRONG_PROBABILITY,
              entry.value().spot(),
              "expected probabilities by value but was an empty mapping",
              HINT);
      return Optional.empty();
    }
    if (!Probability.isPossible(values.get())) {
      binder
          .problems()
          .error(
              ProblemCode.WRONG_PROBABILITY,
              entry.value().spot(),
              "expected probabilities of `" + about + "` that are together at most 1 but was "
                  + sum(values.get()),
              "what they lack to 1 is the probability that it stays unknown");
      return Optional.empty();
    }
    return Optional.of(new Probability(about, values.get(), Optional.of(place)));
  }

  private static Optional<Double> number(
      Node node, Binder binder, String what, @Nullable String hint) {
    if (node instanceof Node.Scalar scalar && Binder.isNumber(scalar)) {
      double number = new BigDecimal(scalar.text()).doubleValue();
      if (Probability.isProbability(number)) {
        return Optional.of(number);
      }
    }
    binder.wrong(node, what, hint);
    return Optional.empty();
  }

  /** As the numbers are written, not as their binary fractions add up. */
  private static String sum(Map<String, Double> values) {
    return values.values().stream()
        .map(BigDecimal::valueOf)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros()
        .toPlainString();
  }

  /**
   * Reads the short form: {@code ceasefire.general=0.7}, or values as in {@code general-ceasefire.scope=general:0.6,sectoral:0.4}.
   * Throws {@link ProblemsException} for anything else.
   *
   * @param option how problems name where it stands
   */
  public static Probability parse(String option, String text) {
    int equals = text.lastIndexOf('=');
    if (equals <= 0 || equals == text.length() - 1 || text.substring(0, equals).isBlank()) {
      throw wrong(
          place(option, text, 0, text.length()),
          "expected a criterion or a field of a subject, `=` and a probability but was `" + text
              + "`",
          "for example ceasefire.general=0.7 or ceasefire.general=met:0.5,not-met:0.2");
    }
    String about = text.substring(0, equals).strip();
    Place place = place(option, text, 0, equals);
    if (text.indexOf(':', equals) < 0) {
      double met =
          number(about, text.substring(equals + 1), place(option, text, equals + 1, text.length()));
      return Probability.ofMet(about, met, Optional.of(place));
    }
    Map<String, Double> values = new LinkedHashMap<>();
    int start = equals + 1;
    for (String part : text.substring(start).split(",", -1)) {
      Place at = place(option, text, start, start + part.length());
      int colon = part.lastIndexOf(':');
      if (colon <= 0) {
        throw wrong(
            at,
            "expected `value:probability` for `" + about + "` but was `" + part + "`",
            "several are separated by commas: general:0.6,sectoral:0.4");
      }
      String value = part.substring(0, colon).strip();
      Place number = place(option, text, start + colon + 1, start + part.length());
      if (values.put(value, number(about, part.substring(colon + 1), number)) != null) {
        throw wrong(
            at, "expected each value of `" + about + "` once but was `" + value + "` again", null);
      }
      start += part.length() + 1;
    }
    if (!Probability.isPossible(values)) {
      throw wrong(
          place(option, text, equals + 1, text.length()),
          "expected probabilities of `" + about + "` that are together at most 1 but was "
              + sum(values),
          "what they lack to 1 is the probability that it stays unknown");
    }
    return new Probability(about, values, Optional.of(place));
  }

  /** From one index to another in what the option was given. */
  private static Place place(String option, String text, int start, int end) {
    return new Place(option, 1, text.codePointCount(0, start) + 1, text, Math.max(1, end - start));
  }

  private static double number(String about, String given, Place place) {
    String text = given.strip();
    if (text.length() <= Document.MOST_DIGITS) {
      try {
        double number = new BigDecimal(text).doubleValue();
        if (Probability.isProbability(number)) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw wrong(
            place, "expected " + NUMBER + " for `" + about + "` but was `" + text + "`", null);
      }
    }
    throw wrong(place, "expected " + NUMBER + " for `" + about + "` but was `" + text + "`", null);
  }

  private static ProblemsException wrong(Place place, String message, @Nullable String hint) {
    return new ProblemsException(
        List.of(Problem.error(ProblemCode.WRONG_PROBABILITY, place, message, hint)));
  }

  static Map<String, Object> schema() {
    Map<String, Object> probability = Json.object("type", "number", "minimum", 0, "maximum", 1);
    return Json.object(
        "description",
        "How probable it is that what is not known turns out one way or another: by criterion, or by subject and"
            + " field. A single number is the probability that a criterion is met, else not met. Plays no part in any verdict.",
        "type",
        "object",
        "additionalProperties",
        Json.object(
            "oneOf",
            List.of(
                probability,
                Json.object(
                    "type", "object", "minProperties", 1, "additionalProperties", probability))));
  }
}
