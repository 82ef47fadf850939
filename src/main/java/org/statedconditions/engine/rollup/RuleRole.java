package org.statedconditions.engine.rollup;

/**
 * What a pack's rule decides.
 *
 * @param rule its name, a sentence
 * @param criterion the index of its criterion in the outline; {@link #CANDIDACY} or {@link #COMPLETENESS} if it decides none
 * @param kind the index of the kind of subject it decides about
 * @param settled whether what it finds cannot change any more, by the word of its author
 */
public record RuleRole(String rule, int criterion, int kind, boolean settled) {
  /** In the place of a criterion: who is looked at. */
  public static final int CANDIDACY = -1;

  /** In the place of a criterion: whether those reported, of the kind, are all. */
  public static final int COMPLETENESS = -2;
}
