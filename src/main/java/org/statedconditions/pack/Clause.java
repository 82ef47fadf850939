package org.statedconditions.pack;

/**
 * One thing that a statement says.
 *
 * @param id what conditions refer to
 * @param paraphrase what it says, in our words
 * @param context whether it only gives context and is never a condition
 */
public record Clause(String id, String paraphrase, boolean context) {}
