package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.JsonData.object;

import java.util.List;
import java.util.Optional;
import org.statedconditions.question.change.Effect;
import org.statedconditions.question.compare.BeforeAfter;
import org.statedconditions.question.compare.Differences;
import org.statedconditions.question.compare.Differences.ConditionDifference;
import org.statedconditions.question.compare.Differences.CriterionDifference;
import org.statedconditions.question.compare.Differences.FactDifferences;
import org.statedconditions.question.compare.Differences.ReadingDifference;
import org.statedconditions.question.compare.Differences.SubjectDifference;
import org.statedconditions.report.JsonData.Obj;

/** What differs between two answers, or what edits change, as data. */
final class DifferencesData {
  private DifferencesData() {}

  static Obj of(Differences d, Optional<Effect> effect) {
    Obj before = AssessmentData.head(d.before());
    return effect
        .map(e -> JsonData.document(
            "whatIf",
            object(
                "before edits &",
                before,
                each(
                    e.edits().list(),
                    edit -> object("kind text", edit.kind().written(), edit.text())),
                differences(d))))
        .orElseGet(() -> JsonData.document(
            "differences",
            object("before after &", before, AssessmentData.head(d.after()), differences(d))));
  }

  private static Obj differences(Differences d) {
    return object(
        "asOf knownBy statement clauses parameters facts readings",
        both(d.asOf()),
        both(d.knownBy()),
        both(d.statement()),
        each(d.clauses(), c -> object("clause paraphrase", c.clause(), both(c.paraphrase()))),
        each(d.parameters(), p -> object("parameter value", p.parameter(), both(p.value()))),
        facts(d.facts()),
        each(d.readings(), DifferencesData::reading));
  }

  private static Obj facts(FactDifferences facts) {
    return object(
        "gone come changed",
        facts.gone(),
        facts.come(),
        each(
            facts.changed(),
            f -> object(
                "before after subject field value",
                f.before(),
                f.after(),
                f.subject(),
                f.field(),
                both(f.value()))));
  }

  private static Obj reading(ReadingDifference r) {
    return object(
        "reading verdict stage conditions",
        r.reading(),
        both(r.verdict()),
        both(r.stage()),
        each(r.conditions(), DifferencesData::condition));
  }

  private static Obj condition(ConditionDifference c) {
    return object(
        "condition title status subject candidates criteria",
        c.condition(),
        c.title(),
        both(c.status()),
        both(c.subject()),
        each(c.candidates(), one -> object("subject status", one.subject(), both(one.status()))),
        each(c.criteria(), DifferencesData::criterion));
  }

  private static Obj criterion(CriterionDifference c) {
    return object(
        "criterion title status subjects",
        c.criterion(),
        c.title(),
        both(c.status()),
        each(c.subjects(), DifferencesData::subject));
  }

  private static Obj subject(SubjectDifference s) {
    return object(
        "subject status contestedCandidate unknown gone come",
        s.subject(),
        both(s.status()),
        both(s.contestedCandidate()),
        object(
            "before after",
            s.unknown().before().orElse(List.of()),
            s.unknown().after().orElse(List.of())),
        AssessmentData.findings(s.gone()),
        AssessmentData.findings(s.come()));
  }

  private static Obj both(BeforeAfter<?> value) {
    return object("before after", value.before(), value.after());
  }
}
