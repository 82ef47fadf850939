package org.statedconditions.cli;

import java.util.ArrayList;
import java.util.List;
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
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.CheckReportJUnit;
import org.statedconditions.report.CheckReportJson;
import org.statedconditions.report.CheckReportText;
import picocli.CommandLine.Command;
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
      "Exit status: 0 nothing to complain of; 1 a weak spot, a case that failed or too little coverage; 2 a pack that"
          + " cannot be used."
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
      description = "Fail if the cases see less than this. Default: 0.")
  private int threshold;

  @Option(
      names = "--format",
      paramLabel = "text|json|junit",
      description = "How results are printed. Default: text.")
  private CheckFormat format = CheckFormat.TEXT;

  @Option(
      names = "--coverage",
      description =
          "Also print what the cases saw of each criterion and each rule, and what is silenced.")
  private boolean coverage;

  @Option(
      names = "--explain",
      paramLabel = "LINT",
      description = "Print what a lint finds, why, and how to silence it, and do nothing else.")
  private @Nullable String explain;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (explain != null) {
      terminal.print(lint(explain).page());
      return ExitStatus.DONE;
    }
    if (threshold < 0 || threshold > 100) {
      throw new ProblemsException(List.of(Problem.error(
          Place.of("--threshold"), "expected 0 to 100 percent but was " + threshold)));
    }
    CheckOptions options = new CheckOptions(threshold);
    List<CheckReport> reports = new ArrayList<>();
    for (String pack : packs.isEmpty() ? RulePack.bundledIds() : packs) {
      reports.add(
          Session.isFolder(terminal, pack)
              ? PackCheck.of(terminal.resolve(pack), options)
              : PackCheck.of(RulePack.bundled(pack), options));
    }
    print(reports);
    return reports.stream().mapToInt(CheckCommand::status).max().orElse(ExitStatus.DONE);
  }

  private static Lint lint(String id) {
    return Lint.of(id)
        .orElseThrow(() -> new ProblemsException(List.of(Problem.error(
            Place.of("--explain"),
            "expected the id of a lint (" + String.join(", ", Lint.ids()) + ") but was `" + id
                + "`",
            DidYouMean.hint(id, Lint.ids())))));
  }

  private void print(List<CheckReport> reports) {
    switch (format) {
      case JSON -> terminal.print(CheckReportJson.of(reports));
      case JUNIT -> terminal.print(CheckReportJUnit.of(reports));
      case TEXT -> {
        String between = "";
        for (CheckReport report : reports) {
          terminal.print(between
              + (coverage
                  ? CheckReportText.inFull(report, terminal.textOptions())
                  : CheckReportText.of(report, terminal.textOptions())));
          between = "\n";
        }
      }
    }
  }

  private static int status(CheckReport report) {
    return report.outcome() == Outcome.PASSED
        ? ExitStatus.DONE
        : report.outcome() == Outcome.FAILED ? ExitStatus.NOT_AS_EXPECTED : ExitStatus.UNUSABLE;
  }
}
