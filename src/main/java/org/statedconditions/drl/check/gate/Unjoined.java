package org.statedconditions.drl.check.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlRule;

/** Refuses rules of many patterns that no constraint joins: each combination of their facts would be a match. */
final class Unjoined {
  private Unjoined() {}

  static void check(Map<DrlFile, Refusals> files) {
    List<RuleOutline> outlines = PackOutline.of(List.copyOf(files.keySet())).rules();
    int next = 0;
    for (Map.Entry<DrlFile, Refusals> entry : files.entrySet()) {
      for (DrlRule rule : entry.getKey().rules()) {
        check(rule, outlines.get(next++), entry.getValue());
      }
    }
  }

  private static void check(DrlRule rule, RuleOutline outline, Refusals refusals) {
    Map<Integer, RuleOutline.Pattern> groups = new LinkedHashMap<>();
    for (RuleOutline.Pattern pattern : outline.patterns()) {
      if (pattern.required() && !pattern.negated()) {
        groups.putIfAbsent(pattern.island(), pattern);
      }
    }
    if (groups.size() > Limits.UNJOINED) {
      refusals.refuse(
          rule.nameStart(),
          rule.nameEnd(),
          "expected patterns that constraints join, at most " + Limits.UNJOINED
              + " groups of them, but were " + groups.size(),
          "each combination of their facts would be a match; join them, for example by `id == $id`");
    }
  }
}
