package org.statedconditions.engine.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;

/**
 * The date by which a report says how late its subject comes among the candidates of a condition: the day on which a ceasefire takes
 * effect, or on which the framework of a mission was adopted.
 */
final class RankingDates {
  private RankingDates() {}

  /** The date; {@code null} if {@code fact} gives none, or is of a type that has none. */
  static @Nullable Instant of(Fact fact) {
    if (fact instanceof Ceasefire ceasefire) {
      return ceasefire.effectiveFrom();
    }
    return fact instanceof Mandate mandate ? mandate.adoptedOn() : null;
  }
}
