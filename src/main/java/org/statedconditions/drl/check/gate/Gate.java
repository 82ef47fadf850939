package org.statedconditions.drl.check.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.DrlType;

/** Refuses in the rule files of a pack what the closed language of rules does not have, although it can be read. */
public final class Gate {
  private Gate() {}

  /** What is refused in each of the files. */
  public static Map<DrlFile, Refusals> of(PackNames names, List<DrlFile> files) {
    Map<DrlFile, Refusals> all = new LinkedHashMap<>();
    for (DrlFile file : files) {
      Refusals refusals = new Refusals(file);
      all.put(file, refusals);
      new TextGate(file, refusals).check();
      ForeignParts.refuse(file, refusals);
      TypeGate types = new TypeGate(names, refusals);
      file.types().forEach(types::type);
      HeadGate heads = new HeadGate(types, refusals);
      RuleSize size = new RuleSize(file, refusals);
      for (DrlQuery query : file.queries()) {
        heads.query(query);
        ConditionGate.query(names, query, refusals);
        size.query(query);
      }
      for (DrlRule rule : file.rules()) {
        heads.rule(rule);
        ConditionGate.rule(names, rule, refusals);
        size.rule(rule);
        new ReadGate(names, refusals).rule(rule);
      }
    }
    count(all);
    Unjoined.check(all);
    return all;
  }

  /** Whether there are more rules, queries or types than a pack may have; the first one too many is refused. */
  private static void count(Map<DrlFile, Refusals> files) {
    int rules = 0;
    int types = 0;
    for (Map.Entry<DrlFile, Refusals> entry : files.entrySet()) {
      DrlFile file = entry.getKey();
      for (DrlType type : file.types()) {
        if (++types == Limits.TYPES + 1) {
          entry
              .getValue()
              .refuse(
                  type.start(),
                  type.start() + type.name().length(),
                  "expected at most " + Limits.TYPES + " own types but this is one more",
                  null);
        }
      }
      int before = rules;
      rules += file.rules().size() + file.queries().size();
      if (before <= Limits.RULES && rules > Limits.RULES) {
        List<DrlRule> all = file.rules();
        DrlRule last = all.isEmpty()
            ? null
            : all.get(Math.min(all.size() - 1, Math.max(0, Limits.RULES - before)));
        int start = last == null ? 0 : last.nameStart();
        int end = last == null ? 1 : last.nameEnd();
        entry
            .getValue()
            .refuse(
                start,
                end,
                "expected at most " + Limits.RULES
                    + " rules and queries in a pack but this is one more",
                null);
      }
    }
  }
}
