package org.statedconditions.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a name: runs the examples in a checkout, else says what there is. */
@Command(
    addMethodSubcommands = false,
    name = "stated-conditions",
    description = {
      "Works out, with reasons and sources, whether the conditions that a government has stated for itself are met on a date.",
      "",
      "Without a command, in a checkout of the project, it runs every example."
    },
    footer = {
      "",
      "Exit status: 0 done; 1 not as a file expects; 2 unusable input or arguments, nothing was done; 3 not the required"
          + " verdict; 70 a fault of the program."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    // So that the commands have --help and --version too.
    scope = ScopeType.INHERIT)
final class RootCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say more on standard error; twice: still more.")
  private boolean[] verbose = {};

  RootCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int verbosity() {
    return verbose.length;
  }

  @Override
  public Integer call() {
    ExampleRun examples = new ExampleRun(terminal);
    if (examples.isCheckout()) {
      return examples.run();
    }
    terminal.print(spec.commandLine().getUsageMessage(spec.commandLine().getColorScheme()));
    return ExitStatus.DONE;
  }
}
