package org.statedconditions.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.statedconditions.author.check.CaseResult;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.author.check.CheckReport.Outcome;
import org.statedconditions.author.check.Coverage;
import org.statedconditions.author.check.LintFinding;
import org.statedconditions.pack.Silence;
import org.statedconditions.problem.Problem;

/** Checks of packs as they are read: what is wrong, each with its place, then a summary. */
public final class PackCheckReport extends WrittenReport {
  private final List<CheckReport> reports;
  private final boolean full;

  private PackCheckReport(List<CheckReport> reports, boolean full) {
    this.reports = reports;
    this.full = full;
  }

  public static PackCheckReport of(List<CheckReport> reports) {
    return new PackCheckReport(reports, false);
  }

  /** The same; text also says what the cases saw of each criterion and each rule, and what is silenced and why. */
  public static PackCheckReport inFull(List<CheckReport> reports) {
    return new PackCheckReport(reports, true);
  }

  @Override
  PageTitle title() {
    return PageTitle.above("Check of " + (reports.size() == 1 ? "a pack" : "packs"));
  }

  @Override
  void tell(BlockWriter out) {
    for (CheckReport report : reports) {
      out.gap();
      tell(out, report);
    }
  }

  private void tell(BlockWriter out, CheckReport report) {
    if (report.outcome() == Outcome.UNUSABLE) {
      problems(out, report.problems());
      verdict(out, report, "Unusable", ": " + count(report.problems().size(), "problem"));
      return;
    }
    report.weakSpots().forEach(finding -> finding(out, finding));
    for (CaseResult failed : report.failed()) {
      out.heading(3, new Words(), Words.of("case \"" + failed.title() + "\""));
      problems(out, failed.complaints());
    }
    report.mutation().ifPresent(m -> MutationText.unnoticed(out, m));
    report.ofStyle().forEach(finding -> finding(out, finding));
    if (full) {
      coverage(out, report.coverage());
      silenced(out, report.silenced());
      report.mutation().ifPresent(m -> MutationText.without(out, m));
    }
    totals(out, report);
  }

  private static void finding(BlockWriter out, LintFinding finding) {
    problem(out, finding.asProblem(), finding.scenario());
  }

  /** With a scenario that shows it. */
  static void problem(BlockWriter out, Problem problem, Optional<String> scenario) {
    out.problems(List.of(problem));
    scenario.ifPresent(text -> {
      out.say(2, "as in this scenario:");
      out.listing(4, text);
    });
    out.gap();
  }

  private static void problems(BlockWriter out, List<Problem> problems) {
    out.problems(problems);
    out.gap();
  }

  private static void coverage(BlockWriter out, Coverage coverage) {
    List<Block.Row> rows = new ArrayList<>();
    for (Coverage.OfCriterion c : coverage.criteria()) {
      List<Words> cells = Stream.of(c.met(), c.notMet(), c.undetermined(), c.contested())
          .map(number -> Words.of(number.toString()))
          .toList();
      rows.add(new Block.Row(c.id(), cells, cells));
    }
    List<String> statuses = List.of("met", "not-met", "undetermined", "contested");
    out.table("cases that saw it", statuses, rows, true);
    if (!coverage.conditions().isEmpty()) {
      out.gap();
      out.heading(3, new Words(), Words.of("cases that saw candidates, lists and gates"));
      coverage
          .conditions()
          .forEach(c -> out.say(
              2,
              c.id() + ": " + c.chosen() + " with a candidate chosen, " + c.passedOver()
                  + " with one passed over"));
      coverage
          .lists()
          .forEach(l -> out.say(
              2,
              "every " + l.kind() + " reported: " + l.complete() + " with all, " + l.notComplete()
                  + " with not all"));
      coverage
          .gates()
          .forEach(g ->
              out.say(2, "gate " + g.id() + ": " + g.open() + " open, " + g.closed() + " closed"));
    }
    out.gap();
    out.heading(3, new Words(), Words.of("cases in which it fired"));
    coverage.rules().forEach(r -> out.field(0, Integer.toString(r.fired()), 5, r.rule()));
    out.gap();
  }

  private static void silenced(BlockWriter out, List<Silence> silenced) {
    if (!silenced.isEmpty()) {
      out.heading(3, new Words(), Words.of("silenced"));
      silenced.forEach(s -> out.say(2, s.lint() + " at " + s.at() + ": " + s.reason()));
      out.gap();
    }
  }

  private static void totals(BlockWriter out, CheckReport report) {
    Coverage coverage = report.coverage();
    int failed = report.failed().size();
    String expected = failed == 0 ? "all as expected" : failed + " not as expected";
    out.say(0, count(report.cases().size(), "case") + ", " + expected);
    out.say(
        0,
        "coverage " + coverage.percent() + "%: " + coverage.seen() + " of " + coverage.wanted()
            + " (" + wanted(coverage) + ")");
    coverage
        .unseen()
        .forEach(u -> out.say(2, "no case sees " + u.what() + ": it takes " + u.takes()));
    report.mutation().ifPresent(m -> out.say(0, MutationText.summary(m)));
    if (!report.functions().isEmpty()) {
      out.say(0, "functions of libraries: " + String.join(", ", report.functions()));
    }
    String findings = count(report.weakSpots().size(), "lint finding");
    String style = report.ofStyle().isEmpty()
        ? ""
        : report.ofStyle().size() + " of style, which fail nothing, ";
    out.say(0, findings + ", " + style + report.silenced().size() + " silenced");
    if (!report.findings().isEmpty()) {
      out.say(2, "`check --explain ID` tells what is behind one; the id stands in [brackets]");
    }
    verdict(
        out, report, report.outcome() == Outcome.PASSED ? "Passed" : "Failed", tooLittle(report));
  }

  private static String tooLittle(CheckReport report) {
    if (!report.covered()) {
      return ": coverage below " + report.options().threshold() + "%";
    }
    return report
        .options()
        .mutation()
        .filter(m -> !report.noticed())
        .map(m -> ": changes noticed below " + m.score() + "%")
        .orElse("");
  }

  private static String wanted(Coverage coverage) {
    List<String> wanted = new ArrayList<>();
    boolean contestable = coverage.criteria().stream().anyMatch(Coverage.OfCriterion::contestable);
    wanted.add("each criterion met, not met"
        + (contestable ? ", undetermined and contested" : " and undetermined"));
    wanted.add("each rule fired");
    if (!coverage.conditions().isEmpty()) {
      wanted.add("candidates chosen and passed over");
    }
    if (!coverage.lists().isEmpty()) {
      wanted.add("each list complete and not");
    }
    if (!coverage.gates().isEmpty()) {
      wanted.add("each gate open and closed");
    }
    return String.join("; ", wanted);
  }

  private static void verdict(BlockWriter out, CheckReport report, String text, String why) {
    Style style = report.outcome() == Outcome.PASSED ? Style.MET : Style.NOT_MET;
    String named = report
        .pack()
        .map(id -> " " + id + " (" + report.folder() + ")")
        .orElse(" " + report.folder());
    out.say(0, Words.of(style, text).add(named + why));
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  @Override
  String junit() {
    return CheckReportJUnit.of(reports);
  }

  /** A row for each criterion of each pack: how many cases saw it met, not met, undetermined and contested. */
  @Override
  void table(CsvTable out, TextOptions options) throws IOException {
    out.row("folder", "pack", "outcome", "criterion", "met", "notMet", "undetermined", "contested");
    for (CheckReport r : reports) {
      CsvTable.Line line = out.line(r.folder(), r.pack(), outcome(r));
      for (Coverage.OfCriterion c : r.coverage().criteria()) {
        line.with(c.id(), c.met(), c.notMet(), c.undetermined(), c.contested());
      }
    }
  }

  @Override
  Object data(TextOptions options) {
    return CheckData.document(reports);
  }

  static String outcome(CheckReport report) {
    return report.outcome().name().toLowerCase(Locale.ROOT);
  }
}
