package org.statedconditions.remark;

import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.FactRef;

/**
 * Something about reports that their author should look at.
 *
 * @param code what kind of remark it is
 * @param message one sentence without a full stop
 * @param hint what was probably meant, such as {@code did you mean `RU`?}; empty if nobody can say
 * @param facts the reports that it is about, in the order of the file; at least one
 */
public record Remark(RemarkCode code, String message, Optional<String> hint, List<FactRef> facts) {

  /** Copies the list. */
  public Remark {
    facts = List.copyOf(facts);
  }
}
