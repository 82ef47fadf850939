package org.statedconditions.drl.syntax;

import java.util.List;

/**
 * What a rule says if its conditions hold: {@code findings.method(argument);}.
 *
 * @param method which of {@link #METHODS}; another word is reported by whoever checks the rule
 * @param argument the variable that it is said of
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record Consequence(Token method, Token argument, int start, int end) {
  /** What there is to say. */
  public static final List<String> METHODS = List.of("met", "notMet", "candidate", "notCandidate");
}
