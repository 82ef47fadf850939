package org.statedconditions.engine.rollup;

/**
 * What a pack's rule decides.
 *
 * @param rule its name, a sentence
 * @param criterion the index of its criterion in the outline; -1 if it says who is looked at
 * @param kind the index of the kind of subject it decides about
 */
public record RuleRole(String rule, int criterion, int kind) {}
