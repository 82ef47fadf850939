package org.statedconditions.drl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.statedconditions.drl.check.gate.Gate;
import org.statedconditions.drl.check.gate.Refusals;
import org.statedconditions.drl.check.mistake.Mistakes;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.problem.Problem;

/**
 * What is wrong in rule files: what is mistaken and what is not allowed, all at once, each in plain words at its own place. What
 * is not understood is not called a mistake, but it is not allowed.
 */
final class RuleMistakes {
  private RuleMistakes() {}

  static List<Problem> of(PackNames names, List<DrlFile> files) {
    Map<DrlFile, Problems> mistakes = Mistakes.of(names, files);
    List<Problem> found = new ArrayList<>();
    Gate.of(names, files).forEach((file, refusals) -> {
      Problems problems = mistakes.getOrDefault(file, file.startProblems());
      found.addAll(problems.all());
      for (Refusals.Refused refused : refusals.all()) {
        if (!told(file, problems, refused)) {
          found.add(refused.problem());
        }
      }
    });
    return found;
  }

  /**
   * Whether a mistake is told already of the rule or line that a refusal is about. They may well be one: who mends the first
   * sees whether the second is still there.
   */
  private static boolean told(DrlFile file, Problems problems, Refusals.Refused refused) {
    int at = refused.start();
    for (DrlRule rule : file.rules()) {
      if (rule.start() <= at && at <= rule.end()) {
        return problems.within(rule.start(), rule.end());
      }
    }
    for (DrlQuery query : file.queries()) {
      if (query.start() <= at && at <= query.end()) {
        return problems.within(query.start(), query.end());
      }
    }
    return at >= 0 && problems.onLineOf(at);
  }
}
