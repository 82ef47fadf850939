package org.statedconditions.fact;

import java.time.Instant;
import java.util.List;

/**
 * A date that a report gives. When the clock passes it, what rules conclude from the report can change.
 *
 * @param field where it is given, for example {@code expiresOn}, {@code declarations.on} or {@code source.date}
 * @param instant the date
 */
public record FactDate(String field, Instant instant) {

  /**
   * All dates that {@code fact} gives, in the order of its fields: those of what it reports, when it holds and became known
   * ({@code from}, {@code until}, {@code reportedOn}), and when its source was published ({@code source.date}).
   */
  public static List<FactDate> of(Fact fact) {
    if (fact instanceof OwnFact own) {
      return own.values().entrySet().stream()
          .filter(e -> e.getValue() instanceof Instant)
          .map(e -> new FactDate(e.getKey(), (Instant) e.getValue()))
          .toList();
    }
    return FactTypes.of(fact).dates(fact);
  }

  /** Whether {@code fact} gives a date from {@code start} to {@code end}, both included. */
  public static boolean anyWithin(Fact fact, Instant start, Instant end) {
    if (fact instanceof OwnFact) {
      return of(fact).stream()
          .anyMatch(d -> !d.instant().isBefore(start) && !d.instant().isAfter(end));
    }
    return FactTypes.of(fact).hasDateWithin(fact, start, end);
  }
}
