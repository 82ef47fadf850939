package org.statedconditions.engine.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.DateTurn;
import org.statedconditions.fact.Fact;

/** Which facts a move of the clock touches, found without a look at the others. */
final class ClockIndex {
  private final Instants bounds;
  private final Instants turns;
  private final Instants reported;
  private final BitSet always = new BitSet();

  ClockIndex(List<Fact> facts, ClockUse clock) {
    bounds = new Instants(facts, f -> Arrays.asList(f.from(), f.until()));
    turns = new Instants(facts, f -> clock.turns(f).stream().map(DateTurn::at).toList());
    reported = new Instants(facts, f -> Arrays.asList(f.reportedOn()));
    for (int i = 0; i < facts.size(); i++) {
      always.set(i, clock.turnsAlways(facts.get(i)));
    }
  }

  /** The facts that begin or cease to hold, become known or forgotten, or turn between two instants. */
  BitSet crossed(
      Instant before, Instant now, Optional<Instant> knownBefore, Optional<Instant> knownNow) {
    BitSet crossed = new BitSet();
    if (!before.equals(now)) {
      bounds.between(before, now, crossed);
      turns.between(before, now, crossed);
      crossed.or(always);
    }
    if (knownBefore.isPresent() && knownNow.isPresent()) {
      reported.between(knownBefore.get(), knownNow.get(), crossed);
    }
    return crossed;
  }

  /** Instants in order, each with the place of the fact that gives it. */
  private static final class Instants {
    private final Instant[] instants;
    private final int[] places;

    private record Given(Instant instant, int place) {}

    Instants(List<Fact> facts, Function<Fact, List<@Nullable Instant>> of) {
      List<Given> all = new ArrayList<>();
      for (int i = 0; i < facts.size(); i++) {
        for (Instant instant : of.apply(facts.get(i))) {
          if (instant != null) {
            all.add(new Given(instant, i));
          }
        }
      }
      all.sort((a, b) -> a.instant().compareTo(b.instant()));
      instants = all.stream().map(Given::instant).toArray(Instant[]::new);
      places = all.stream().mapToInt(Given::place).toArray();
    }

    /** Adds what lies after the earlier of the two and not after the later one. */
    void between(Instant one, Instant other, BitSet found) {
      Instant start = one.isBefore(other) ? one : other;
      Instant end = one.isBefore(other) ? other : one;
      int low = 0;
      int high = instants.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (instants[middle].isAfter(start)) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      for (int i = low; i < instants.length && !instants[i].isAfter(end); i++) {
        found.set(places[i]);
      }
    }
  }
}
