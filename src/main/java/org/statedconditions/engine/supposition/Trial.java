package org.statedconditions.engine.supposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.assessment.Point;
import org.statedconditions.drl.outline.RuleEntry;
import org.statedconditions.drl.outline.RuleIndex;
import org.statedconditions.engine.rollup.LiveFinding;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.Suppositions;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.engine.session.Evaluation;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Criterion;

/**
 * Tries out what the rules conclude if criteria stood otherwise than the findings have it. What is supposed is put into the
 * books of a session; the rules of the roll-up, and those of the pack that look at what was chosen, do the rest.
 */
public final class Trial {
  private final Outline outline;
  private final Evaluation evaluation;
  private final Suppositions suppositions;
  private final List<Spot> spots = new ArrayList<>();
  private final List<Point.Group> groups = new ArrayList<>();
  private final Set<String> settled = new TreeSet<>();
  private final Set<String> lookingAtChoice = new TreeSet<>();

  /** Where a point stands in the books. */
  private static final class Spot {
    final Point point;
    final Outline.ConditionPart top;
    final Outline.Part part;
    final NewOne newOne;
    final SubjectFindings subject;
    Status supposed;

    Spot(Point point, Outline.ConditionPart top, Outline.Part part, SubjectFindings subject, NewOne newOne) {
      this.point = point;
      this.top = top;
      this.part = part;
      this.subject = subject;
      this.newOne = newOne;
    }
  }

  /** A candidate that is there as long as something is supposed of it. */
  private static final class NewOne {
    final String id;
    SubjectFindings tally;
    int suppositions;

    NewOne(String id) {
      this.id = id;
    }
  }

  /** A trial on what {@code evaluation} holds now. */
  public Trial(Outline outline, RuleIndex index, Evaluation evaluation) {
    this.outline = outline;
    this.evaluation = evaluation;
    suppositions = new Suppositions(evaluation.board());
    for (RuleEntry rule : index.rules()) {
      if (rule.settled()) {
        settled.add(rule.name());
      }
      if (rule.matches().contains("Chosen")) {
        lookingAtChoice.add(rule.criterion());
      }
    }
    for (Outline.ConditionPart condition : outline.conditions()) {
      if (condition.follows() < 0) {
        groups.add(group(condition));
      }
    }
  }

  private Point.Group group(Outline.ConditionPart top) {
    List<Outline.ConditionPart> conditions = new ArrayList<>(List.of(top));
    top.followers().forEach(f -> conditions.add(outline.conditions().get(f)));
    List<Point.Candidate> candidates = new ArrayList<>();
    Map<Integer, Integer> shared = new HashMap<>();
    if (top.subjectless()) {
      candidates.add(candidate(top, conditions, null, null, shared));
    } else {
      for (SubjectFindings tally : suppositions.candidates(top)) {
        candidates.add(candidate(top, conditions, tally, null, shared));
      }
      NewOne newOne = new NewOne(unusedId(top));
      candidates.add(candidate(top, conditions, null, newOne, shared));
    }
    return new Point.Group(conditions.stream().map(c -> c.condition().id()).toList(), candidates);
  }

  private String unusedId(Outline.ConditionPart top) {
    Set<String> used = new LinkedHashSet<>();
    evaluation.board().subjects().forEach(t -> used.add(t.key().id()));
    String id = "new-" + outline.kinds().get(top.kind());
    while (used.contains(id)) {
      id += "-";
    }
    return id;
  }

  /** {@code shared}: the points about subjects that lie within no candidate, which are the same for each. */
  private Point.Candidate candidate(
      Outline.ConditionPart top,
      List<Outline.ConditionPart> conditions,
      SubjectFindings subject,
      NewOne newOne,
      Map<Integer, Integer> shared) {
    Optional<String> id = Optional.ofNullable(subject).map(t -> t.key().id());
    List<Integer> points = new ArrayList<>();
    for (Outline.ConditionPart condition : conditions) {
      for (Outline.Part part : condition.parts()) {
        boolean overall = part.members() >= 0 && !part.within();
        if (overall && shared.containsKey(part.index())) {
          points.add(shared.get(part.index()));
          continue;
        }
        Criterion criterion = outline.criteria().get(part.index());
        Status status = newOne != null && !overall
            ? Status.UNDETERMINED
            : evaluation.board().status(part, subject);
        Point point = new Point(
            condition.condition().id(),
            criterion.id(),
            overall ? Optional.empty() : id,
            newOne != null && !overall,
            part.members() >= 0,
            status,
            newOne != null && !overall ? List.of() : settledBy(part, subject, status));
        points.add(spots.size());
        if (overall) {
          shared.put(part.index(), spots.size());
        }
        spots.add(new Spot(point, top, part, subject, overall ? null : newOne));
      }
    }
    return new Point.Candidate(id, newOne != null, points);
  }

  /** Only what is found one way is settled; where reports differ a report may be corrected. */
  private List<String> settledBy(Outline.Part part, SubjectFindings subject, Status status) {
    Set<String> rules = new TreeSet<>();
    if (status == Status.MET || status == Status.NOT_MET) {
      for (SubjectFindings tally : evaluation.board().subjectsOf(part, subject)) {
        if (tally.status(part.index()) == status) {
          for (LiveFinding finding : tally.findings(part.index())) {
            if (settled.contains(finding.rule().rule())) {
              rules.add(finding.rule().rule());
            }
          }
        }
      }
    }
    return List.copyOf(rules);
  }

  /** The conditions by the subject they are about, with the candidates. */
  public List<Point.Group> groups() {
    return groups;
  }

  /** Every point of every candidate. */
  public List<Point> points() {
    return spots.stream().map(s -> s.point).toList();
  }

  /** Whether findings on {@code point} may come or go with what is chosen, because some rule looks at that. */
  public boolean looksAtChoice(int point) {
    return lookingAtChoice.contains(spots.get(point).point.criterion());
  }

  /** Supposes that a point stands so; {@code null}: as the findings have it. To be followed by {@link #settle}. */
  public void suppose(int point, Status status) {
    Spot spot = spots.get(point);
    if (spot.supposed == status) {
      return;
    }
    if (spot.newOne != null) {
      count(spot, (status == null ? 0 : 1) - (spot.supposed == null ? 0 : 1));
      if (spot.newOne.tally != null) {
        suppositions.suppose(spot.part, spot.newOne.tally, status);
      }
    } else {
      suppositions.suppose(spot.part, spot.subject, status);
    }
    spot.supposed = status;
  }

  private void count(Spot spot, int change) {
    NewOne newOne = spot.newOne;
    int before = newOne.suppositions;
    newOne.suppositions += change;
    if (before == 0 && newOne.suppositions > 0) {
      newOne.tally = suppositions.candidate(spot.top, newOne.id);
    } else if (before > 0 && newOne.suppositions == 0) {
      suppositions.suppose(spot.part, newOne.tally, null);
      suppositions.dismiss(newOne.tally);
      newOne.tally = null;
    }
  }

  /** Has the rules conclude from what is supposed now. */
  public void settle() {
    evaluation.settle();
  }

  /** The verdict under a reading as concluded last. */
  public Status verdict(int reading) {
    return evaluation.board().verdict(reading).status();
  }

  /** The stage under a reading as concluded last. */
  public String stage(int reading) {
    return evaluation.board().verdict(reading).stage();
  }

  /** The status of a condition under a reading as concluded last. */
  public Status condition(int condition, int reading) {
    return evaluation.board().condition(condition, reading).status();
  }
}
