package org.statedconditions.fact;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A report of a type that a pack declares itself in DRL.
 *
 * @param type the name of the declared type, for example {@code SettlementProposal}
 * @param id the subject, never blank
 * @param source who reported it, or {@code null}
 * @param from from when the report holds, or {@code null}
 * @param until until when the report holds (exclusive), or {@code null}
 * @param reportedOn when it became known, or {@code null}
 * @param values the values of the declared fields by name; a field that is not given is unknown
 */
public record OwnFact(
    String type,
    String id,
    Source source,
    Instant from,
    Instant until,
    Instant reportedOn,
    Map<String, Object> values)
    implements Fact {

  /** Copies the values. Throws {@link IllegalArgumentException} for a blank id. */
  public OwnFact {
    Objects.requireNonNull(type, "type");
    Checks.id(id, type);
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** A report on {@code id} with these values, of no source and holding always. */
  public static OwnFact of(String type, String id, Map<String, Object> values) {
    return new OwnFact(type, id, null, null, null, null, values);
  }

  /** A report on {@code id} that says nothing yet: {@link #with} adds what it says. */
  public static OwnFact about(String type, String id) {
    return of(type, id, Map.of());
  }

  /**
   * The same report, saying {@code value} of {@code field}, as scenario files do: a text, a number, true or false, an
   * {@link Instant} or a list of texts. Which fields there are and what they hold, the pack that is asked checks.
   */
  public OwnFact with(String field, Object value) {
    Map<String, Object> more = new TreeMap<>(values);
    more.put(
        Objects.requireNonNull(field, "field"),
        Objects.requireNonNull(value, "value") instanceof List<?> list ? List.copyOf(list) : value);
    return new OwnFact(type, id, source, from, until, reportedOn, more);
  }

  /** The same report by {@code source}. */
  public OwnFact withSource(Source source) {
    return new OwnFact(type, id, source, from, until, reportedOn, values);
  }

  /** The same report, holding from {@code from} until {@code until}; {@code null} leaves a side open. */
  public OwnFact holding(Instant from, Instant until) {
    return new OwnFact(type, id, source, from, until, reportedOn, values);
  }

  /** The same report, known since {@code instant}. */
  public OwnFact reportedOn(Instant instant) {
    return new OwnFact(type, id, source, from, until, instant, values);
  }
}
