package org.statedconditions.drl.syntax;

/**
 * A rule and the places of its parts among the file's tokens.
 *
 * @param whenFrom index of the first token of its conditions
 * @param whenTo index behind the last one
 * @param thenFrom index of the first token of its consequence
 * @param thenTo index behind the last one
 */
record ParsedRule(DrlRule rule, int whenFrom, int whenTo, int thenFrom, int thenTo) {
  String called() {
    return rule.name().isEmpty() ? "rule without a name" : "rule \"" + rule.name() + "\"";
  }
}
