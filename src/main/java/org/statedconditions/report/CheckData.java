package org.statedconditions.report;

import static org.statedconditions.report.JsonData.allOf;
import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.Kind.list;
import static org.statedconditions.report.Kind.orNull;

import java.util.List;
import java.util.Locale;
import org.statedconditions.author.check.CaseResult;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.author.check.Coverage;
import org.statedconditions.author.check.LintFinding;
import org.statedconditions.author.mutation.MutationReport;
import org.statedconditions.author.mutation.MutationReport.Unnoticed;
import org.statedconditions.problem.Place;
import org.statedconditions.report.JsonData.Each;
import org.statedconditions.report.JsonData.Obj;

/** Checks of packs as data. */
final class CheckData {
  private static final Shape PLACE = Shape.named("exactPlace", "Where something stands.")
      .key("file", Kind.TEXT, "The file.")
      .key("line", Kind.COUNT, "The line, from 1; 0: only the file is known.")
      .key("column", Kind.COUNT, "The column, from 1; 0: only the line is known.");

  private static final Shape FINDING = Shape.named("lintFinding", "A weak spot of a pack.")
      .key("lint", Kind.TEXT, "The id of the lint that found it.")
      .key("style", Kind.FLAG, "Whether it is a matter of style, which fails nothing.")
      .key("at", list(Kind.TEXT), "By what `pack.yaml` can silence it, the narrowest first.")
      .with(PLACE)
      .key("message", Kind.TEXT, "What was expected and what was found.")
      .key("hint", orNull(Kind.TEXT), "What to do about it.")
      .key("scenario", orNull(Kind.TEXT), "A scenario file that shows it.");

  private static final Shape SILENCE = Shape.named("silence", "A lint that does not apply.")
      .key("lint", Kind.TEXT, "The id of the lint.")
      .key("at", Kind.TEXT, "What it is silenced for.")
      .key("reason", Kind.TEXT, "Why.");

  private static final Shape CASE = Shape.named("caseResult", "How a case came out.")
      .key("case", Kind.TEXT, "Its file within the pack.")
      .key("title", Kind.TEXT, "Its title.")
      .key("passed", Kind.FLAG, "Whether it came out as expected.")
      .key("complaints", list(ProblemData.PROBLEM), "What did not.");

  private static final Shape OF_CRITERION = Shape.named(
          "criterionCoverage", "In how many cases a criterion had each status.")
      .key("id", Kind.TEXT, "The criterion's id.")
      .key("met", Kind.COUNT, "In how many it was met.")
      .key("notMet", Kind.COUNT, "In how many it was not met.")
      .key("undetermined", Kind.COUNT, "In how many nothing decided it.")
      .key("contested", Kind.COUNT, "In how many there were findings both ways.");

  private static final Shape OF_RULE = Shape.named(
          "ruleCoverage", "In how many cases a rule fired.")
      .key("rule", Kind.TEXT, "Its name.")
      .key("fired", Kind.COUNT, "In how many.");

  private static final Shape OF_CONDITION = Shape.named(
          "conditionCoverage", "In how many cases a condition had candidates.")
      .key("id", Kind.TEXT, "Its id.")
      .key("chosen", Kind.COUNT, "In how many it reported one.")
      .key("passedOver", Kind.COUNT, "In how many there was another one.");

  private static final Shape OF_LIST = Shape.named(
          "listCoverage", "In how many cases rules said whether those reported are all.")
      .key("kind", Kind.TEXT, "Of what.")
      .key("complete", Kind.COUNT, "In how many they are.")
      .key("notComplete", Kind.COUNT, "In how many they are not.");

  private static final Shape OF_GATE = Shape.named(
          "gateCoverage", "In how many cases a gate was open or closed.")
      .key("id", Kind.TEXT, "Its id.")
      .key("open", Kind.COUNT, "In how many it was open.")
      .key("closed", Kind.COUNT, "In how many it was closed.");

  private static final Shape UNSEEN = Shape.named("unseen", "What no case has seen.")
      .key("what", Kind.TEXT, "What it is.")
      .key("takes", Kind.TEXT, "What a case would need to see it.");

  private static final Shape COVERAGE = Shape.named("coverage", "What the cases have seen.")
      .key("percent", Kind.COUNT, "The share that they have seen.")
      .key("threshold", Kind.COUNT, "The share that was asked for.")
      .key("seen", Kind.COUNT, "How much they have seen.")
      .key("wanted", Kind.COUNT, "Of how much.")
      .key("criteria", list(OF_CRITERION), "Each criterion.")
      .key("rules", list(OF_RULE), "Each rule.")
      .key("conditions", list(OF_CONDITION), "Each condition that chooses among candidates.")
      .key("lists", list(OF_LIST), "Each kind of which rules say whether those reported are all.")
      .key("gates", list(OF_GATE), "Each gate.")
      .key("unseen", list(UNSEEN), "What no case has seen, rules left out.");

  private static final Shape CHANGED = Shape.named("ruleChange", "A small change of a rule.")
      .key("rule", Kind.TEXT, "The name of the rule or query.")
      .key(
          "kind",
          Kind.oneOf(
              "constraint", "given", "pattern", "comparison", "constant", "not", "conclusion"),
          "What was changed.")
      .with(PLACE)
      .key("original", Kind.TEXT, "What stands there.")
      .key("changed", Kind.TEXT, "What was tried instead; empty: nothing.")
      .key("hint", Kind.TEXT, "What case would notice it.")
      .key("scenario", orNull(Kind.TEXT), "A scenario file with which answers differ.");

  private static final Shape MUTATION = Shape.named(
          "mutation", "Which changes of the rules the cases notice.")
      .key("score", Kind.COUNT, "The share of those that a case could notice, in percent.")
      .key("changes", Kind.COUNT, "How many were made.")
      .key("noticed", Kind.COUNT, "How many some case notices.")
      .key("refused", Kind.COUNT, "How many a check of the rules refuses.")
      .key("unnoticed", list(CHANGED), "Those that no case notices although answers differ.")
      .key("withoutDifference", list(CHANGED), "Those with which no answer differs.");

  private static final Shape REPORT = Shape.named("packCheck", "What came of checking a pack.")
      .key("folder", Kind.TEXT, "The pack as the user named it.")
      .key("pack", orNull(Kind.TEXT), "Its id; null: the manifest cannot be read.")
      .key("outcome", Kind.oneOf("passed", "failed", "unusable"), "How it ended.")
      .key("problems", list(ProblemData.PROBLEM), "Why it cannot be used.")
      .key("findings", list(FINDING), "Its weak spots.")
      .key("silenced", list(SILENCE), "What `pack.yaml` silences.")
      .key("cases", list(CASE), "How each case came out.")
      .key("coverage", Kind.a(COVERAGE), "What the cases have seen.")
      .key(
          "mutation",
          orNull(MUTATION),
          "Which changes of the rules they notice; null: that was not asked.")
      .key("functions", list(Kind.TEXT), "The functions that libraries offer to its rules.");

  static final Shape DOCUMENT = Shape.document("checks", "What `check` writes.")
      .key("checks", list(REPORT), "One for each pack.");

  private CheckData() {}

  static Obj document(List<CheckReport> reports) {
    return DOCUMENT.document(each(reports, CheckData::check));
  }

  private static Obj check(CheckReport r) {
    return REPORT.of(
        r.folder(),
        r.pack(),
        PackCheckReport.outcome(r),
        ProblemData.all(r.problems()),
        each(r.findings(), CheckData::finding),
        each(r.silenced(), s -> SILENCE.of(s.lint(), s.at(), s.reason())),
        each(r.cases(), CheckData::result),
        coverage(r),
        r.mutation().map(CheckData::mutation),
        r.functions());
  }

  private static Obj finding(LintFinding f) {
    return FINDING.of(
        f.lint().id(),
        f.lint().style(),
        f.at(),
        allOf(place(f.place())),
        f.message(),
        f.hint(),
        f.scenario());
  }

  private static Obj result(CaseResult c) {
    return CASE.of(c.name(), c.title(), c.passed(), ProblemData.all(c.complaints()));
  }

  private static Obj coverage(CheckReport r) {
    Coverage coverage = r.coverage();
    return COVERAGE.of(
        coverage.percent(),
        r.options().threshold(),
        coverage.seen(),
        coverage.wanted(),
        each(
            coverage.criteria(),
            c -> OF_CRITERION.of(c.id(), c.met(), c.notMet(), c.undetermined(), c.contested())),
        each(coverage.rules(), rule -> OF_RULE.of(rule.rule(), rule.fired())),
        each(coverage.conditions(), c -> OF_CONDITION.of(c.id(), c.chosen(), c.passedOver())),
        each(coverage.lists(), l -> OF_LIST.of(l.kind(), l.complete(), l.notComplete())),
        each(coverage.gates(), g -> OF_GATE.of(g.id(), g.open(), g.closed())),
        each(coverage.unseen(), u -> UNSEEN.of(u.what(), u.takes())));
  }

  private static Obj mutation(MutationReport m) {
    return MUTATION.of(
        m.score(),
        m.changes(),
        m.noticed(),
        m.refused(),
        changes(m.unnoticed()),
        changes(m.without()));
  }

  private static Each<Unnoticed> changes(List<Unnoticed> changes) {
    return each(
        changes,
        u -> CHANGED.of(
            u.change().rule(),
            u.change().kind().name().toLowerCase(Locale.ROOT),
            allOf(place(u.change().place())),
            u.change().original(),
            u.change().changed(),
            u.hint(),
            u.scenario()));
  }

  private static Obj place(Place place) {
    return PLACE.of(place.file(), place.line(), place.column());
  }
}
