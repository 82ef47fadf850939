package org.statedconditions.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.ProblemReport;

/** Says what went wrong, without a stack trace, and finds the exit status for it. */
final class Faults {
  private final Terminal terminal;
  private boolean verbose;

  Faults(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Whether a fault of the program is told with its stack trace. */
  void tellMore(boolean more) {
    verbose = more;
  }

  /** Tells {@code fault} and returns the exit status. */
  int report(Throwable fault) {
    if (fault instanceof ProblemsException e) {
      return unusable(e.problems());
    }
    if (fault instanceof UncheckedIOException) {
      // A full disk, a file that goes away while it is read: nothing that the program could mend.
      complain(String.valueOf(fault.getMessage()));
    } else {
      complain("a fault of the program: " + fault);
    }
    return trace(fault);
  }

  private void complain(String what) {
    terminal.complain("stated-conditions: " + ProblemReport.line(what) + "\n");
  }

  private int trace(Throwable fault) {
    boolean ours = !(fault instanceof UncheckedIOException);
    if (verbose) {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      terminal.complain(trace.toString());
    } else if (ours) {
      terminal.complain("  please report it, with what `--verbose` says in addition\n");
    }
    return ours ? ExitStatus.FAULT : ExitStatus.UNUSABLE;
  }

  private int unusable(List<Problem> problems) {
    terminal.complain(ProblemReport.of(problems));
    return ExitStatus.UNUSABLE;
  }
}
