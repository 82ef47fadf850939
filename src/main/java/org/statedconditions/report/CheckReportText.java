package org.statedconditions.report;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.author.check.CaseResult;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.author.check.CheckReport.Outcome;
import org.statedconditions.author.check.Coverage;
import org.statedconditions.author.check.LintFinding;
import org.statedconditions.pack.Silence;
import org.statedconditions.problem.Problem;

/** The check of a pack as a person reads it. */
public final class CheckReportText {
  private final CheckReport report;
  private final TextOptions options;
  private final StringBuilder out = new StringBuilder();

  private CheckReportText(CheckReport report, TextOptions options) {
    this.report = report;
    this.options = options;
  }

  /** What is wrong, each with its place, then a summary; the width and the colour of {@code options} count. */
  public static String of(CheckReport report, TextOptions options) {
    return new CheckReportText(report, options).text(false);
  }

  /** The same with what the cases saw of each criterion and each rule, and what is silenced and why. */
  public static String inFull(CheckReport report, TextOptions options) {
    return new CheckReportText(report, options).text(true);
  }

  private String text(boolean full) {
    if (report.outcome() == Outcome.UNUSABLE) {
      problems(report.problems());
      summary(page -> verdict(page, "Unusable", ": " + count(report.problems().size(), "problem")));
      return out.toString();
    }
    report.weakSpots().forEach(this::finding);
    report.failed().forEach(this::failed);
    report.mutation().map(MutationText::unnoticed).ifPresent(out::append);
    report.ofStyle().forEach(this::finding);
    if (full) {
      coverage();
      silenced();
      report.mutation().map(MutationText::without).ifPresent(out::append);
    }
    summary(this::totals);
    return out.toString();
  }

  private void problems(List<Problem> problems) {
    out.append(ProblemReport.of(problems)).append('\n');
  }

  private void finding(LintFinding finding) {
    out.append(ProblemReport.of(List.of(finding.asProblem())));
    finding.scenario().ifPresent(text -> {
      out.append("  as in this scenario:\n");
      text.lines()
          .forEach(line -> out.append("    ").append(Printable.line(line)).append('\n'));
    });
    out.append('\n');
  }

  private void failed(CaseResult result) {
    out.append("case \"").append(Printable.line(result.title())).append("\"\n");
    problems(result.complaints());
  }

  private void coverage() {
    int widest = report.coverage().criteria().stream()
        .mapToInt(c -> c.id().length())
        .max()
        .orElse(0);
    out.append(pad("cases that saw it", widest))
        .append("  met  not-met  undetermined  contested\n");
    for (Coverage.OfCriterion c : report.coverage().criteria()) {
      out.append(pad(c.id(), widest))
          .append(right(c.met(), 5))
          .append(right(c.notMet(), 9))
          .append(right(c.undetermined(), 14))
          .append(right(c.contested(), 11))
          .append('\n');
    }
    coverageOfTheRest();
    out.append("\ncases in which it fired\n");
    Page page = new Page(options.width(), options.colour());
    report
        .coverage()
        .rules()
        .forEach(r -> page.text(0, Words.of(right(r.fired(), 5).strip()), 5, Words.of(r.rule())));
    out.append(page).append('\n');
  }

  private void coverageOfTheRest() {
    Coverage coverage = report.coverage();
    Page page = new Page(options.width(), options.colour());
    coverage
        .conditions()
        .forEach(c -> page.text(
            2,
            Words.of(c.id() + ": " + c.chosen() + " with a candidate chosen, " + c.passedOver()
                + " with one passed over")));
    coverage
        .lists()
        .forEach(l -> page.text(
            2,
            Words.of("every " + l.kind() + " reported: " + l.complete() + " with all, "
                + l.notComplete() + " with not all")));
    coverage
        .gates()
        .forEach(g -> page.text(
            2, Words.of("gate " + g.id() + ": " + g.open() + " open, " + g.closed() + " closed")));
    if (!coverage.conditions().isEmpty()) {
      out.append("\ncases that saw candidates, lists and gates\n").append(page);
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(int number, int width) {
    String text = Integer.toString(number);
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }

  private void silenced() {
    if (report.silenced().isEmpty()) {
      return;
    }
    Page page = new Page(options.width(), options.colour());
    page.text(0, Words.of("silenced"));
    for (Silence silence : report.silenced()) {
      page.text(2, Words.of(silence.lint() + " at " + silence.at() + ": " + silence.reason()));
    }
    out.append(page).append('\n');
  }

  private void summary(java.util.function.Consumer<Page> lines) {
    Page page = new Page(options.width(), options.colour());
    lines.accept(page);
    out.append(page);
  }

  private void totals(Page page) {
    Coverage coverage = report.coverage();
    int failed = report.failed().size();
    page.text(
        0,
        Words.of(count(report.cases().size(), "case") + ", "
            + (failed == 0 ? "all as expected" : failed + " not as expected")));
    page.text(
        0,
        Words.of("coverage " + coverage.percent() + "%: " + coverage.seen() + " of "
            + coverage.wanted() + " (" + wanted(coverage) + ")"));
    coverage
        .unseen()
        .forEach(unseen -> page.text(
            2, Words.of("no case sees " + unseen.what() + ": it takes " + unseen.takes())));
    report.mutation().ifPresent(m -> page.text(0, Words.of(MutationText.summary(m))));
    if (!report.functions().isEmpty()) {
      page.text(0, Words.of("functions of libraries: " + String.join(", ", report.functions())));
    }
    page.text(
        0,
        Words.of(count(report.weakSpots().size(), "lint finding") + ", "
            + (report.ofStyle().isEmpty()
                ? ""
                : report.ofStyle().size() + " of style, which fail nothing, ")
            + report.silenced().size() + " silenced"));
    if (!report.findings().isEmpty()) {
      page.text(
          2,
          Words.of("`check --explain ID` tells what is behind one; the id stands in [brackets]"));
    }
    verdict(page, report.outcome() == Outcome.PASSED ? "Passed" : "Failed", tooLittle());
  }

  private String tooLittle() {
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

  private void verdict(Page page, String text, String why) {
    boolean passed = report.outcome() == Outcome.PASSED;
    String named = report
        .pack()
        .map(id -> " " + id + " (" + report.folder() + ")")
        .orElse(" " + report.folder());
    page.text(0, Words.of(passed ? Style.GREEN : Style.RED, text).add(named + why));
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
