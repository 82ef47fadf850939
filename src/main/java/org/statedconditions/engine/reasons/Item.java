package org.statedconditions.engine.reasons;

import java.util.Optional;
import org.statedconditions.assessment.FactRef;

/**
 * An object that rules can match.
 *
 * @param object the object
 * @param place the place of its fact in the scenario; -1 for what the engine put there itself and for what was gathered
 */
record Item(Object object, int place) {
  Optional<FactRef> ref() {
    return place < 0 ? Optional.empty() : Optional.of(new FactRef(place));
  }
}
