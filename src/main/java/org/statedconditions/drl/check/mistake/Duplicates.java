package org.statedconditions.drl.check.mistake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.problem.ProblemCode;

/** Names that two rules, queries or types of a pack share. */
final class Duplicates {
  private final Map<String, String> placesOfRules = new HashMap<>();
  private final Set<String> types = new HashSet<>();
  private final Set<String> queries = new HashSet<>();

  /** Looks at one more file. */
  void check(DrlFile file, Problems problems) {
    for (DrlType type : file.types()) {
      if (!types.add(type.name())) {
        problems.about("type " + type.name());
        declaredAlready(type.name(), type.start(), type.start() + type.name().length(), problems);
      }
    }
    for (DrlQuery query : file.queries()) {
      if (!queries.add(query.name())) {
        problems.about(query.called());
        declaredAlready(
            query.name(), query.nameToken().start(), query.nameToken().end(), problems);
      }
    }
    for (DrlRule rule : file.rules()) {
      String first = rule.name().isEmpty()
          ? null
          : placesOfRules.putIfAbsent(
              rule.name(), file.name() + ":" + rule.line() + ":" + rule.column());
      if (first != null) {
        problems.about(rule.called());
        problems.meaning(
            ProblemCode.DUPLICATE_NAME,
            rule.nameStart(),
            rule.nameEnd(),
            "expected a name of its own but was that of the rule at " + first,
            null);
      }
    }
  }

  private static void declaredAlready(String name, int start, int end, Problems problems) {
    problems.meaning(
        ProblemCode.DUPLICATE_NAME,
        start,
        end,
        "expected a new name but was `" + name + "`, which is declared already",
        null);
  }
}
