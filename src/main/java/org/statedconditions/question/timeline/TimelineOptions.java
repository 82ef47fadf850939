package org.statedconditions.question.timeline;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which stretch of time is looked at, and with which knowledge.
 *
 * @param from from when on, inclusive; empty: from the first date in the scenario
 * @param to until when, exclusive; empty: to the last date in the scenario, which is included
 * @param knownBy only what had been reported by then counts; empty: what the scenario says itself
 * @param asKnown whether at each instant only what had been reported by that very instant counts: what would have been said
 *     on that day
 */
public record TimelineOptions(
    Optional<Instant> from, Optional<Instant> to, Optional<Instant> knownBy, boolean asKnown) {

  /** The whole scenario, with what the scenario says is known. */
  public static final TimelineOptions DEFAULT =
      new TimelineOptions(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** Throws {@link IllegalArgumentException} unless {@code from} is before {@code to}. */
  public TimelineOptions {
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw new IllegalArgumentException(
          "to: expected an instant after " + from.get() + " but was " + to.get());
    }
  }

  /** The same from {@code instant} on. */
  public TimelineOptions from(Instant instant) {
    return new TimelineOptions(Optional.of(instant), to, knownBy, asKnown);
  }

  /** The same until {@code instant}, exclusive. */
  public TimelineOptions to(Instant instant) {
    return new TimelineOptions(from, Optional.of(instant), knownBy, asKnown);
  }

  /** The same with what had been reported by {@code instant}. */
  public TimelineOptions knownBy(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    return new TimelineOptions(from, to, Optional.of(instant), asKnown);
  }

  /** The same in the view of knowledge: at each instant what had been reported by then. */
  public TimelineOptions asKnownThen() {
    return new TimelineOptions(from, to, knownBy, true);
  }
}
