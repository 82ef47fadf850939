package org.statedconditions.conformance;

/**
 * A report on something that a mission needs; null is not said.
 *
 * @param lead a country, or {@code none}: the source says that nobody leads it
 */
record RequirementReport(Header header, String mission, String task, Boolean critical, String lead)
    implements Report {}
