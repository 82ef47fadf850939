package org.statedconditions.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Source;
import org.statedconditions.finding.Status;
import org.statedconditions.scenario.Scenario;

/**
 * Whether the verdicts survive without any one source. Reports without a source cannot be taken away one by one and stay.
 *
 * @param assessment the answer with all sources
 * @param without one for each source, in the order in which the facts name them
 */
public record Robustness(Assessment assessment, List<Without> without) {

  /**
   * The verdicts without one source.
   *
   * @param source the source
   * @param facts how many facts it reports
   * @param shifts what a reading's verdict becomes without it; empty: no verdict hangs on it
   */
  public record Without(Source source, int facts, List<Shifted> shifts) {

    /** Copies the list. */
    public Without {
      shifts = List.copyOf(shifts);
    }
  }

  /**
   * A verdict that becomes another one.
   *
   * @param reading the reading's id
   * @param from the verdict with all sources
   * @param to the verdict without the source
   */
  public record Shifted(String reading, Status from, Status to) {}

  /** Copies the list. */
  public Robustness {
    without = List.copyOf(without);
  }

  /** Takes each source away in turn. Throws {@link org.statedconditions.problem.ProblemsException} as assessing does. */
  public static Robustness of(
      Evaluator evaluator, Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
    Assessment whole = evaluator.assess(scenario, asOf, knownBy);
    List<Without> without = new ArrayList<>();
    for (Map.Entry<String, Source> source : Evidence.sources(scenario).entrySet()) {
      Evidence rest = Evidence.withoutSource(source.getKey(), scenario);
      Assessment other = evaluator.assess(rest.scenario(), asOf, knownBy);
      List<Shifted> shifts = new ArrayList<>();
      for (ReadingResult reading : whole.readings()) {
        Status now = other.reading(reading.reading()).verdict();
        if (now != reading.verdict()) {
          shifts.add(new Shifted(reading.reading(), reading.verdict(), now));
        }
      }
      without.add(new Without(source.getValue(), rest.leftOut().size(), shifts));
    }
    return new Robustness(whole, without);
  }

  /** Whether the verdict of {@code reading} stays as it is whichever one source is taken away. */
  public boolean survives(String reading) {
    return hangsOn(reading).isEmpty();
  }

  /** The sources without which the verdict of {@code reading} would be another. */
  public List<Source> hangsOn(String reading) {
    return without.stream()
        .filter(w -> w.shifts().stream().anyMatch(s -> s.reading().equals(reading)))
        .map(Without::source)
        .toList();
  }
}
