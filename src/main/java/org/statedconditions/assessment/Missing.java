package org.statedconditions.assessment;

import java.util.Optional;
import org.statedconditions.finding.Status;

/**
 * One thing that keeps a verdict from being met.
 *
 * @param criterion the criterion's id
 * @param subject the subject it is missing for; empty if there is no subject at all
 * @param why {@code NOT_MET}, {@code UNDETERMINED} or {@code CONTESTED}
 */
public record Missing(String criterion, Optional<String> subject, Status why) {}
