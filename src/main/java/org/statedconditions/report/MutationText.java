package org.statedconditions.report;

import org.statedconditions.author.mutation.MutationReport;
import org.statedconditions.author.mutation.MutationReport.Unnoticed;
import org.statedconditions.problem.Problem;

/** Which changes of rules the cases do not notice, as a person reads it. */
final class MutationText {
  private MutationText() {}

  /** Each change that no case notices, with its place and what case would. */
  static String unnoticed(MutationReport report) {
    StringBuilder out = new StringBuilder();
    report.unnoticed().forEach(u -> one(u, "no case notices ", out));
    return out.toString();
  }

  /** Each change with which no answer differs. */
  static String without(MutationReport report) {
    StringBuilder out = new StringBuilder();
    report.without().forEach(u -> one(u, "nothing differs with ", out));
    return out.toString();
  }

  private static void one(Unnoticed unnoticed, String says, StringBuilder out) {
    out.append(ProblemReport.of(java.util.List.of(problem(unnoticed, says))));
    unnoticed.scenario().ifPresent(text -> {
      out.append("  as in this scenario:\n");
      text.lines()
          .forEach(line -> out.append("    ").append(Printable.line(line)).append('\n'));
    });
    out.append('\n');
  }

  /** The same as a problem of the rule file. */
  static Problem problem(Unnoticed unnoticed, String says) {
    return Problem.error(
        unnoticed.change().place(), says + unnoticed.change().shown(), unnoticed.hint());
  }

  /** How many changes the cases notice, on one line. */
  static String summary(MutationReport report) {
    return "changes noticed " + report.score() + "%: " + report.noticed() + " of "
        + report.noticeable() + " (of " + report.changes() + " a check of the rules refuses "
        + report.refused() + ", and with " + report.without().size() + " no answer differs)";
  }
}
