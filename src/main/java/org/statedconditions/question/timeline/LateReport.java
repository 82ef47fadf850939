package org.statedconditions.question.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactDate;

/**
 * A report that became known only after it had begun to hold, or after a date that it gives.
 *
 * @param fact the report
 * @param since from when it holds, or where it does not say, the first date that it gives
 * @param reportedOn when it became known
 * @param neverInTime whether it had ceased to hold by then: on no day would it have been counted
 */
public record LateReport(FactRef fact, Instant since, Instant reportedOn, boolean neverInTime) {

  static List<LateReport> among(List<Fact> facts) {
    List<LateReport> late = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      Instant since = fact.from() != null
          ? fact.from()
          : FactDate.of(fact).stream()
              .filter(date -> !date.ofReport())
              .map(FactDate::instant)
              .min(Instant::compareTo)
              .orElse(null);
      Instant known = fact.reportedOn();
      if (since != null && known != null && known.isAfter(since)) {
        boolean never = fact.until() != null && !fact.until().isAfter(known);
        late.add(new LateReport(new FactRef(i), since, known, never));
      }
    }
    return late;
  }
}
