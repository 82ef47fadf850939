package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.Point;
import org.statedconditions.finding.Status;
import org.statedconditions.question.change.Edit;
import org.statedconditions.question.change.Edits;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.MissingCriterion;
import org.statedconditions.question.change.SmallestChanges;

/**
 * A smallest set of criteria that would meet a verdict, as far as values of closed sets bring it about.
 *
 * @param points the criteria of the set
 * @param edits the changes that meet those of them that one value each would meet, with the first such value
 * @param open those that need more than one value of a closed set: a date, a figure, a new report
 */
public record ProposedSet(List<Point> points, Edits edits, List<Point> open) {

  /** Copies the lists. */
  public ProposedSet {
    points = List.copyOf(points);
    open = List.copyOf(open);
  }

  /** Those of {@code changes}, in its order; none if the verdict is met already and would be lost. */
  public static List<ProposedSet> of(MissingCriteria missing, SmallestChanges changes) {
    if (changes.to() != Status.MET) {
      return List.of();
    }
    List<MissingCriterion> criteria = missing.reading(changes.reading()).criteria();
    List<ProposedEdit> proposed = ProposedEdit.of(missing, changes.reading());
    return changes.sets().stream().map(set -> of(set, criteria, proposed)).toList();
  }

  private static ProposedSet of(
      List<Point> points, List<MissingCriterion> criteria, List<ProposedEdit> proposed) {
    Set<Edit> edits = new LinkedHashSet<>();
    List<Point> open = new ArrayList<>();
    for (Point point : points) {
      List<Edit> needed = new ArrayList<>();
      boolean all = !point.supposed();
      int of = 0;
      for (MissingCriterion criterion : criteria) {
        boolean meant = criterion.criterion().equals(point.criterion())
            && (point.every() || criterion.subject().equals(point.candidate()));
        if (meant) {
          of++;
          Optional<Edits> met = meeting(criterion, proposed);
          met.ifPresent(some -> needed.addAll(some.list()));
          all &= met.isPresent();
        }
      }
      if (all && of > 0) {
        edits.addAll(needed);
      } else {
        open.add(point);
      }
    }
    return new ProposedSet(points, new Edits(List.copyOf(edits)), open);
  }

  private static Optional<Edits> meeting(MissingCriterion criterion, List<ProposedEdit> proposed) {
    return proposed.stream()
        .filter(edit -> edit.criterion().equals(criterion.criterion())
            && criterion.subject().equals(Optional.of(edit.subject()))
            && !edit.meets().isEmpty())
        .findFirst()
        .map(edit -> edit.meets().get(0).edits());
  }
}
