package org.statedconditions.question.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.fact.Source;
import org.statedconditions.scenario.Scenario;

/**
 * Whether the verdicts survive without any one source, and what else hangs on one. Reports without a source cannot be taken
 * away one by one and stay.
 *
 * @param assessment the answer with all sources
 * @param without one for each source, in the order in which the facts name them
 * @param withoutInferred what would be said otherwise without the fields that the file's author inferred; empty if there are none
 */
public record Robustness(
    Assessment assessment, List<Without> without, Optional<List<Shift>> withoutInferred) {

  /**
   * The answer without one source.
   *
   * @param source the source
   * @param facts how many facts it reports
   * @param shifts what would be said otherwise without it: verdicts, stages, conditions and criteria, by readings; empty:
   *     nothing hangs on it
   */
  public record Without(Source source, int facts, List<Shift> shifts) {

    /** Copies the list. */
    public Without {
      shifts = List.copyOf(shifts);
    }

    /** Those of the shifts that are of {@code kind}. */
    public List<Shift> shifts(Aspect.Kind kind) {
      return shifts.stream().filter(s -> s.aspect().kind() == kind).toList();
    }
  }

  /** Copies the list. */
  public Robustness {
    without = List.copyOf(without);
  }

  /**
   * Takes each source away in turn, in one session. Throws {@link org.statedconditions.problem.ProblemsException} as assessing
   * does.
   */
  public static Robustness of(
      Evaluator evaluator, Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
    Assessment whole = evaluator.assess(scenario, asOf, knownBy);
    List<Without> without = new ArrayList<>();
    Optional<List<Shift>> inferred;
    try (Session session = evaluator.open(scenario).moveTo(asOf, knownBy)) {
      List<Aspect> aspects = session.aspects();
      List<String> all = session.values();
      inferred = withoutInferred(evaluator, scenario, asOf, knownBy, aspects, all);
      for (Map.Entry<String, Source> source : Evidence.sources(scenario).entrySet()) {
        Evidence rest = Evidence.withoutSource(source.getKey(), scenario);
        List<String> now = session.setAside(rest.setAside()).values();
        without.add(
            new Without(source.getValue(), rest.leftOut().size(), shifts(aspects, all, now)));
      }
    }
    return new Robustness(whole, without, inferred);
  }

  private static Optional<List<Shift>> withoutInferred(
      Evaluator evaluator,
      Scenario scenario,
      Instant asOf,
      Optional<Instant> knownBy,
      List<Aspect> aspects,
      List<String> all) {
    if (scenario.facts().stream().allMatch(fact -> fact.inferred() == null)) {
      return Optional.empty();
    }
    try (Session rest = evaluator.open(scenario.withoutInferred()).moveTo(asOf, knownBy)) {
      return Optional.of(shifts(aspects, all, rest.values()));
    }
  }

  private static List<Shift> shifts(List<Aspect> aspects, List<String> all, List<String> now) {
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i < aspects.size(); i++) {
      if (!all.get(i).equals(now.get(i))) {
        shifts.add(new Shift(aspects.get(i), all.get(i), now.get(i)));
      }
    }
    return shifts;
  }

  /** Whether the verdict of {@code reading} stays as it is whichever one source is taken away. */
  public boolean survives(String reading) {
    return hangsOn(reading).isEmpty();
  }

  /** The sources without which the verdict of {@code reading} would be another. */
  public List<Source> hangsOn(String reading) {
    return hangsOn(new Aspect(reading, Aspect.Kind.VERDICT, "verdict"));
  }

  /** The sources without which something else would be said of {@code aspect}: a stage, a condition, a criterion. */
  public List<Source> hangsOn(Aspect aspect) {
    return without.stream()
        .filter(w -> w.shifts().stream().anyMatch(s -> s.aspect().equals(aspect)))
        .map(Without::source)
        .toList();
  }
}
