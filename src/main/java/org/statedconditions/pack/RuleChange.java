package org.statedconditions.pack;

import org.statedconditions.problem.Place;

/**
 * One small change of a rule or a query.
 *
 * @param file the name of the rule file
 * @param rule the name of the rule or query
 * @param kind what is done
 * @param place where
 * @param start offset of the first character that is replaced
 * @param end offset behind the last one
 * @param replacement what is put there instead
 * @param original what is shown as having stood there, on one line
 * @param changed what is shown as standing there instead; empty where something is left out
 */
public record RuleChange(
    String file,
    String rule,
    Kind kind,
    Place place,
    int start,
    int end,
    String replacement,
    String original,
    String changed) {

  /** What is done. */
  public enum Kind {
    /** A constraint, or one side of {@code &&} or {@code ||}, is left out. */
    CONSTRAINT,
    /** A test that a field is given is left out. */
    GIVEN,
    /** A pattern, or a group of them, is left out. */
    PATTERN,
    /** A comparison is made another one. */
    COMPARISON,
    /** A value is made another one, or left out of a list or added to one. */
    CONSTANT,
    /** {@code not} is made {@code exists}, or the other way round. */
    NOT,
    /** {@code met} is made {@code notMet} and the like. */
    CONCLUSION
  }

  /** The file with the change made. */
  public RuleFile of(RuleFile unchanged) {
    String text = unchanged.text();
    return new RuleFile(
        unchanged.name(), text.substring(0, start) + replacement + text.substring(end));
  }

  /** What was done, in one line. */
  public String shown() {
    return changed.isEmpty()
        ? "`" + original + "` left out"
        : "`" + original + "` made `" + changed + "`";
  }
}
