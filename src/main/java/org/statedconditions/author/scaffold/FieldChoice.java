package org.statedconditions.author.scaffold;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.DeclaredTerm;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.Term;
import org.statedconditions.fact.Unit;
import org.statedconditions.fact.ValueType;
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

  private static final Duration DAY = Duration.ofDays(1);

  /** What names a subject, and when a report holds: not what it reports. */
  private static final Set<String> NOT_ASKED =
      Set.of("id", "mission", "from", "until", "reportedOn");

  private final FactType type;
  private final String field;
  private final ValueType is;
  private final Map<String, Object> met;
  private final Map<String, Object> notMet;
  private final Map<Boolean, Limit> limits = new LinkedHashMap<>();

  private FieldChoice(FactType type, List<Parameter> parameters, RuleRequest request) {
    this.type = type;
    this.field = request.field();
    this.is = usable(fields(type));
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
   * @param declared the types that the pack declares
   * @param parameters those of the pack
   */
  static FieldChoice of(
      String type, List<FactType> declared, List<Parameter> parameters, RuleRequest request) {
    Map<String, FactType> known = new LinkedHashMap<>();
    FactTypes.BUILT_IN.forEach(one -> known.put(one.name(), one));
    declared.forEach(one -> known.put(one.name(), one));
    if (!known.containsKey(type)) {
      throw Refused.because(
          "--type",
          "expected a type of fact (" + String.join(", ", known.keySet()) + ") but was `" + type
              + "`",
          DidYouMean.hint(type, known.keySet()));
    }
    return new FieldChoice(known.get(type), parameters, request);
  }

  /** What rules can look at in a fact of the type, the parts of fields last. */
  private static Map<String, ValueType> fields(FactType type) {
    Map<String, ValueType> fields = new LinkedHashMap<>();
    Map<String, ValueType> parts = new LinkedHashMap<>();
    for (FactField field : type.fields()) {
      if (field.type() instanceof ValueType.MapOf map) {
        map.key()
            .choices()
            .keySet()
            .forEach(key -> parts.put(field.name() + "." + key, map.value()));
      } else if (field.type().javaClass() == Extent.class) {
        parts.put(EXTENT, ValueType.Decimal.NOT_NEGATIVE);
      } else {
        fields.put(field.name(), field.type());
      }
    }
    fields.putAll(parts);
    return fields;
  }

  private ValueType usable(Map<String, ValueType> fields) {
    List<String> usable = fields.entrySet().stream()
        .filter(e -> !(e.getValue() instanceof ValueType.ListOf)
            && !(e.getValue() instanceof ValueType.Structure))
        .map(Map.Entry::getKey)
        .filter(name -> !NOT_ASKED.contains(name))
        .toList();
    if (!usable.contains(field)) {
      throw Refused.because(
          "--field",
          "expected a field of " + type.name()
              + " with a set of values, true or false, a date, a figure, or a text ("
              + String.join(", ", usable) + ") but was `" + field + "`",
          fields.containsKey(field)
              ? "write rules on lists, and on what cannot be unknown, by hand"
              : DidYouMean.hint(field, usable));
    }
    return Objects.requireNonNull(fields.get(field), field);
  }

  private List<String> first() {
    return is.javaClass() == ElementState.class
        ? List.of(ElementState.ADOPTED.written())
        : isFlag() ? List.of("true") : isDate() ? List.of(REACHED) : List.of();
  }

  private List<String> others() {
    return is.javaClass() == ElementState.class
        ? Arrays.stream(ElementState.values())
            .filter(s -> s != ElementState.ADOPTED)
            .map(Term::written)
            .toList()
        : isFlag() ? List.of("false") : isDate() ? othersOf(REACHED, AHEAD) : List.of();
  }

  private boolean isFigure() {
    return is instanceof ValueType.Decimal || is instanceof ValueType.WholeNumber;
  }

  private Bound bound(boolean meet) {
    return (Bound) (meet ? met : notMet).values().iterator().next();
  }

  private List<String> othersOf(String... all) {
    return Stream.of(all).filter(value -> !met.containsKey(value)).toList();
  }

  private boolean isDate() {
    return is instanceof ValueType.Time;
  }

  private boolean isFlag() {
    return is instanceof ValueType.Flag;
  }

  private Map<String, Object> figures(String option, List<String> given) {
    boolean meet = option.equals("--met");
    Bound bound =
        !meet && given.isEmpty() ? bound(true).opposite() : Bound.asked(option, given, isExtent());
    if (is instanceof ValueType.WholeNumber && !bound.whole()) {
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
    if (is instanceof ValueType.OneOf oneOf) {
      known.putAll(oneOf.choices());
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
    if (is instanceof ValueType.Text && values.size() > 1) {
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
      return isExtent()
          ? Extent.of(bound.example(), Unit.of(bound.unit().orElseThrow()).orElseThrow())
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
          + Objects.requireNonNull(limits.get(meet)).name() + "\")";
      return isExtent()
          ? "extent != null, counts(extent, " + literal(bound(meet).unit().orElseThrow()) + "), "
              + field + compared
          : field + " != null, " + field + compared;
    }
    if (isDate()) {
      return field + ((meet ? met : notMet).containsKey(REACHED) ? " <= asOf" : " > asOf");
    }
    List<String> values =
        (meet ? met : notMet).values().stream().map(this::literal).toList();
    String left = field.startsWith(ELEMENT)
        ? "elements[MandateElement." + constant(field.substring(ELEMENT.length())) + "]"
        : field;
    return values.size() == 1
        ? left + " == " + values.get(0)
        : left + " in (" + String.join(", ", values) + ")";
  }

  private static String constant(String written) {
    return written.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private String literal(Object value) {
    return value instanceof Term term
        ? (term instanceof DeclaredTerm own ? own.type() : is.javaClass().getSimpleName()) + "."
            + term.name()
        : value instanceof String text
            ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
            : value.toString();
  }

  String type() {
    return type.name();
  }

  private boolean isExtent() {
    return field.equals(EXTENT);
  }

  /** Whether {@code fact} is of the type. */
  boolean fits(Fact fact) {
    return FactTypes.of(fact).equals(type);
  }

  /** The same report of no source with another value of the field; {@code null}: the field is not given. */
  Fact with(Fact fact, @Nullable Object value) {
    FactType of = FactTypes.of(fact);
    Fact unsourced = of.field("source").orElseThrow().with(fact, null);
    return of.path(isExtent() ? "extent" : field).orElseThrow().with(unsourced, value);
  }

  /** A report on {@code id} that says nothing yet. */
  Fact report(String id) {
    return type.make(Map.of("id", id));
  }
}
