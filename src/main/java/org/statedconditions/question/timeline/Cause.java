package org.statedconditions.question.timeline;

import java.util.Locale;
import org.statedconditions.assessment.FactRef;

/**
 * What brought a change about.
 *
 * @param fact the fact
 * @param how what became of it at that instant
 * @param field for {@code DATE_PASSES} the field that gives the date, for example {@code expiresOn}; else the field that
 *     bounds the report: {@code from}, {@code until} or {@code reportedOn}
 */
public record Cause(FactRef fact, How how, String field) {

  /** What became of a fact. */
  public enum How {
    /** It starts to hold. */
    STARTS_TO_HOLD,
    /** It no longer holds. */
    CEASES_TO_HOLD,
    /** It becomes known. */
    BECOMES_KNOWN,
    /** Nothing but that a date which it gives is reached. */
    DATE_PASSES;

    /** As written in JSON, in kebab-case. */
    public String written() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
