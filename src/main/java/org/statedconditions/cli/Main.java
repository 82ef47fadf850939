package org.statedconditions.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParseResult;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name and ends the process with its exit status unless that is 0. */
  public static void main(String[] args) {
    Logging.prepare();
    int status = run(Terminal.ofThisProcess(), args);
    // Not for 0: `mvn exec:java` runs this in Maven's own process, which would end before it has
    // cleaned up.
    if (status != ExitStatus.DONE) {
      System.exit(status);
    }
  }

  /** Runs the command that {@code args} name and returns its exit status; throws nothing. */
  static int run(Terminal terminal, String... args) {
    Faults faults = new Faults(terminal);
    try {
      RootCommand root = new RootCommand(terminal);
      CommandLine commandLine = new CommandLine(root);
      commandLine.addSubcommand(new EvaluateCommand(terminal));
      commandLine.addSubcommand(new CheckCommand(terminal));
      commandLine.addSubcommand(new CommandLine(new NewCommand())
          .addSubcommand(new NewPackCommand(terminal))
          .addSubcommand(new NewRuleCommand(terminal)));
      commandLine.addSubcommand(new TimelineCommand(terminal));
      commandLine.addSubcommand(new RobustnessCommand(terminal));
      commandLine.addSubcommand(new MissingCommand(terminal));
      commandLine.addSubcommand(new SensitivityCommand(terminal));
      commandLine.addSubcommand(new PacksCommand(terminal));
      commandLine.addSubcommand(new SchemaCommand(terminal));
      commandLine.setExpandAtFiles(false);
      commandLine.setCaseInsensitiveEnumValuesAllowed(true);
      commandLine.setUsageHelpWidth(Math.max(55, terminal.textOptions().width()));
      commandLine.setColorScheme(
          Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
      commandLine.setParameterExceptionHandler(faults);
      commandLine.setExecutionExceptionHandler(faults);
      commandLine.setExecutionStrategy(parsed -> execute(root, parsed, faults, terminal));
      return commandLine.execute(args);
    } catch (Throwable fault) { // Not even running out of memory may end in a stack trace.
      return faults.report(fault);
    }
  }

  private static int execute(
      RootCommand root, ParseResult parsed, Faults faults, Terminal terminal) {
    ParseResult innermost = parsed;
    while (innermost.hasSubcommand()) {
      innermost = innermost.subcommand();
    }
    if (innermost.isUsageHelpRequested()) {
      CommandLine asked = innermost.commandSpec().commandLine();
      terminal.print(asked.getUsageMessage(asked.getColorScheme()));
      return ExitStatus.DONE;
    }
    if (innermost.isVersionHelpRequested()) {
      terminal.print("stated-conditions " + Version.ofThisProgram() + "\n");
      return ExitStatus.DONE;
    }
    faults.tellMore(root.verbosity() > 0);
    Logging.level(root.verbosity());
    return new CommandLine.RunLast().execute(parsed);
  }
}
