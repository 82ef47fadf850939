package org.statedconditions.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.ProblemReport;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, without a stack trace, and finds the exit status for it. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;
  private boolean verbose;

  Faults(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Whether a fault of the program is told with its stack trace. */
  void tellMore(boolean more) {
    verbose = more;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    StringBuilder out =
        new StringBuilder("stated-conditions: ").append(ProblemReport.line(e.getMessage()));
    out.append('\n');
    String hint =
        e instanceof UnmatchedArgumentException unmatched ? hint(unmatched, command) : null;
    out.append("  ");
    if (hint != null) {
      out.append(ProblemReport.line(hint));
    } else {
      out.append('`')
          .append(command.getCommandSpec().qualifiedName())
          .append(" --help` says what is possible");
    }
    out.append('\n');
    terminal.complain(out.toString());
    return ExitStatus.UNUSABLE;
  }

  /** Picocli looks for likeness over the whole argument, and finds none for {@code --frmat=json}. */
  private static String hint(UnmatchedArgumentException e, CommandLine command) {
    String written = e.getUnmatched().get(0);
    if (e.isUnknownOption()) {
      int end = written.indexOf('=');
      Set<String> options = new TreeSet<>(command.getCommandSpec().optionsMap().keySet());
      return DidYouMean.hint(end < 0 ? written : written.substring(0, end), options);
    }
    return DidYouMean.hint(written, command.getSubcommands().keySet());
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return report(e);
  }

  int report(Throwable fault) {
    if (fault instanceof ProblemsException e) {
      return unusable(e.problems());
    }
    String what = fault instanceof UncheckedIOException
        ? fault.getMessage()
        : "a fault of the program: " + fault;
    terminal.complain("stated-conditions: " + ProblemReport.line(what) + "\n");
    if (verbose) {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      terminal.complain(trace.toString());
    } else if (!(fault instanceof UncheckedIOException)) {
      terminal.complain("  please report it, with what `--verbose` says in addition\n");
    }
    return ExitStatus.FAULT;
  }

  private int unusable(List<Problem> problems) {
    terminal.complain(ProblemReport.of(problems));
    return ExitStatus.UNUSABLE;
  }
}
