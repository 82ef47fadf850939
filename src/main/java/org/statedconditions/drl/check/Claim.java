package org.statedconditions.drl.check;

/**
 * What a rule's annotation says that it decides.
 *
 * @param candidate whether it decides who is looked at, and not a criterion
 * @param id of the criterion; empty for a candidate
 * @param about the kind of subject, or {@code null} where the criterion is not known
 */
record Claim(boolean candidate, String id, String about) {}
