package org.statedconditions.engine.model;

import java.time.Instant;
import org.statedconditions.finding.Parameters;

/** Where facts come from that are put into sessions side by side, and what rules are told besides. */
interface FactSource {
  /** One fact more: an object of its own, whatever it equals. */
  Object one();

  /** The instant that rules know. */
  default Instant asOf() {
    return RandomFacts.AS_OF;
  }

  /** The parameters that rules know. */
  default Parameters parameters() {
    return RandomFacts.PARAMETERS;
  }
}
