package org.statedconditions.fact;

import java.time.Instant;
import java.util.List;

/**
 * A date that a report gives. When the clock passes it, what rules conclude from the report can change.
 *
 * @param field where it is given, for example {@code expiresOn}, {@code declarations.on} or {@code source.date}
 * @param instant the date
 * @param ofReport whether it is one of the report itself or its source: {@code from}, {@code until}, {@code reportedOn}, {@code
 *     source.date}; and not one of what it is about
 */
public record FactDate(String field, Instant instant, boolean ofReport) {

  /**
   * All dates that {@code fact} gives, in the order of its fields: those of what it reports, when it holds and became known
   * ({@code from}, {@code until}, {@code reportedOn}), and when its source was published ({@code source.date}).
   */
  public static List<FactDate> of(Fact fact) {
    return FactTypes.of(fact).dates(fact);
  }
}
