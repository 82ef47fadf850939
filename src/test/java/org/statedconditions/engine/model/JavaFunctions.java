package org.statedconditions.engine.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.fact.Extent;

/** The functions of the vocabulary for rules that Drools compiles to Java. */
public final class JavaFunctions {
  private JavaFunctions() {}

  private static Object call(String name, Object... arguments) {
    return Vocabulary.builtIn().function(name).orElseThrow().body().of(arguments);
  }

  public static BigDecimal days(Instant from, Instant to) {
    return (BigDecimal) call("days", from, to);
  }

  public static Instant plusDays(Instant date, Number days) {
    return (Instant) call("plusDays", date, days);
  }

  public static boolean before(Instant one, Instant other) {
    return (boolean) call("before", one, other);
  }

  public static boolean after(Instant one, Instant other) {
    return (boolean) call("after", one, other);
  }

  public static boolean undetermined(Extent extent) {
    return (boolean) call("undetermined", extent);
  }

  public static boolean counts(Extent extent, String what) {
    return (boolean) call("counts", extent, what);
  }

  public static boolean exceeds(Extent one, Extent other) {
    return (boolean) call("exceeds", one, other);
  }

  public static boolean containsAll(Collection<?> list, Collection<?> asked) {
    return (boolean) call("containsAll", list, asked);
  }

  public static BigDecimal percent(Number part, Number whole) {
    return (BigDecimal) call("percent", part, whole);
  }
}
