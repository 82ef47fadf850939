package org.statedconditions.cli;

import java.util.concurrent.Callable;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.PackReport;
import picocli.CommandLine.Command;

/** Lists the bundled packs. */
@Command(
    addMethodSubcommands = false,
    name = "packs",
    description = "Lists the positions that the program brings along.")
final class PacksCommand implements Callable<Integer> {
  private final Terminal terminal;

  PacksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var packs = RulePack.bundledIds().stream()
        .map(RulePack::bundled)
        .map(RulePack::manifest)
        .toList();
    terminal.print(PackReport.of(packs, terminal.textOptions()));
    return ExitStatus.DONE;
  }
}
