package org.statedconditions.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;

/** What the commands that assess scenarios have in common: whom they talk to, and how far one assessment may go. */
abstract class AskingCommand implements Callable<Integer> {
  final Terminal terminal;

  @ArgGroup(validate = false, heading = LimitOptions.HEADING)
  final LimitOptions limits = new LimitOptions();

  AskingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public final Integer call() {
    return run(new Session(terminal, limits));
  }

  /**
   * Does what the command is for and returns the exit status. Throws {@link org.statedconditions.problem.ProblemsException} with
   * what makes that impossible.
   */
  abstract int run(Session session);
}
