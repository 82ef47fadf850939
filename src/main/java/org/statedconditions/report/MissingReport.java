package org.statedconditions.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.MissingCriterion;
import org.statedconditions.question.change.MissingCriterion.UnknownField;
import org.statedconditions.question.change.SmallestChanges;

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
    return MissingRank.sorted(rank(under), under.criteria());
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

  @Override
  Object data(TextOptions options) {
    return MissingData.of(missing.assessment(), shown(options), this::rank);
  }
}
