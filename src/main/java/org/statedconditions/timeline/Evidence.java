package org.statedconditions.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Attribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.scenario.Scenario;

/**
 * A scenario on part of its evidence.
 *
 * @param scenario the scenario with the facts that are left
 * @param leftOut the facts of the whole scenario that were left out, in its order
 */
public record Evidence(Scenario scenario, List<FactRef> leftOut) {

  /** Copies the list. */
  public Evidence {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Leaves out what rests on weaker attribution than {@code weakest}. From the strongest: official document, official
   * statement, unnamed official, press report, party claim; a report without a source, or one whose source has no attribution,
   * is weaker than all of them.
   */
  public static Evidence atLeast(Attribution weakest, Scenario scenario) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < scenario.facts().size(); i++) {
      Attribution attribution = Optional.ofNullable(scenario.facts().get(i).source())
          .map(Source::attribution)
          .orElse(null);
      // The constants stand in this order.
      if (attribution == null || attribution.compareTo(weakest) > 0) {
        out.add(i);
      }
    }
    return without(scenario, out);
  }

  /** Leaves out what the source {@code id} reports. */
  public static Evidence withoutSource(String id, Scenario scenario) {
    Objects.requireNonNull(id, "id");
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < scenario.facts().size(); i++) {
      Source source = scenario.facts().get(i).source();
      if (source != null && source.id().equals(id)) {
        out.add(i);
      }
    }
    return without(scenario, out);
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

  private static Evidence without(Scenario scenario, List<Integer> out) {
    List<Fact> left = new ArrayList<>(scenario.facts());
    for (int k = out.size() - 1; k >= 0; k--) {
      left.remove((int) out.get(k));
    }
    return new Evidence(
        new Scenario(
            scenario.file(),
            scenario.title(),
            scenario.note(),
            scenario.asOf(),
            scenario.knownBy(),
            scenario.parameters(),
            left,
            scenario.expected(),
            scenario.outcome(),
            scenario.written()),
        out.stream().map(FactRef::new).toList());
  }
}
