package org.statedconditions.author.expect;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.scenario.Expectation.Because;

/** Compares why criteria are as they are: the reasons expected are all that there are. */
final class BecauseComparison {
  private final ReadingAnswer answer;
  private final DifferenceLog log;

  BecauseComparison(ReadingAnswer answer, DifferenceLog log) {
    this.answer = answer;
    this.log = log;
  }

  void compare(String id, Because because) {
    CriterionResult criterion = answer.criterion(id);
    if (criterion == null) {
      return;
    }
    all(id, "rules", because.rules(), Reasons.rules(criterion));
    all(id, "sources", because.sources(), Reasons.sources(criterion));
    all(id, "unknown", because.unknown(), Reasons.unknown(criterion));
    because.facts().ifPresent(names -> {
      Set<FactRef> there = Reasons.facts(criterion);
      if (!answer.facts().areAll(names, there)) {
        log.compare(
            "because/" + id + "/facts",
            "because of " + id + ", facts",
            list(names),
            list(answer.facts().shown(there)),
            () -> answer.why(id));
      }
    });
  }

  private void all(String id, String key, Optional<List<String>> wanted, Set<String> there) {
    wanted
        .filter(names -> !Set.copyOf(names).equals(there))
        .ifPresent(names -> log.compare(
            "because/" + id + "/" + key,
            "because of " + id + ", " + key,
            list(names),
            list(there),
            () -> answer.why(id)));
  }

  private static String list(Collection<String> names) {
    return "[" + String.join(", ", names) + "]";
  }
}
