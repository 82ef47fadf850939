package org.statedconditions.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * All that counts on one subject. Reports complement each other, field by field: of one source the latest dated word on
 * a field stands; undated words, and those of different sources, stand beside each other.
 *
 * <p>Decided here: two words of one date both stand. Each element of a mandate is a field; an extent is one field, its
 * unit included; a list of participants and the word on whether they are named are two.
 */
record Testimony<R extends Report>(List<Counted<R>> reports) {
  /** The words on one field that stand. */
  <T> List<Said<T>> on(Function<R, T> field) {
    List<Said<T>> given = new ArrayList<>();
    Map<String, Instant> latest = new HashMap<>();
    for (Counted<R> counted : reports) {
      T value = field.apply(counted.report());
      if (!isSilence(value)) {
        given.add(new Said<>(value, counted.speaker(), counted.reportedOn()));
        if (counted.reportedOn() != null) {
          latest.merge(counted.speaker(), counted.reportedOn(), Testimony::later);
        }
      }
    }
    given.removeIf(said ->
        said.reportedOn() != null && said.reportedOn().isBefore(latest.get(said.speaker())));
    return given;
  }

  /** What is said on one field, whoever says it. */
  <T> Set<T> values(Function<R, T> field) {
    Set<T> values = new LinkedHashSet<>();
    for (Said<T> said : on(field)) {
      values.add(said.value());
    }
    return values;
  }

  boolean says(Function<R, String> field, Collection<String> any) {
    return values(field).stream().anyMatch(any::contains);
  }

  /** The place of the first report in the file: the first that counts, even where later ones replaced all it says. */
  int place() {
    return reports.get(0).place();
  }

  /** One testimony for each subject, in the order in which the file comes to them. */
  static <R extends Report, S> Map<S, Testimony<R>> bySubject(
      List<Counted<R>> reports, Function<R, S> subject) {
    Map<S, Testimony<R>> testimonies = new LinkedHashMap<>();
    for (Counted<R> counted : reports) {
      testimonies
          .computeIfAbsent(
              subject.apply(counted.report()), name -> new Testimony<>(new ArrayList<>()))
          .reports()
          .add(counted);
    }
    return testimonies;
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean isSilence(Object value) {
    return value == null || (value instanceof Collection<?> list && list.isEmpty());
  }
}
