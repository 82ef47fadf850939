package org.statedconditions.assessment.reason;

/**
 * A constraint held against a fact.
 *
 * @param written the constraint as it stands in the rule, on one line; empty where it is not kept
 * @param outcome whether it holds
 * @param need what it asks for, taken apart as far as it is understood, with the values found
 * @param joins whether it only says which other fact this one has to belong to
 */
public record Check(String written, Outcome outcome, Need need, boolean joins) {}
