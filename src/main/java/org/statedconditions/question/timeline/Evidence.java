package org.statedconditions.question.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Attribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.scenario.Scenario;

/**
 * A scenario on part of its evidence. The facts that are left out keep their places: an assessment on the rest says that they
 * were set aside.
 *
 * @param scenario the whole scenario
 * @param leftOut the facts that do not count, in the order of the scenario
 */
public record Evidence(Scenario scenario, List<FactRef> leftOut) {

  /** Copies the list. */
  public Evidence {
    leftOut = List.copyOf(leftOut);
  }

  /** All that the scenario reports. */
  public static Evidence all(Scenario scenario) {
    return new Evidence(scenario, List.of());
  }

  /**
   * Leaves out what rests on weaker attribution than {@code weakest}. From the strongest: official document, official
   * statement, unnamed official, press report, party claim; a report without a source, or one whose source has no attribution,
   * is weaker than all of them.
   */
  public static Evidence atLeast(Attribution weakest, Scenario scenario) {
    return without(scenario, fact -> {
      Attribution attribution =
          Optional.ofNullable(fact.source()).map(Source::attribution).orElse(null);
      // The constants stand in this order.
      return attribution == null || attribution.compareTo(weakest) > 0;
    });
  }

  /** Leaves out what the source {@code id} reports. */
  public static Evidence withoutSource(String id, Scenario scenario) {
    Objects.requireNonNull(id, "id");
    return without(scenario, fact -> fact.source() != null && fact.source().id().equals(id));
  }

  /** The facts that do not count. */
  public Set<FactRef> setAside() {
    return new LinkedHashSet<>(leftOut);
  }

  /** The sources of {@code scenario} by id, in the order in which its facts name them. */
  static Map<String, Source> sources(Scenario scenario) {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Fact fact : scenario.facts()) {
      if (fact.source() != null) {
        sources.putIfAbsent(fact.source().id(), fact.source());
      }
    }
    return sources;
  }

  private static Evidence without(Scenario scenario, Predicate<Fact> out) {
    List<FactRef> refs = new ArrayList<>();
    for (int i = 0; i < scenario.facts().size(); i++) {
      if (out.test(scenario.facts().get(i))) {
        refs.add(new FactRef(i));
      }
    }
    return new Evidence(scenario, refs);
  }
}
