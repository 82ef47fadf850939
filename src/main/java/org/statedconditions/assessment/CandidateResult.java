package org.statedconditions.assessment;

import org.statedconditions.finding.Status;

/**
 * One subject that a condition looked at.
 *
 * @param subject its id
 * @param status the condition's status if it were the only one
 */
public record CandidateResult(String subject, Status status) {}
