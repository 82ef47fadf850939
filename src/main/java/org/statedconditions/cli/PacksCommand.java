package org.statedconditions.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.PackReport;
import org.statedconditions.report.StatementReport;
import org.statedconditions.report.TextOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the bundled packs. */
@Command(
    addMethodSubcommands = false,
    name = "packs",
    description =
        "Lists the positions that the program brings along; with --statement, what was stated and where it is reported.")
final class PacksCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "ID|DIR",
      arity = "0..*",
      description = "Bundled packs or folders of packs. Default: all bundled ones.")
  private List<String> named = List.of();

  @Option(
      names = "--statement",
      description =
          "Print every version of the statement: its clauses, those that are context included, and its sources.")
  private boolean statement;

  PacksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Session session = new Session(terminal);
    List<String> ids = named.isEmpty() ? RulePack.bundledIds() : named;
    List<Manifest> packs = ids.stream()
        .flatMap(id -> session.pack(id).stream())
        .map(RulePack::manifest)
        .toList();
    session.stopIfUnusable();
    TextOptions options = terminal.textOptions();
    terminal.print(statement ? StatementReport.of(packs, options) : PackReport.of(packs, options));
    return ExitStatus.DONE;
  }
}
