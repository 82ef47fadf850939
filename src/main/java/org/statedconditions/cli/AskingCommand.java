package org.statedconditions.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.statedconditions.report.OutputForm;
import org.statedconditions.report.TextOptions;
import org.statedconditions.report.WrittenReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;

/** What the commands that assess scenarios have in common: whom they talk to, and how far one assessment may go. */
abstract class AskingCommand implements Callable<Integer> {
  final Terminal terminal;

  @ArgGroup(validate = false, heading = LimitOptions.HEADING)
  final LimitOptions limits = new LimitOptions();

  @Mixin
  final OutputOptions output = new OutputOptions();

  AskingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public final Integer call() {
    Session session = new Session(terminal, limits);
    return output.run(session, forms(), inputs(), this::run);
  }

  /** The forms in which it reports. */
  Set<OutputForm> forms() {
    return OutputOptions.WITH_TABLE;
  }

  /** The files and folders that it reads, as they were written. */
  abstract List<String> inputs();

  /** Prints a report in the form that was asked for; {@code reading}: the one asked for. */
  final void print(WrittenReport report, @Nullable String reading) {
    TextOptions options = terminal.textOptions();
    print(report, reading == null ? options : options.withReading(reading));
  }

  final void print(WrittenReport report) {
    print(report, terminal.textOptions());
  }

  final void print(WrittenReport report, TextOptions options) {
    terminal.print(out -> report.write(output.form(), options, out));
  }

  /**
   * Does what the command is for and returns the exit status. Throws {@link org.statedconditions.problem.ProblemsException} with
   * what makes that impossible.
   */
  abstract int run(Session session);
}
