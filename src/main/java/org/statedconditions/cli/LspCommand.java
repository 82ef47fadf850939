package org.statedconditions.cli;

import java.util.concurrent.Callable;
import org.statedconditions.lsp.EditorConnection;
import picocli.CommandLine.Command;

/** Speaks with an editor. */
@Command(
    addMethodSubcommands = false,
    name = "lsp",
    description = {
      "A language server for scenarios, cases, pack.yaml and rule files, for editors; speaks over standard input and output.",
      "",
      "Shows mistakes as they are typed; completes and explains types, fields, values, criteria; finds where a criterion, reading,"
          + " parameter, query or type is defined and used, and renames it everywhere."
    },
    footer = {"", "Exit status: 1 the editor went without asking to shut down."})
final class LspCommand implements Callable<Integer> {
  private final Terminal terminal;

  LspCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    return EditorConnection.serve(terminal.in(), terminal.rawOut())
        ? ExitStatus.DONE
        : ExitStatus.NOT_AS_EXPECTED;
  }
}
