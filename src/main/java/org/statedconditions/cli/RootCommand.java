package org.statedconditions.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.statedconditions.pack.CompiledPacks;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
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

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "Where packs that were compiled are kept, so that they start faster. Default: the user's folder for caches.")
  private String cache;

  @Option(
      names = "--no-cache",
      scope = ScopeType.INHERIT,
      description = "Compile every pack that is not bundled anew, and keep nothing.")
  private boolean noCache;

  RootCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int verbosity() {
    return verbose.length;
  }

  /** Throws {@link ProblemsException} if both a folder and none are asked for. */
  CompiledPacks compiledPacks() {
    if (cache != null && noCache) {
      throw new ProblemsException(List.of(Problem.error(
          Place.of("--cache"), "expected either --cache or --no-cache but was both")));
    }
    if (noCache) {
      return CompiledPacks.none();
    }
    Map<String, String> environment = terminal.environment();
    return cache == null
        ? CompiledPacks.ofThisUser(environment)
        : CompiledPacks.in(terminal.resolve(cache), environment);
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
