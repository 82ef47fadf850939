package org.statedconditions.drl.syntax;

import java.util.List;

/**
 * What a rule says if its conditions hold: one call with one variable, such as {@code findings.met($report);}.
 *
 * @param method which of the methods of its form; another word is reported
 * @param argument the variable that it is said of
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record Consequence(Token method, Token argument, int start, int end) {
  /** What the rules of a pack call. */
  public static final Form FINDINGS = new Form(
      "findings", List.of("met", "notMet", "candidate", "notCandidate", "complete", "notComplete"));

  /**
   * What the rules of a file may call.
   *
   * @param receiver the name of the global that they call
   * @param methods what they call on it; two at least
   */
  public record Form(String receiver, List<String> methods) {
    /** Copies the list. */
    public Form {
      methods = List.copyOf(methods);
    }

    /** The methods as a message lists them. */
    String shown() {
      int last = methods.size() - 1;
      return "`" + String.join("`, `", methods.subList(0, last)) + "` or `" + methods.get(last)
          + "`";
    }
  }
}
