package org.statedconditions.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes first versions of what a rule author writes. */
@Command(
    addMethodSubcommands = false,
    name = "new",
    description = "Writes a pack, or rules for a pack, that pass `check` as they are.",
    synopsisSubcommandLabel = "pack|rule")
final class NewCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "expected `new pack DIR` or `new rule DIR` but was `new` alone");
  }
}
