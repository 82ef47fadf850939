package org.statedconditions.assessment.reason;

import org.statedconditions.finding.Status;

/**
 * What does not decide a status now and would, once what decides it is met.
 *
 * @param id of a condition or a criterion
 * @param title what it asks for
 * @param status its status, never met
 */
public record Open(String id, String title, Status status) {}
