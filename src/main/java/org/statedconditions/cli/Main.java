package org.statedconditions.cli;

import java.util.List;
import org.statedconditions.problem.ProblemsException;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParseResult;

/** Starts the command line. */
public final class Main {
  /** In the order in which --help shows them; {@link #command} makes them. */
  private static final List<String> COMMANDS = List.of(
      "evaluate",
      "explain",
      "check",
      "new",
      "timeline",
      "robustness",
      "sensitivity",
      "missing",
      "what-if",
      "compare",
      "packs",
      "schema");

  private Main() {}

  /** Runs the command that {@code args} name and ends the process with its exit status unless that is 0. */
  public static void main(String[] args) {
    Logging.prepare();
    // Of the types that picocli can convert to no option has these, and they would load a module of
    // the JDK.
    System.setProperty("picocli.converters.excludes", "java.sql.*");
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
      for (String command : needed(args)) {
        commandLine.addSubcommand(command(command, terminal));
      }
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

  /** The commands that have to be there for {@code args}: making one costs more than running some. */
  private static List<String> needed(String... args) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      return List.of();
    }
    for (String arg : args) {
      if (COMMANDS.contains(arg)) {
        return List.of(arg);
      }
      if (!arg.equals("-v") && !arg.equals("--verbose")) {
        break;
      }
    }
    return COMMANDS;
  }

  private static Object command(String name, Terminal terminal) {
    return switch (name) {
      case "evaluate" -> new EvaluateCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "check" -> new CheckCommand(terminal);
      case "new" ->
        new CommandLine(new NewCommand())
            .addSubcommand(new NewPackCommand(terminal))
            .addSubcommand(new NewRuleCommand(terminal));
      case "timeline" -> new TimelineCommand(terminal);
      case "robustness" -> new RobustnessCommand(terminal);
      case "missing" -> new MissingCommand(terminal);
      case "sensitivity" -> new SensitivityCommand(terminal);
      case "what-if" -> new WhatIfCommand(terminal);
      case "compare" -> new CompareCommand(terminal);
      case "packs" -> new PacksCommand(terminal);
      case "schema" -> new SchemaCommand(terminal);
      default -> throw new IllegalArgumentException("no such command: " + name);
    };
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
    try {
      terminal.keepCompiledPacks(root.compiledPacks());
    } catch (ProblemsException unusable) {
      return faults.report(unusable);
    }
    return new CommandLine.RunLast().execute(parsed);
  }
}
