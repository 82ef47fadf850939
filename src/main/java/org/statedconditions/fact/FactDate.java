package org.statedconditions.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A date that a report gives of what it is about. When the clock passes it, what rules conclude from the report can change.
 *
 * @param field the field that gives it, for example {@code expiresOn} or {@code declarations.on}
 * @param instant the date
 */
public record FactDate(String field, Instant instant) {

  /**
   * The dates that {@code fact} gives, in the order of its fields. When the report itself holds and when it became known
   * ({@code from}, {@code until}, {@code reportedOn}) is not among them.
   */
  public static List<FactDate> of(Fact fact) {
    List<FactDate> dates = new ArrayList<>(4);
    if (fact instanceof Ceasefire c) {
      if (c.declarations() != null) {
        c.declarations().forEach(d -> add(dates, "declarations.on", d.on()));
      }
      add(dates, "effectiveFrom", c.effectiveFrom());
      add(dates, "expiresOn", c.expiresOn());
      add(dates, "endedOn", c.endedOn());
    } else if (fact instanceof Mandate m) {
      add(dates, "adoptedOn", m.adoptedOn());
      add(dates, "confirmedOn", m.confirmedOn());
      add(dates, "startsOn", m.startsOn());
      add(dates, "endsOn", m.endsOn());
    } else if (fact instanceof OwnFact own) {
      own.values().forEach((field, value) -> {
        if (value instanceof Instant date) {
          add(dates, field, date);
        }
      });
    }
    return dates;
  }

  private static void add(List<FactDate> dates, String field, Instant instant) {
    if (instant != null) {
      dates.add(new FactDate(field, instant));
    }
  }
}
