package org.statedconditions.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.statedconditions.author.check.CheckOptions;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.author.check.CheckReport.Outcome;
import org.statedconditions.author.check.Lint;
import org.statedconditions.author.check.PackCheck;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.OutputForm;
import org.statedconditions.report.PackCheckReport;
import org.statedconditions.report.TextOptions;
import org.statedconditions.report.WrittenReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks packs. */
@Command(
    addMethodSubcommands = false,
    name = "check",
    description = {
      "Checks packs: reads their rules, looks for weak spots, runs their cases and says what the cases have seen."
    },
    footer = {
      "",
      "Exit status: 0 nothing to complain of; 1 a weak spot, a case that failed, too little coverage or, with --mutate-score,"
          + " too few changes noticed; 2 a pack that cannot be used."
    },
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "DIR|ID",
      arity = "0..*",
      description = "Folders of packs, or bundled ids. Default: every bundled pack.")
  private List<String> packs = List.of();

  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      description =
          "Fail if the cases see less than this share of what there is to see: each criterion met, not met, undetermined and"
              + " contested; each rule; candidates chosen and passed over; lists complete and not; gates open and closed."
              + " Default: 0.")
  private int threshold;

  @Option(
      names = "--mutate",
      description = {
        "Also change the rules a little, one change at a time (a constraint or pattern left out, a comparison or a value made"
            + " another, met made notMet), and tell which changes no case notices, and what case would."
      })
  private boolean mutate;

  @Option(
      names = "--mutate-score",
      paramLabel = "PERCENT",
      description = "The same, and fail if the cases notice less than this share of the changes.")
  private @Nullable Integer mutateScore;

  @Option(
      names = "--coverage",
      description =
          "Also print what the cases saw of each criterion and each rule, what is silenced and, with --mutate, the changes with"
              + " which no answer differs.")
  private boolean coverage;

  @Option(
      names = "--explain",
      paramLabel = "LINT",
      description = "Print what a lint finds, why, and how to silence it, and do nothing else.")
  private @Nullable String explain;

  @Mixin
  private final OutputOptions output = new OutputOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    percent("--threshold", threshold);
    percent("--mutate-score", mutateScore == null ? 0 : mutateScore);
    Session session = new Session(terminal);
    return output.run(session, EnumSet.allOf(OutputForm.class), packs, this::run);
  }

  private int run(Session session) {
    session.stopIfUnusable();
    if (explain != null) {
      terminal.print(lint(explain).page());
      return ExitStatus.DONE;
    }
    List<CheckReport> reports = new ArrayList<>();
    for (String pack : packs.isEmpty() ? RulePack.bundledIds() : packs) {
      try (MutationProgress progress = new MutationProgress(terminal)) {
        CheckOptions options = new CheckOptions(
            threshold,
            mutate || mutateScore != null
                ? Optional.of(
                    new CheckOptions.Mutation(mutateScore == null ? 0 : mutateScore, progress))
                : Optional.empty());
        reports.add(
            Session.isFolder(terminal, pack)
                ? PackCheck.of(terminal.resolve(pack), options)
                : PackCheck.of(RulePack.bundled(pack), options));
      }
    }
    print(reports);
    return reports.stream().mapToInt(CheckCommand::status).max().orElse(ExitStatus.DONE);
  }

  private static void percent(String option, int value) {
    if (value < 0 || value > 100) {
      throw new ProblemsException(List.of(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of(option),
          "expected 0 to 100 percent but was " + value)));
    }
  }

  private static Lint lint(String id) {
    return Lint.of(id)
        .orElseThrow(() -> new ProblemsException(List.of(Problem.error(
            ProblemCode.WRONG_OPTION,
            Place.of("--explain"),
            "expected the id of a lint (" + String.join(", ", Lint.ids()) + ") but was `" + id
                + "`",
            DidYouMean.hint(id, Lint.ids())))));
  }

  private void print(List<CheckReport> reports) {
    WrittenReport report = coverage ? PackCheckReport.inFull(reports) : PackCheckReport.of(reports);
    TextOptions options = terminal.textOptions();
    terminal.print(out -> report.write(output.form(), options, out));
  }

  private static int status(CheckReport report) {
    return report.outcome() == Outcome.PASSED
        ? ExitStatus.DONE
        : report.outcome() == Outcome.FAILED ? ExitStatus.NOT_AS_EXPECTED : ExitStatus.UNUSABLE;
  }
}
