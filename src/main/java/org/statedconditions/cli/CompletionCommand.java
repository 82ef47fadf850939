package org.statedconditions.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints what a shell needs to complete commands and options. */
@Command(
    addMethodSubcommands = false,
    name = "completion",
    description = {
      "Prints a script with which bash and zsh complete commands and options.",
      "",
      "For this shell: source <(stated-conditions completion)",
      "For zsh, before that: autoload -U +X compinit bashcompinit && compinit && bashcompinit"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<CommandLine> commands;

  CompletionCommand(Terminal terminal, Supplier<CommandLine> commands) {
    this.terminal = terminal;
    this.commands = commands;
  }

  @Override
  public Integer call() {
    terminal.print(AutoComplete.bash("stated-conditions", commands.get()));
    return ExitStatus.DONE;
  }
}
