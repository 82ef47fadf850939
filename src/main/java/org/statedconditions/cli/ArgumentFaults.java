package org.statedconditions.cli;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.OutputForm;
import org.statedconditions.report.ProblemReport;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with arguments; what goes wrong later it leaves to {@link Faults}. */
final class ArgumentFaults implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;
  private final Faults faults;

  ArgumentFaults(Terminal terminal, Faults faults) {
    this.terminal = terminal;
    this.faults = faults;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    StringBuilder out = new StringBuilder("stated-conditions: ")
        .append(ProblemReport.line(String.valueOf(e.getMessage())));
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
  private static @Nullable String hint(UnmatchedArgumentException e, CommandLine command) {
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
    int status = faults.report(e);
    if (e instanceof ProblemsException problems && isReadByProgram(parsed)) {
      terminal.print(ProblemReport.json(problems.problems()));
    }
    return status;
  }

  /** Whether a program waits for one JSON document on standard output. */
  private static boolean isReadByProgram(ParseResult parsed) {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    OutputForm form = command.matchedOptionValue("--format", OutputForm.TEXT);
    return form == OutputForm.JSON
        && !command.hasMatchedOption("--output")
        && !command.hasMatchedOption("--batch");
  }
}
