package org.statedconditions.assessment;

import java.util.Optional;
import org.statedconditions.finding.Status;

/**
 * One thing that keeps a verdict from being met.
 *
 * @param criterion the criterion's id
 * @param subject the subject it is missing for; empty if there is no subject at all
 * @param why {@code NOT_MET}, {@code UNDETERMINED} or {@code CONTESTED}
 * @param list whether it is not known that those reported are all, of whom the criterion has to hold of every one; {@code subject} is
 *     then what they lie within
 */
public record Missing(String criterion, Optional<String> subject, Status why, boolean list) {

  /** Something that is missing of one subject, or for want of any. */
  public Missing(String criterion, Optional<String> subject, Status why) {
    this(criterion, subject, why, false);
  }
}
