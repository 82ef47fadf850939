package org.statedconditions.report;

import org.statedconditions.author.mutation.MutationReport;
import org.statedconditions.author.mutation.MutationReport.Unnoticed;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/** Which changes of rules the cases do not notice. */
final class MutationText {
  private MutationText() {}

  /** Each change that no case notices, with its place and what case would. */
  static void unnoticed(BlockWriter out, MutationReport report) {
    report.unnoticed().forEach(u -> one(out, u, "no case notices "));
  }

  /** Each change with which no answer differs. */
  static void without(BlockWriter out, MutationReport report) {
    report.without().forEach(u -> one(out, u, "nothing differs with "));
  }

  private static void one(BlockWriter out, Unnoticed unnoticed, String says) {
    PackCheckReport.problem(out, problem(unnoticed, says), unnoticed.scenario());
  }

  /** The same as a problem of the rule file. */
  static Problem problem(Unnoticed unnoticed, String says) {
    return Problem.error(
        ProblemCode.UNNOTICED_CHANGE,
        unnoticed.change().place(),
        says + unnoticed.change().shown(),
        unnoticed.hint());
  }

  /** How many changes the cases notice, on one line. */
  static String summary(MutationReport report) {
    return "changes noticed " + report.score() + "%: " + report.noticed() + " of "
        + report.noticeable() + " (of " + report.changes() + " a check of the rules refuses "
        + report.refused() + ", and with " + report.without().size() + " no answer differs)";
  }
}
