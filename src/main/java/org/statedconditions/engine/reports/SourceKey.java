package org.statedconditions.engine.reports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.Requirement;

/**
 * Which reports replace each other: those of one source on one subject.
 *
 * @param type the type of fact
 * @param subject the id of the subject, for a mandate its mission
 * @param mission the mission that a contribution or requirement is for; {@code null} for every other type
 * @param source the id of the source
 */
record SourceKey(FactType type, String subject, @Nullable String mission, String source) {

  /** The key of {@code fact}, which has a source. */
  static SourceKey of(Fact fact) {
    return new SourceKey(
        FactTypes.of(fact),
        FactTypes.of(fact).subject(fact),
        missionOf(fact),
        Objects.requireNonNull(fact.source(), "asked only where there is one").id());
  }

  static @Nullable String missionOf(Fact fact) {
    return fact instanceof Contribution c
        ? c.mission()
        : fact instanceof Requirement r ? r.mission() : null;
  }
}
