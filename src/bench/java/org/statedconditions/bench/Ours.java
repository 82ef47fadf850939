package org.statedconditions.bench;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;

/** The task as a pack of this library: the answer is the whole tree of reasons. */
final class Ours implements Engine {
  private final Evaluator evaluator = evaluator();

  static Evaluator evaluator() {
    try {
      Path manifest = Path.of(Ours.class.getResource("/ten-criteria/pack.yaml").toURI());
      return Evaluator.of(RulePack.read(manifest.getParent()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object run(Input input) {
    return evaluator.assess(input.scenario());
  }

  @Override
  public Answer read(Object given) {
    ReadingResult reading = ((Assessment) given).reading("plain");
    List<String> failed = reading.conditions().stream()
        .flatMap(c -> c.criteria().stream())
        .filter(c -> c.status() != Status.MET)
        .map(c -> c.id())
        .toList();
    return new Answer(
        reading.verdict(),
        reading.conditions().stream().map(ConditionResult::status).toList(),
        failed);
  }
}
