package org.statedconditions.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.PackReport;
import org.statedconditions.report.StatementReport;
import org.statedconditions.report.TextOptions;
import org.statedconditions.report.WrittenReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin
  private final OutputOptions output = new OutputOptions();

  PacksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return output.run(new Session(terminal), OutputOptions.WITH_TABLE, named, this::run);
  }

  private int run(Session session) {
    List<String> ids = named.isEmpty() ? RulePack.bundledIds() : named;
    List<Manifest> packs = ids.stream()
        .flatMap(id -> session.pack(id).stream())
        .map(RulePack::manifest)
        .toList();
    session.stopIfUnusable();
    WrittenReport report = statement ? StatementReport.of(packs) : PackReport.of(packs);
    TextOptions options = terminal.textOptions();
    terminal.print(out -> report.write(output.form(), options, out));
    return ExitStatus.DONE;
  }
}
