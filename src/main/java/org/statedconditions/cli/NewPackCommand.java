package org.statedconditions.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.statedconditions.author.scaffold.PackNames;
import org.statedconditions.author.scaffold.PackScaffold;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.ProblemReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a new pack. */
@Command(
    addMethodSubcommands = false,
    name = "pack",
    description = {
      "Writes a pack with one condition, its rules and its cases into a new folder. It passes `check` as it is; replace"
          + " what says EXAMPLE by your own words."
    },
    sortOptions = false)
final class NewPackCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "The folder to write; new or empty.")
  private String folder;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The pack's id, in kebab-case. Default: the folder's name.")
  private @Nullable String id;

  @Option(names = "--title", paramLabel = "TEXT", description = "What the position is about.")
  private String title = "EXAMPLE, what the position is about";

  @Option(names = "--actor", paramLabel = "TEXT", description = "Whose position it is.")
  private String actor = "EXAMPLE, whose position it is";

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When it was stated, for example 2025-11-27. Default: today.")
  private @Nullable String date;

  NewPackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path path = terminal.resolve(folder);
    Path name = path.toAbsolutePath().normalize().getFileName();
    String named = id != null ? id : name == null ? "" : name.toString();
    List<Path> written =
        PackScaffold.write(path, new PackNames(named, line(title), line(actor), stated()));
    StringBuilder out = new StringBuilder("Written:\n");
    written.forEach(
        f -> out.append("  ").append(ProblemReport.line(f.toString())).append('\n'));
    out.append("Next: `check ")
        .append(ProblemReport.line(folder))
        .append("`, then replace what says EXAMPLE by your own words.\n");
    terminal.print(out.toString());
    return ExitStatus.DONE;
  }

  private LocalDate stated() {
    try {
      return date == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new ProblemsException(List.of(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--date"),
          "expected a date such as 2025-11-27 but was `" + date + "`")));
    }
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
