package org.statedconditions.pack;

import org.statedconditions.problem.Place;

/**
 * A lint that does not apply, and why.
 *
 * @param lint the lint's id
 * @param at what it is silenced for: the name of a rule or the id of a criterion, clause, reading or statement
 * @param reason why
 * @param place where it stands in {@code pack.yaml}
 */
public record Silence(String lint, String at, String reason, Place place) {}
