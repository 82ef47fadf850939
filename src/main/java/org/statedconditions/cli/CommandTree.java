package org.statedconditions.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Everything that the command line can be asked for, as its parser knows it. */
final class CommandTree {
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
      "schema",
      "serve",
      "lsp",
      "completion");

  private static final Set<String> ROOT_HELP = Set.of("--help", "-h");

  private final Terminal terminal;
  private final Faults faults;

  CommandTree(Terminal terminal, Faults faults) {
    this.terminal = terminal;
    this.faults = faults;
  }

  /** Runs the command that {@code args} name and returns its exit status. */
  int run(String... args) {
    String[] plain = helpAsOption(args);
    return parser(plain).execute(plain);
  }

  /** {@code help COMMAND} is {@code COMMAND --help}. */
  private static String[] helpAsOption(String... args) {
    if (args.length == 0 || !args[0].equals("help")) {
      return args;
    }
    if (args.length > 1 && !COMMANDS.contains(args[1])) {
      return Arrays.copyOfRange(args, 1, args.length);
    }
    String[] option = Arrays.copyOfRange(args, 1, args.length + 1);
    option[args.length - 1] = "--help";
    return option;
  }

  /** What reads {@code args}. */
  CommandLine parser(String... args) {
    RootCommand root = new RootCommand(terminal);
    CommandLine commandLine = new CommandLine(root);
    if (args.length == 1 && ROOT_HELP.contains(args[0])) {
      COMMANDS.forEach(name -> commandLine.addSubcommand(name, line(command(name))));
    } else {
      needed(args).forEach(name -> commandLine.addSubcommand(made(command(name))));
    }
    commandLine.setExpandAtFiles(false);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpWidth(Math.max(55, terminal.textOptions().width()));
    commandLine.setColorScheme(
        Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
    ArgumentFaults told = new ArgumentFaults(terminal, faults);
    commandLine.setParameterExceptionHandler(told);
    commandLine.setExecutionExceptionHandler(told);
    commandLine.setExecutionStrategy(parsed -> execute(root, parsed));
    return commandLine;
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

  /** As much of a command as the help on all of them shows. */
  private static CommandSpec line(Object command) {
    CommandSpec line = CommandSpec.create();
    line.usageMessage()
        .description(command.getClass().getAnnotation(Command.class).description());
    return line;
  }

  private Object made(Object command) {
    return command instanceof NewCommand
        ? new CommandLine(command)
            .addSubcommand(new NewPackCommand(terminal))
            .addSubcommand(new NewRuleCommand(terminal))
        : command;
  }

  private Object command(String name) {
    return switch (name) {
      case "evaluate" -> new EvaluateCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "check" -> new CheckCommand(terminal);
      case "new" -> new NewCommand();
      case "timeline" -> new TimelineCommand(terminal);
      case "robustness" -> new RobustnessCommand(terminal);
      case "missing" -> new MissingCommand(terminal);
      case "sensitivity" -> new SensitivityCommand(terminal);
      case "what-if" -> new WhatIfCommand(terminal);
      case "compare" -> new CompareCommand(terminal);
      case "packs" -> new PacksCommand(terminal);
      case "schema" -> new SchemaCommand(terminal);
      case "serve" -> new ServeCommand(terminal);
      case "lsp" -> new LspCommand(terminal);
      case "completion" -> new CompletionCommand(terminal, () -> parser());
      default -> throw new IllegalArgumentException("no such command: " + name);
    };
  }

  private int execute(RootCommand root, ParseResult parsed) {
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
