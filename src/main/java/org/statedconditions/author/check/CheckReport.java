package org.statedconditions.author.check;

import java.util.List;
import java.util.Optional;
import org.statedconditions.author.mutation.MutationReport;
import org.statedconditions.pack.Silence;
import org.statedconditions.problem.Problem;

/**
 * What came of checking a pack.
 *
 * @param folder the pack as the user named it
 * @param pack the pack's id; empty if its manifest cannot be read
 * @param problems why it cannot be used; empty if it can
 * @param findings the weak spots that are not silenced, by place; those of style come last
 * @param silenced what {@code pack.yaml} silences, with its reasons
 * @param cases how each case came out, sorted by name
 * @param coverage what the cases have seen
 * @param functions those that libraries offer to its rules, such as {@code workingDays(Instant, Instant): Integer}, by name
 * @param mutation which changes of the rules the cases notice; empty if that was not asked for
 * @param options how strict the check was
 */
public record CheckReport(
    String folder,
    Optional<String> pack,
    List<Problem> problems,
    List<LintFinding> findings,
    List<Silence> silenced,
    List<CaseResult> cases,
    Coverage coverage,
    List<String> functions,
    Optional<MutationReport> mutation,
    CheckOptions options) {

  /** Copies the lists. */
  public CheckReport {
    problems = List.copyOf(problems);
    findings = List.copyOf(findings);
    silenced = List.copyOf(silenced);
    cases = List.copyOf(cases);
    functions = List.copyOf(functions);
  }

  /** How it ended. */
  public enum Outcome {
    /** Nothing to complain of. */
    PASSED,
    /** A weak spot that is more than style, a case that failed, or too little coverage. */
    FAILED,
    /** The pack cannot be used at all. */
    UNUSABLE
  }

  /** How it ended. */
  public Outcome outcome() {
    if (!problems.isEmpty()) {
      return Outcome.UNUSABLE;
    }
    return weakSpots().isEmpty() && failed().isEmpty() && covered() && noticed()
        ? Outcome.PASSED
        : Outcome.FAILED;
  }

  /** The findings that are more than style: with one of them the pack does not pass. */
  public List<LintFinding> weakSpots() {
    return findings.stream().filter(finding -> !finding.lint().style()).toList();
  }

  /** The findings on how the pack is written, which fail nothing. */
  public List<LintFinding> ofStyle() {
    return findings.stream().filter(finding -> finding.lint().style()).toList();
  }

  /** The cases that did not come out as expected. */
  public List<CaseResult> failed() {
    return cases.stream().filter(c -> !c.passed()).toList();
  }

  /** Whether the cases notice as many changes of the rules as was asked for. */
  public boolean noticed() {
    int score = options.mutation().map(CheckOptions.Mutation::score).orElse(0);
    return mutation.map(report -> report.score() >= score).orElse(true);
  }

  /** Whether the cases have seen as much as was asked for. */
  public boolean covered() {
    return coverage.percent() >= options.threshold();
  }
}
