package org.statedconditions.engine.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Point;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.engine.rollup.LiveFinding;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.engine.rollup.Suppositions;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Criterion;

/**
 * The criteria that each candidate has to meet, and what is supposed of them. What is supposed is counted in place of what was
 * found; the rules of the roll-up, and those of the pack that look at what was chosen, do the rest.
 */
public final class CandidatePoints {
  private final Outline outline;
  private final EngineSession session;
  private final Suppositions suppositions;
  private final List<PlacedPoint> placed = new ArrayList<>();
  private final List<Point.Group> groups = new ArrayList<>();
  private final Set<String> settled = new TreeSet<>();
  private final Set<String> choiceDependent = new TreeSet<>();

  /** A point, and what of the outline it is about. */
  private static final class PlacedPoint {
    final Point point;
    final Outline.ConditionPart top;
    final Outline.Part part;
    final @Nullable NewCandidate newCandidate;
    final @Nullable SubjectFindings subject;

    @Nullable
    Status supposed;

    PlacedPoint(
        Point point,
        Outline.ConditionPart top,
        Outline.Part part,
        @Nullable SubjectFindings subject,
        @Nullable NewCandidate newCandidate) {
      this.point = point;
      this.top = top;
      this.part = part;
      this.subject = subject;
      this.newCandidate = newCandidate;
    }
  }

  /** A candidate that is there as long as something is supposed of it. */
  private static final class NewCandidate {
    final String id;

    @Nullable
    SubjectFindings tally;

    int suppositions;

    NewCandidate(String id) {
      this.id = id;
    }
  }

  /** The points of what {@code session} holds now. */
  public CandidatePoints(Outline outline, PackOutline rules, EngineSession session) {
    this.outline = outline;
    this.session = session;
    suppositions = new Suppositions(session.board());
    for (RuleOutline rule : rules.rules()) {
      if (rule.settled()) {
        settled.add(rule.name());
      }
      if (rule.matches().contains("Chosen")) {
        choiceDependent.add(rule.criterion().orElse(""));
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
      NewCandidate newCandidate = new NewCandidate(unusedId(top));
      candidates.add(candidate(top, conditions, null, newCandidate, shared));
    }
    return new Point.Group(conditions.stream().map(c -> c.condition().id()).toList(), candidates);
  }

  private String unusedId(Outline.ConditionPart top) {
    Set<String> used = new LinkedHashSet<>();
    session.board().subjects().forEach(t -> used.add(t.key().id()));
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
      @Nullable SubjectFindings subject,
      @Nullable NewCandidate newCandidate,
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
        Status status = newCandidate != null && !overall
            ? Status.UNDETERMINED
            : session.board().status(part, subject);
        Point point = new Point(
            condition.condition().id(),
            criterion.id(),
            overall ? Optional.empty() : id,
            newCandidate != null && !overall,
            part.members() >= 0,
            status,
            newCandidate != null && !overall ? List.of() : settledBy(part, subject, status));
        points.add(placed.size());
        if (overall) {
          shared.put(part.index(), placed.size());
        }
        placed.add(new PlacedPoint(point, top, part, subject, overall ? null : newCandidate));
      }
    }
    return new Point.Candidate(id, newCandidate != null, points);
  }

  /** Only what is found one way is settled; where reports differ a report may be corrected. */
  private List<String> settledBy(
      Outline.Part part, @Nullable SubjectFindings subject, Status status) {
    Set<String> rules = new TreeSet<>();
    if (status == Status.MET || status == Status.NOT_MET) {
      for (SubjectFindings tally : session.board().subjectsOf(part, subject)) {
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
    return placed.stream().map(s -> s.point).toList();
  }

  /** The members of whom {@code point} asks something of every one, by id, each with its status; empty if it asks of none. */
  public Map<String, Status> members(int point) {
    PlacedPoint at = placed.get(point);
    if (at.part.members() < 0) {
      return Map.of();
    }
    Map<String, Status> members = new LinkedHashMap<>();
    for (SubjectFindings member : session.board().subjectsOf(at.part, at.subject)) {
      members.put(member.key().id(), member.status(at.part.index()));
    }
    return members;
  }

  /** Whether findings on {@code point} may come or go with what is chosen, because some rule looks at that. */
  public boolean dependsOnChoice(int point) {
    return choiceDependent.contains(placed.get(point).point.criterion());
  }

  /** Supposes that a point stands so; {@code null}: as the findings have it. To be followed by {@link #settle}. */
  public void suppose(int point, @Nullable Status status) {
    PlacedPoint at = placed.get(point);
    if (at.supposed == status) {
      return;
    }
    if (at.newCandidate != null) {
      count(at, at.newCandidate, (status == null ? 0 : 1) - (at.supposed == null ? 0 : 1));
      if (at.newCandidate.tally != null) {
        suppositions.suppose(at.part, at.newCandidate.tally, status);
      }
    } else {
      suppositions.suppose(at.part, at.subject, status);
    }
    at.supposed = status;
  }

  private void count(PlacedPoint at, NewCandidate newCandidate, int change) {
    int before = newCandidate.suppositions;
    newCandidate.suppositions += change;
    if (before == 0 && newCandidate.suppositions > 0) {
      newCandidate.tally = suppositions.candidate(at.top, newCandidate.id);
    } else if (before > 0 && newCandidate.suppositions == 0) {
      SubjectFindings tally = Objects.requireNonNull(newCandidate.tally, "something is supposed");
      suppositions.suppose(at.part, tally, null);
      suppositions.dismiss(tally);
      newCandidate.tally = null;
    }
  }

  /** Has the rules conclude from what is supposed now. */
  public void settle() {
    session.settle();
  }

  /** Takes back all that is supposed. */
  public void undo() {
    boolean some = false;
    for (int p = 0; p < placed.size(); p++) {
      some |= placed.get(p).supposed != null;
      suppose(p, null);
    }
    if (some) {
      settle();
    }
  }
}
