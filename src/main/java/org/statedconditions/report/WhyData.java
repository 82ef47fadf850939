package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.JsonData.object;

import java.util.List;
import java.util.Locale;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.ConditionTrace;
import org.statedconditions.assessment.reason.CriterionTrace;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.FactTrace;
import org.statedconditions.assessment.reason.Need;
import org.statedconditions.assessment.reason.Open;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.StepTrace;
import org.statedconditions.assessment.reason.SubjectTrace;
import org.statedconditions.report.JsonData.Each;
import org.statedconditions.report.JsonData.Obj;

/** An explanation as data. */
final class WhyData {
  private WhyData() {}

  static Obj of(Explanation e) {
    return object(
        "& question status conditions next",
        AssessmentData.head(e.assessment()),
        object(
            "for reading subject", e.question().id(), e.reading(), e.question().subject()),
        e.status(),
        each(e.conditions(), WhyData::condition),
        each(e.next(), WhyData::open));
  }

  private static Obj open(Open open) {
    return object("id title status", open.id(), open.title(), open.status());
  }

  private static Obj condition(ConditionTrace c) {
    return object(
        "id title status subject follows choice others candidacy criteria next",
        c.id(),
        c.title(),
        c.status(),
        c.subject(),
        c.follows(),
        c.choice(),
        each(
            c.others(),
            o -> object("subject status criteria", o.subject(), o.status(), o.criteria())),
        rules(c.candidacy()),
        each(c.criteria(), WhyData::criterion),
        each(c.next(), WhyData::open));
  }

  private static Obj criterion(CriterionTrace c) {
    return object(
        "id title basis status subjects moreSubjects candidacy complete",
        c.id(),
        c.title(),
        c.basis().written(),
        c.status(),
        each(c.subjects(), WhyData::subject),
        c.more(),
        rules(c.candidacy()),
        rules(c.completeness()));
  }

  private static Obj subject(SubjectTrace s) {
    return object(
        "subject status contestedCandidate candidacy rules silent",
        s.subject(),
        s.status(),
        s.contested(),
        rules(s.candidacy()),
        rules(s.rules()),
        s.silent());
  }

  private static Each<RuleTrace> rules(List<RuleTrace> rules) {
    return each(rules, WhyData::rule);
  }

  private static Obj rule(RuleTrace r) {
    return object(
        "rule file line says holds facts steps complete",
        r.rule(),
        r.place().file(),
        r.place().line(),
        r.says().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        r.holds(),
        r.facts(),
        each(r.steps(), WhyData::step),
        r.complete());
  }

  private static Obj step(StepTrace s) {
    return object(
        "kind type bound outcome tried more elsewhere inside",
        s.kind().written(),
        s.type(),
        s.bound(),
        s.outcome().written(),
        each(s.tried(), WhyData::fact),
        s.more(),
        s.elsewhere(),
        each(s.inside(), WhyData::step));
  }

  private static Obj fact(FactTrace f) {
    return object("fact label checks", f.ref(), f.label(), each(f.checks(), WhyData::check));
  }

  private static Obj check(Check c) {
    String outcome = c.outcome().written();
    return object("written outcome joins need", c.written(), outcome, c.joins(), need(c.need()));
  }

  /** What is compared has a relation, what is put together its parts, and what is not understood its text. */
  private static Obj need(Need need) {
    if (need instanceof Need.Compare c) {
      return object(
          "kind found relation operands",
          "compare",
          seen(c.found()),
          c.relation().written(),
          each(c.operands(), WhyData::seen));
    } else if (need instanceof Need.All all) {
      return object("kind parts", "all", each(all.parts(), WhyData::need));
    } else if (need instanceof Need.Any any) {
      return object("kind parts", "any", each(any.parts(), WhyData::need));
    }
    Need.Written written = (Need.Written) need;
    return object("kind text seen", "written", written.text(), each(written.seen(), WhyData::seen));
  }

  private static Obj seen(Need.Seen seen) {
    return object("name value of", seen.name(), seen.value().map(WhyData::value), seen.of());
  }

  private static Object value(Object value) {
    if (value instanceof List<?> several) {
      return each(several, one -> one == null ? null : value(one));
    }
    return value instanceof Boolean || value instanceof Number ? value : value.toString();
  }
}
