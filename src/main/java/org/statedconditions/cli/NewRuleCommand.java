package org.statedconditions.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.statedconditions.author.scaffold.RuleRequest;
import org.statedconditions.author.scaffold.RuleScaffold;
import org.statedconditions.report.ProblemReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a pair of rules. */
@Command(
    addMethodSubcommands = false,
    name = "rule",
    description = {
      "Adds to a pack a rule that meets a criterion and one that refutes it, with their cases; the criterion itself"
          + " where it is new. The pack then passes `check` as it did before, or nothing is written.",
      "",
      "For example: new rule my-pack --criterion ceasefire.general --field scope --met general --not-met local,sectoral"
    },
    sortOptions = false)
final class NewRuleCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "The pack's folder.")
  private String folder;

  @Option(
      names = "--criterion",
      paramLabel = "ID",
      required = true,
      description =
          "A condition of the pack, a point and a name: ceasefire.general. New, or known to the pack.")
  private @Nullable String criterion;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description =
          "What has to hold, where the criterion is new. Default: worded from the field and its values.")
  private @Nullable String title;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "The type of fact to look at: Ceasefire, Mandate, Contribution, Requirement or one that the pack"
              + " declares. Default: what the condition is about.")
  private @Nullable String type;

  @Option(
      names = "--field",
      paramLabel = "FIELD",
      required = true,
      description =
          "The field to look at, as in scenario files: scope, participantsNamed, elements.tasks, effectiveFrom, extent.quantity.")
  private @Nullable String field;

  @Option(
      names = "--met",
      paramLabel = "VALUE",
      split = ",",
      description =
          "The values that meet the criterion; of a date, reached or ahead on the date asked about; of a figure,"
              + " 'at-least 500 personnel' (or more-than, at-most, less-than). Default for true or false: true; for a"
              + " date: reached; for a part of a mandate: adopted.")
  private List<String> met = List.of();

  @Option(
      names = "--not-met",
      paramLabel = "VALUE",
      split = ",",
      description =
          "The values that refute it. Default for true or false: false; for a date: ahead; for a figure and for"
              + " a part of a mandate: the others.")
  private List<String> notMet = List.of();

  @Option(
      names = "--reading",
      paramLabel = "READING",
      description =
          "The weakest reading that asks for a new criterion. Default: the first under which the pack's"
              + " cases still come out as they expect; a new one if there is none.")
  private @Nullable String reading;

  NewRuleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    // picocli ends the call where a required option is missing
    RuleRequest request = new RuleRequest(
        Objects.requireNonNull(criterion),
        Optional.ofNullable(title).map(t -> t.replaceAll("\\s+", " ").strip()),
        Optional.ofNullable(type),
        Objects.requireNonNull(field),
        met,
        notMet,
        Optional.ofNullable(reading));
    RuleScaffold.Written written = RuleScaffold.write(terminal.resolve(folder), request);
    StringBuilder out = new StringBuilder("Written:\n");
    written
        .files()
        .forEach(f -> out.append("  ").append(ProblemReport.line(f.toString())).append('\n'));
    out.append(criterion)
        .append(" is asked for under the reading ")
        .append(written.reading())
        .append(written.newReading() ? ", which is new.\n" : ".\n");
    terminal.print(out.toString());
    return ExitStatus.DONE;
  }
}
