package org.statedconditions.drl.check.mistake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Types;
import org.statedconditions.finding.Parameters;

/** What authors know from Java and from other rule files, and how it is said here. */
final class Idioms {
  /** Stands for an answer that names a constant of the type asked. */
  private static final String CONSTANTS = "a constant";

  private static final String DATES =
      "dates are compared with `asOf` and with each other; `plusDays(date, n)` and `days(a, b)` work them out";
  private static final String TEXTS =
      "texts are compared as they are; see `contains`, `startsWith`, `endsWith`, `matches`";

  private static final String CLOCK = "write `asOf`, the date that is asked about";

  private static final String PARAMETERS =
      "a parameter is read by its name and its type: `parameters.number(\"…\")`, `text`, `flag` or `texts`";
  private static final String SIZE = "write `size(list)`, for example `size(parties) >= 2`";

  private static final Map<String, String> OF_LISTS = Map.of(
      "length", SIZE,
      "count", SIZE,
      "size", SIZE,
      "first", "write `[0]`",
      "last", "whether a list holds a value is `list contains value`");

  private static final Map<String, String> OF_TERMS =
      Map.of("equalsIgnoreCase", CONSTANTS, "compareTo", CONSTANTS, "value", CONSTANTS);

  private static final Map<String, String> MEMBERS = Map.ofEntries(
      Map.entry("toLowerCase", "`sameText(a, b)` compares texts whatever their capitals"),
      Map.entry("toUpperCase", "`sameText(a, b)` compares texts whatever their capitals"),
      Map.entry("trim", TEXTS),
      Map.entry("strip", TEXTS),
      Map.entry("substring", TEXTS),
      Map.entry("charAt", TEXTS),
      Map.entry("indexOf", TEXTS),
      Map.entry("replace", TEXTS),
      Map.entry("split", TEXTS),
      Map.entry("toString", CONSTANTS),
      Map.entry("name", CONSTANTS),
      Map.entry("ordinal", CONSTANTS),
      Map.entry("equals", "values are compared with `==`"),
      Map.entry("hashCode", "values are compared with `==`"),
      Map.entry("getClass", "a pattern says the type, `Ceasefire( … )`"),
      Map.entry("plus", DATES),
      Map.entry("minus", DATES),
      Map.entry("minusDays", "write `plusDays(date, -n)`"),
      Map.entry("toEpochMilli", DATES),
      Map.entry("until", DATES),
      Map.entry("now", CLOCK),
      Map.entry("parse", "a date that rules compare with is reported as a fact or is `asOf`"),
      Map.entry("of", "a date that rules compare with is reported as a fact or is `asOf`"),
      Map.entry("between", "write `days(a, b)`"),
      Map.entry(
          "stream",
          "lists are asked with `contains`, `size`, `containsAll(list, values)`, or `from list`"),
      Map.entry("get", "write `[0]` or `[MandateElement.TASKS]`"),
      Map.entry("isPresent", "write `!= null`"),
      Map.entry("eval", "write the condition itself, inside the brackets of the pattern"),
      Map.entry("length", "write `length(text)`, or `size(list)`"));

  private static final Map<String, String> TYPES = Map.ofEntries(
      Map.entry("Instant", DATES),
      Map.entry("LocalDate", DATES),
      Map.entry("LocalDateTime", DATES),
      Map.entry("ZonedDateTime", DATES),
      Map.entry("Date", DATES),
      Map.entry("Calendar", DATES),
      Map.entry("Duration", "lengths of time are numbers of days, `days(a, b)`"),
      Map.entry("Period", "lengths of time are numbers of days, `days(a, b)`"),
      Map.entry("ChronoUnit", "lengths of time are numbers of days, `days(a, b)`"),
      Map.entry("Math", "functions such as `abs(x)` stand alone"),
      Map.entry("Objects", "values are compared with `==`, also with null"),
      Map.entry("String", TEXTS),
      Map.entry("Arrays", "lists are asked with `contains`, `size` or `from list`"),
      Map.entry("Collections", "lists are asked with `contains`, `size` or `from list`"),
      Map.entry("ArrayList", "write `List( … ) from collect( … )`"),
      Map.entry("HashSet", "write `Set( … ) from accumulate( … , collectSet( … ))`"),
      Map.entry("Optional", "write `!= null`"),
      Map.entry("System", "rules know no clock and no machine; the date asked about is `asOf`"));

  /** Names that stand for nothing here. */
  private static final Map<String, String> NAMES = Map.ofEntries(
      Map.entry("now", CLOCK),
      Map.entry("today", CLOCK),
      Map.entry("sysdate", CLOCK),
      Map.entry("currentDate", CLOCK),
      Map.entry("expiresWithin", "write `expiresOn <= plusDays(asOf, n)`"),
      Map.entry("nil", "write `null`"),
      Map.entry("None", "write `null`, or the constant with its type"),
      Map.entry("isNull", "write `== null`"),
      Map.entry("isEmpty", "write `size(list) == 0`"),
      Map.entry("exists", "write `!= null`"),
      Map.entry("yes", "write `true`"),
      Map.entry("no", "write `false`"));

  private Idioms() {}

  /** How to say here what the name {@code name} says elsewhere; null if that is not known. */
  static @Nullable String ofName(String name) {
    return NAMES.get(name);
  }

  /** How to say here what {@code member} of a value of {@code owner} says elsewhere; null if that is not known. */
  static @Nullable String ofMember(String member, Type owner) {
    if (readsParameters(owner)) {
      return PARAMETERS;
    }
    String answer = switch (owner.sort()) {
      case LIST -> OF_LISTS.getOrDefault(member, MEMBERS.get(member));
      case TERM -> OF_TERMS.getOrDefault(member, MEMBERS.get(member));
      default -> MEMBERS.get(member);
    };
    return CONSTANTS.equals(answer) ? constant(owner) : answer;
  }

  private static @Nullable String constant(Type owner) {
    List<String> constants = Types.constants(owner);
    return constants.isEmpty()
        ? null
        : "compare with a constant, `== " + owner.shown() + "." + constants.get(0) + "`";
  }

  /** Whether it is what parameters are read with. */
  static boolean readsParameters(Type owner) {
    return owner instanceof Type.Java java && java.raw() == Parameters.class;
  }

  /** What to do without the type {@code name}; null if that is not known. */
  static @Nullable String ofType(String name) {
    return TYPES.get(name);
  }

  /** Why dates and other values are not reckoned with signs; null where they are numbers or texts. */
  static @Nullable String ofSign(String operator, boolean dates) {
    if (!dates) {
      return null;
    }
    return operator.equals("-")
        ? "the days from one date to another are `days(earlier, later)`, an earlier date is `plusDays(date, -n)`"
        : "a later date is `plusDays(date, n)`";
  }
}
