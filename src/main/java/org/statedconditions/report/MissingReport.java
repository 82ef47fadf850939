package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.JsonData.object;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.Point;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.MissingCriterion;
import org.statedconditions.question.change.MissingCriterion.Found;
import org.statedconditions.question.change.MissingCriterion.UnknownField;
import org.statedconditions.question.change.SmallestChanges;
import org.statedconditions.question.change.SmallestChanges.Weight;
import org.statedconditions.remark.Remarks;
import org.statedconditions.report.JsonData.Obj;

/** What keeps the verdicts from being met and what would settle it, under each reading or the one that the options name. */
public final class MissingReport extends WrittenReport {
  private final MissingCriteria missing;
  private final List<SmallestChanges> changes;

  private MissingReport(MissingCriteria missing, List<SmallestChanges> changes) {
    this.missing = missing;
    this.changes = changes;
  }

  /** Without the smallest changes; what is missing stands in the order of the pack. */
  public static MissingReport of(MissingCriteria missing) {
    return of(missing, List.of());
  }

  /** With the smallest changes of each reading of which they are given; what is missing stands in the order of what it would change. */
  public static MissingReport of(MissingCriteria missing, List<SmallestChanges> changes) {
    return new MissingReport(missing, changes);
  }

  @Override
  PageTitle title() {
    return PageTitle.own(AskedText.title(missing.assessment()));
  }

  @Override
  void tell(BlockWriter out) {
    new MissingText(missing, changes, out).tell();
  }

  private List<MissingCriteria.Under> shown(TextOptions options) {
    return options.reading().map(r -> List.of(missing.reading(r))).orElse(missing.readings());
  }

  private Optional<MissingRank> rank(MissingCriteria.Under under) {
    return MissingRank.of(missing.assessment(), changes, under.reading());
  }

  private List<MissingCriterion> sorted(MissingCriteria.Under under) {
    return rank(under).map(r -> r.sorted(under.criteria())).orElse(under.criteria());
  }

  /** A row for each criterion that is open under a reading, and each subject for which it is. */
  @Override
  void table(CsvTable out, TextOptions options) throws IOException {
    out.row(
        "reading",
        "verdict",
        "opens",
        "condition",
        "criterion",
        "title",
        "subject",
        "why",
        "unknown");
    for (MissingCriteria.Under under : shown(options)) {
      for (MissingCriterion m : sorted(under)) {
        out.row(
            under.reading(),
            under.verdict(),
            m.opens(),
            m.condition(),
            m.criterion(),
            m.title(),
            m.subject(),
            m.why(),
            String.join(" ", m.unknown().stream().map(UnknownField::field).toList()));
      }
    }
  }

  // ---- data

  @Override
  Object data(TextOptions options) {
    return JsonData.document(
        "missing",
        List.of(object(
            "& readings remarks",
            AssessmentData.head(missing.assessment()),
            each(shown(options), this::reading),
            AssessmentData.remarks(Remarks.of(missing.assessment())))));
  }

  private Obj reading(MissingCriteria.Under under) {
    Optional<MissingRank> rank = rank(under);
    return object(
        "reading verdict stage criteria smallestChanges",
        under.reading(),
        under.verdict(),
        under.stage(),
        each(sorted(under), m -> criterion(m, rank)),
        rank.map(r -> changes(r.changes())));
  }

  private static Obj criterion(MissingCriterion m, Optional<MissingRank> rank) {
    Optional<Weight> weight = rank.flatMap(r -> r.weight(m));
    return object(
        "opens condition criterion title basis about subject contestedCandidate list why"
            + " alone inSmallestChanges unknown findings problems rules",
        m.opens(),
        m.condition(),
        m.criterion(),
        m.title(),
        m.basis().written(),
        m.about(),
        m.subject(),
        m.contestedCandidate(),
        m.list(),
        m.why(),
        weight.map(w -> alone(rank.orElseThrow(), w)),
        weight.map(Weight::inSets),
        each(m.unknown(), MissingReport::unknown),
        each(m.findings(), MissingReport::found),
        AssessmentData.problems(m.faults()),
        m.rules());
  }

  private static Obj alone(MissingRank rank, Weight w) {
    String effect = rank.ranking().effect(w).written();
    return object("changes condition verdict stage", effect, w.condition(), w.verdict(), w.stage());
  }

  private static Obj unknown(UnknownField u) {
    return object(
        "type field subject meets refutes",
        u.type(),
        u.field(),
        u.subject(),
        u.meets(),
        u.refutes());
  }

  private static Obj found(Found f) {
    return object(
        "status rule values facts sources",
        f.status(),
        f.rule(),
        each(f.values(), v -> object("fact field value", v.fact(), v.field(), v.value())),
        f.facts(),
        f.sources());
  }

  private static Obj changes(SmallestChanges c) {
    return object(
        "to all asked sets settled",
        c.to(),
        c.all(),
        c.asked(),
        each(c.sets(), set -> each(set, MissingReport::point)),
        each(c.settled(), MissingReport::point));
  }

  private static Obj point(Point p) {
    return object(
        "condition criterion candidate newCandidate every status settledBy",
        p.condition(),
        p.criterion(),
        p.candidate(),
        p.supposed(),
        p.every(),
        p.status(),
        p.settledBy());
  }
}
