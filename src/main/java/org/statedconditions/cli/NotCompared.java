package org.statedconditions.cli;

import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.question.timeline.Evidence;
import org.statedconditions.scenario.Scenario;

/** Why an answer is not held against what its file expects: that is about the question as the file asks it. */
final class NotCompared {
  private NotCompared() {}

  /**
   * The reason, as the end of a sentence; empty if the answer is compared, or nothing is expected of its pack.
   *
   * @param scenario as the file has it
   * @param evidence what of it counted
   */
  static Optional<String> reason(Scenario scenario, Evidence evidence, Assessment assessment) {
    String pack = assessment.pack().id();
    if (scenario.expected().stream().noneMatch(e -> e.pack().equals(pack))) {
      return Optional.empty();
    } else if (!evidence.leftOut().isEmpty()) {
      return Optional.of("which is about all of its reports");
    } else if (!evidence.scenario().facts().equals(scenario.facts())) {
      return Optional.of("which counts what its author inferred");
    } else if (scenario.asOf().filter(t -> !t.equals(assessment.asOf())).isPresent()) {
      return Optional.of("which is about its own `asOf`");
    } else if (!scenario.knownBy().equals(assessment.knownBy())) {
      return Optional.of("which is about what was known "
          + (scenario.knownBy().isPresent() ? "by its own `knownBy`" : "at any time"));
    }
    return Optional.empty();
  }
}
