package org.statedconditions.author.check;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Manifest;

/** Counts what cases see. */
final class CoverageCount {
  private final Map<String, Map<Status, Integer>> byCriterion = new LinkedHashMap<>();
  private final Map<String, Integer> byRule = new LinkedHashMap<>();

  CoverageCount(Manifest manifest, List<RuleOutline> rules) {
    manifest
        .conditions()
        .forEach(c -> c.criteria()
            .forEach(criterion -> byCriterion.put(criterion.id(), new EnumMap<>(Status.class))));
    rules.forEach(r -> byRule.put(r.name(), 0));
  }

  void add(Assessment assessment, Set<String> holding) {
    Map<String, Set<Status>> seen = new HashMap<>();
    assessment
        .readings()
        .forEach(r -> r.conditions()
            .forEach(c -> c.criteria()
                .forEach(criterion -> seen.computeIfAbsent(
                        criterion.id(), id -> EnumSet.noneOf(Status.class))
                    .add(criterion.status()))));
    seen.forEach((id, statuses) -> statuses.forEach(status -> byCriterion
        .computeIfAbsent(id, c -> new EnumMap<>(Status.class))
        .merge(status, 1, Integer::sum)));
    holding.forEach(rule -> byRule.computeIfPresent(rule, (r, n) -> n + 1));
  }

  Coverage coverage() {
    return new Coverage(
        byCriterion.entrySet().stream()
            .map(e -> new Coverage.OfCriterion(
                e.getKey(),
                e.getValue().getOrDefault(Status.MET, 0),
                e.getValue().getOrDefault(Status.NOT_MET, 0),
                e.getValue().getOrDefault(Status.UNDETERMINED, 0),
                e.getValue().getOrDefault(Status.CONTESTED, 0)))
            .toList(),
        byRule.entrySet().stream()
            .map(e -> new Coverage.OfRule(e.getKey(), e.getValue()))
            .toList());
  }
}
