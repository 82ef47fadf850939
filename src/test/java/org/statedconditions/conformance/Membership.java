package org.statedconditions.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which reports belong to which mission. A subject is known by its id within its mission; a report that names no
 * mission belongs to each that a counting report with its id names, and to none if none does.
 *
 * <p>Decided here: requirements are treated as contributions are.
 */
record Membership<R extends Report>(List<Counted<R>> reports, Function<R, String> mission) {
  static <R extends Report> Membership<R> of(
      List<Counted<R>> reports, Function<R, String> mission) {
    return new Membership<>(reports, mission);
  }

  /** What belongs to a mission, by id, in the order of the file. */
  Map<String, Testimony<R>> in(String name) {
    Set<String> named = new LinkedHashSet<>();
    for (Counted<R> counted : reports) {
      if (name.equals(mission.apply(counted.report()))) {
        named.add(id(counted));
      }
    }
    List<Counted<R>> belonging = new ArrayList<>();
    for (Counted<R> counted : reports) {
      String given = mission.apply(counted.report());
      if (name.equals(given) || (given == null && named.contains(id(counted)))) {
        belonging.add(counted);
      }
    }
    return Testimony.bySubject(belonging, report -> report.header().id());
  }

  private String id(Counted<R> counted) {
    return counted.report().header().id();
  }
}
