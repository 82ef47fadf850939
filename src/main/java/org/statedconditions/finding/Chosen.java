package org.statedconditions.finding;

/**
 * A subject that a condition reports under a reading; rules of a later condition may match it. Of several equally good ones
 * there is one each.
 *
 * @param condition the condition's id
 * @param reading the reading's id
 * @param subject the subject's id
 */
public record Chosen(String condition, String reading, String subject) {}
