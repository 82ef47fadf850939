package org.statedconditions.finding;

/**
 * What a condition reports under a reading; rules of a later condition may match it. Not there as long as the condition has
 * no candidate.
 *
 * @param condition the condition's id
 * @param reading the reading's id
 * @param subject the id of the subject that it reports
 */
public record Chosen(String condition, String reading, String subject) {}
