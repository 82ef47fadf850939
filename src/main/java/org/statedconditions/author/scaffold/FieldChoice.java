package org.statedconditions.author.scaffold;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.OwnFact;
import org.statedconditions.fact.Term;
import org.statedconditions.pack.Parameter;
import org.statedconditions.problem.DidYouMean;

/** A field of a type of fact, and the values of it that meet and that refute a criterion. */
final class FieldChoice {
  private static final String ELEMENT = "elements.";
  private static final String EXTENT = "extent.quantity";

  /** Of a date: it is not after the date asked about. */
  private static final String REACHED = "reached";

  /** Of a date: it is after the date asked about. */
  private static final String AHEAD = "ahead";

  private static final Set<Class<?>> WHOLE = Set.of(Integer.class, Long.class);

  /** A primitive one is never unknown: it would be 0. */
  private static final Set<Class<?>> FIGURES =
      Set.of(Extent.class, BigDecimal.class, Double.class, Integer.class, Long.class);

  private static final Duration DAY = Duration.ofDays(1);

  /** What names a subject, and when a report holds: not what it reports. */
  private static final Set<String> NOT_ASKED =
      Set.of("id", "mission", "from", "until", "reportedOn");

  private final String type;
  private final Class<?> record;
  private final String field;
  private final Class<?> is;
  private final Map<String, Object> met;
  private final Map<String, Object> notMet;
  private final Map<Boolean, Limit> limits = new LinkedHashMap<>();

  private FieldChoice(
      String type,
      Class<?> record,
      Map<String, Class<?>> ownFields,
      List<Parameter> parameters,
      RuleRequest request) {
    this.type = type;
    this.record = record;
    this.field = request.field();
    this.is = classOf(fields(record, ownFields));
    this.met = values("--met", request.met(), first());
    this.notMet = values("--not-met", request.notMet(), others());
    met.keySet().stream().filter(notMet::containsKey).findFirst().ifPresent(both -> {
      throw Refused.because(
          "--not-met", "expected other values than for --met but was `" + both + "` again", null);
    });
    if (isFigure()) {
      limits(parameters);
    }
  }

  private void limits(List<Parameter> parameters) {
    if (bound(true).overlaps(bound(false))) {
      throw Refused.because(
          "--not-met",
          "expected other figures than for --met, which are " + bound(true).words() + ", but was "
              + bound(false).words(),
          null);
    }
    String last = field.substring(field.lastIndexOf('.') + 1);
    String usual = (bound(true).above() ? "least" : "most")
        + Character.toUpperCase(last.charAt(0))
        + last.substring(1);
    for (boolean meet : List.of(true, false)) {
      limits.put(meet, Limit.of(bound(meet), usual, parameters, List.copyOf(limits.values())));
    }
  }

  /**
   * The choice that {@code request} makes.
   *
   * @param ownTypes the fields of the types that the pack declares
   * @param parameters those of the pack
   */
  static FieldChoice of(
      String type,
      Map<String, Map<String, Class<?>>> ownTypes,
      List<Parameter> parameters,
      RuleRequest request) {
    Map<String, Class<?>> builtIn = new LinkedHashMap<>();
    for (Class<?> fact : Fact.class.getPermittedSubclasses()) {
      if (fact.isRecord() && fact != OwnFact.class) {
        builtIn.put(fact.getSimpleName(), fact);
      }
    }
    if (!builtIn.containsKey(type) && !ownTypes.containsKey(type)) {
      List<String> known = new ArrayList<>(builtIn.keySet());
      known.addAll(ownTypes.keySet());
      throw Refused.because(
          "--type",
          "expected a type of fact (" + String.join(", ", known) + ") but was `" + type + "`",
          DidYouMean.hint(type, known));
    }
    return new FieldChoice(type, builtIn.get(type), ownTypes.get(type), parameters, request);
  }

  private static Map<String, Class<?>> fields(Class<?> record, Map<String, Class<?>> ownFields) {
    if (record == null) {
      return ownFields;
    }
    Map<String, Class<?>> fields = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      fields.put(component.getName(), component.getType());
    }
    if (fields.remove("elements") != null) {
      for (MandateElement element : MandateElement.values()) {
        fields.put(ELEMENT + element.written(), ElementState.class);
      }
    }
    if (fields.remove("extent") != null) {
      fields.put(EXTENT, Extent.class);
    }
    return fields;
  }

  private Class<?> classOf(Map<String, Class<?>> fields) {
    List<String> usable = fields.entrySet().stream()
        .filter(e -> e.getValue().isEnum()
            || e.getValue() == Boolean.class
            || e.getValue() == boolean.class
            || e.getValue() == String.class
            || e.getValue() == Instant.class
            || FIGURES.contains(e.getValue()))
        .map(Map.Entry::getKey)
        .filter(name -> !NOT_ASKED.contains(name))
        .toList();
    if (!usable.contains(field)) {
      throw Refused.because(
          "--field",
          "expected a field of " + type
              + " with a set of values, true or false, a date, a figure, or a text ("
              + String.join(", ", usable) + ") but was `" + field + "`",
          fields.containsKey(field)
              ? "write rules on lists, and on what cannot be unknown, by hand"
              : DidYouMean.hint(field, usable));
    }
    return fields.get(field);
  }

  private List<String> first() {
    return is == ElementState.class
        ? List.of(ElementState.ADOPTED.written())
        : isFlag() ? List.of("true") : isDate() ? List.of(REACHED) : List.of();
  }

  private List<String> others() {
    return is == ElementState.class
        ? Arrays.stream(ElementState.values())
            .filter(s -> s != ElementState.ADOPTED)
            .map(Term::written)
            .toList()
        : isFlag() ? List.of("false") : isDate() ? othersOf(REACHED, AHEAD) : List.of();
  }

  private boolean isFigure() {
    return FIGURES.contains(is);
  }

  private Bound bound(boolean meet) {
    return (Bound) (meet ? met : notMet).values().iterator().next();
  }

  private List<String> othersOf(String... all) {
    return Stream.of(all).filter(value -> !met.containsKey(value)).toList();
  }

  private boolean isDate() {
    return is == Instant.class;
  }

  private boolean isFlag() {
    return is == Boolean.class || is == boolean.class;
  }

  private Map<String, Object> figures(String option, List<String> given) {
    boolean meet = option.equals("--met");
    Bound bound = !meet && given.isEmpty()
        ? bound(true).opposite()
        : Bound.asked(option, given, is == Extent.class);
    if (WHOLE.contains(is) && !bound.whole()) {
      throw Refused.because(
          option,
          "expected a whole number that fits into " + field + " but was `" + given.get(0) + "`",
          null);
    }
    return Map.of(bound.words(), bound);
  }

  private Map<String, Object> values(String option, List<String> given, List<String> usual) {
    if (isFigure()) {
      return figures(option, given);
    }
    List<String> written = given.isEmpty() ? usual : given;
    Map<String, Object> known = new LinkedHashMap<>();
    if (is.isEnum()) {
      for (Object constant : is.getEnumConstants()) {
        String name = ((Enum<?>) constant).name();
        known.put(name.toLowerCase(Locale.ROOT).replace('_', '-'), constant);
      }
    } else if (isFlag()) {
      known.put("true", true);
      known.put("false", false);
    } else if (isDate()) {
      known.put(REACHED, REACHED);
      known.put(AHEAD, AHEAD);
    }
    if (written.isEmpty()) {
      throw Refused.because(
          option,
          "expected the values of " + field + " that decide it"
              + (known.isEmpty() ? "" : " (" + String.join(", ", known.keySet()) + ")")
              + " but was nothing",
          null);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (String word : written) {
      if (!known.isEmpty() && !known.containsKey(word)) {
        throw Refused.because(
            option,
            "expected a value of " + field + " (" + String.join(", ", known.keySet())
                + ") but was `" + word + "`",
            DidYouMean.hint(word, known.keySet()));
      }
      values.put(word, known.isEmpty() ? word : known.get(word));
    }
    if (isDate() && values.size() > 1) {
      throw Refused.because(
          option,
          "expected one of " + REACHED + " and " + AHEAD + " but was both, which every date is",
          null);
    }
    if (is == String.class && values.size() > 1) {
      throw Refused.because(
          option,
          "expected one text but was " + values.size(),
          "a list of texts belongs among the parameters: see `check --explain constant-not-parameter`");
    }
    return values;
  }

  /** The values that meet it, or those that refute it, in words. */
  String words(boolean meet) {
    List<String> words = List.copyOf((meet ? met : notMet).keySet());
    return words.size() == 1
        ? words.get(0)
        : String.join(", ", words.subList(0, words.size() - 1)) + " or "
            + words.get(words.size() - 1);
  }

  /** Where a figure is that meets it or refutes it, in words that hold whatever the parameter is; empty for others. */
  Optional<String> place(boolean meet) {
    return isFigure() ? Optional.of(bound(meet).place()) : Optional.empty();
  }

  /** The parameters that the rules ask for, each once; none but for figures. */
  List<Limit> parameters() {
    return limits.values().stream().distinct().toList();
  }

  /** The field in words, for example {@code authorised by}. */
  String fieldWords() {
    String name = field.substring(field.indexOf('.') + 1);
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|-", " ").toLowerCase(Locale.ROOT);
  }

  /** A value that meets it at {@code asOf}, or one that refutes it. */
  Object example(boolean meet, Instant asOf) {
    Object value = (meet ? met : notMet).values().iterator().next();
    if (isFigure()) {
      Bound bound = (Bound) value;
      return is == Extent.class
          ? new Extent(bound.example(), bound.unit().orElseThrow())
          : bound.example();
    }
    if (!isDate()) {
      return value;
    }
    return value.equals(REACHED) ? asOf.minus(DAY) : asOf.plus(DAY);
  }

  /** The constraint in a pattern of the type. */
  String constraint(boolean meet) {
    if (isFigure()) {
      String compared = " " + bound(meet).operator() + " parameters.number(\""
          + limits.get(meet).name() + "\")";
      return is == Extent.class
          ? "extent != null, extent.counts(" + literal(bound(meet).unit().orElseThrow()) + "), "
              + field + compared
          : field + " != null, " + field + compared;
    }
    if (isDate()) {
      return field + ((meet ? met : notMet).containsKey(REACHED) ? " <= asOf" : " > asOf");
    }
    List<String> values =
        (meet ? met : notMet).values().stream().map(this::literal).toList();
    String left = field.startsWith(ELEMENT)
        ? "element(MandateElement." + constant(field.substring(ELEMENT.length())) + ")"
        : field;
    return values.size() == 1
        ? left + " == " + values.get(0)
        : left + " in (" + String.join(", ", values) + ")";
  }

  private static String constant(String written) {
    return written.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private String literal(Object value) {
    return value instanceof Enum<?> constant
        ? is.getSimpleName() + "." + constant.name()
        : value instanceof String text
            ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
            : value.toString();
  }

  String type() {
    return type;
  }

  /** Whether {@code fact} is of the type. */
  boolean fits(Fact fact) {
    return record == null
        ? fact instanceof OwnFact own && own.type().equals(type)
        : record.isInstance(fact);
  }

  /** The same report with another value of the field; {@code null}: the field is not given. */
  Fact with(Fact fact, Object value) {
    if (fact instanceof OwnFact own) {
      Map<String, Object> values = new LinkedHashMap<>(own.values());
      values.remove(field);
      if (value != null) {
        values.put(field, value);
      }
      return new OwnFact(
          own.type(), own.id(), null, own.from(), own.until(), own.reportedOn(), values);
    }
    return Records.with(
        fact,
        field.startsWith(ELEMENT) ? "elements" : is == Extent.class ? "extent" : field,
        field.startsWith(ELEMENT) ? elements((Mandate) fact, (ElementState) value) : value);
  }

  private Map<MandateElement, ElementState> elements(Mandate mandate, ElementState value) {
    Map<MandateElement, ElementState> elements = new EnumMap<>(MandateElement.class);
    if (mandate.elements() != null) {
      elements.putAll(mandate.elements());
    }
    MandateElement element = MandateElement.valueOf(constant(field.substring(ELEMENT.length())));
    elements.remove(element);
    if (value != null) {
      elements.put(element, value);
    }
    return elements.isEmpty() ? null : elements;
  }
}
