package org.statedconditions.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.MandateElement;

/** An input as maps, in which what is unknown is missing: for engines that know no Java types. */
final class AsMaps {
  private AsMaps() {}

  static Map<String, Object> of(Input input) {
    Map<String, Object> truce = new HashMap<>();
    put(truce, "status", input.truce().status());
    put(truce, "scope", input.truce().scope());
    put(truce, "compliance", input.truce().compliance());
    Map<String, Object> mission = new HashMap<>();
    put(mission, "phase", input.mission().phase());
    put(mission, "objective", HandWritten.state(input.mission(), MandateElement.OBJECTIVE));
    put(mission, "tasks", HandWritten.state(input.mission(), MandateElement.TASKS));
    put(mission, "duration", HandWritten.state(input.mission(), MandateElement.DURATION));
    List<Map<String, Object>> shares = new ArrayList<>();
    for (Contribution contribution : input.shares()) {
      Map<String, Object> share = new HashMap<>();
      put(share, "status", contribution.status());
      put(share, "caveats", contribution.caveatsDeclared());
      put(share, "funding", contribution.fundingDeclared());
      shares.add(share);
    }
    return Map.of("truce", truce, "mission", mission, "shares", shares);
  }

  private static void put(Map<String, Object> map, String name, Object value) {
    if (value != null) {
      map.put(name, value instanceof Enum<?> constant ? constant.name() : value);
    }
  }
}
