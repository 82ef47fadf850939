package org.statedconditions.engine.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.fact.Extent;

/** The functions of the vocabulary for rules that Drools compiles to Java. */
public final class JavaFunctions {
  private JavaFunctions() {}

  private static Object call(String name, Object... arguments) {
    return Arrays.asList(arguments).contains(null)
        ? null
        : Vocabulary.builtIn().function(name).orElseThrow().body().of(arguments);
  }

  /** Of what is unknown nothing holds, as in rules built in memory; true only where no rule says the opposite of it. */
  private static boolean holds(String name, Object... arguments) {
    return Boolean.TRUE.equals(call(name, arguments));
  }

  public static BigDecimal days(Instant from, Instant to) {
    return (BigDecimal) call("days", from, to);
  }

  public static Instant plusDays(Instant date, Number days) {
    return (Instant) call("plusDays", date, days);
  }

  public static boolean before(Instant one, Instant other) {
    return holds("before", one, other);
  }

  public static boolean after(Instant one, Instant other) {
    return holds("after", one, other);
  }

  public static boolean undetermined(Extent extent) {
    return holds("undetermined", extent);
  }

  public static boolean counts(Extent extent, String what) {
    return holds("counts", extent, what);
  }

  public static boolean exceeds(Extent one, Extent other) {
    return holds("exceeds", one, other);
  }

  public static boolean containsAll(Collection<?> list, Collection<?> asked) {
    return holds("containsAll", list, asked);
  }

  public static BigDecimal percent(Number part, Number whole) {
    return (BigDecimal) call("percent", part, whole);
  }

  public static BigDecimal hours(Instant from, Instant to) {
    return (BigDecimal) call("hours", from, to);
  }

  public static Instant plusHours(Instant date, Number hours) {
    return (Instant) call("plusHours", date, hours);
  }

  public static Instant earlier(Instant one, Instant other) {
    return (Instant) call("earlier", one, other);
  }

  public static Instant later(Instant one, Instant other) {
    return (Instant) call("later", one, other);
  }

  public static boolean containsAny(Collection<?> list, Collection<?> asked) {
    return holds("containsAny", list, asked);
  }

  public static boolean startsWith(String text, String start) {
    return holds("startsWith", text, start);
  }

  public static boolean endsWith(String text, String end) {
    return holds("endsWith", text, end);
  }

  public static boolean sameText(String one, String other) {
    return holds("sameText", one, other);
  }

  public static BigDecimal abs(Number figure) {
    return (BigDecimal) call("abs", figure);
  }

  public static BigDecimal smaller(Number one, Number other) {
    return (BigDecimal) call("smaller", one, other);
  }

  public static BigDecimal larger(Number one, Number other) {
    return (BigDecimal) call("larger", one, other);
  }

  public static Instant plusCalendarDays(Instant date, Number days, String zone) {
    return (Instant) call("plusCalendarDays", date, days, zone);
  }

  public static boolean settled(Extent extent) {
    return holds("settled", extent);
  }

  public static Integer size(Collection<?> list) {
    return (Integer) call("size", list);
  }

  public static List<?> without(Collection<?> list, String text) {
    return (List<?>) call("without", list, text);
  }

  public static BigDecimal round(Number figure, Number places) {
    return (BigDecimal) call("round", figure, places);
  }

  public static String lowerCase(String text) {
    return (String) call("lowerCase", text);
  }
}
