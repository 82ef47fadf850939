package org.statedconditions.assessment.reason;

import java.util.Locale;

/** How a value has to stand to others. */
public enum Relation {
  /** Equal to the operand. */
  IS,
  /** Given or not, anything but the operand. */
  IS_NOT,
  /** Equal to one of the operands, or to a member of the one operand. */
  ONE_OF,
  /** Equal to none of the operands. */
  NONE_OF,
  /** Given at all; no operand. */
  GIVEN,
  /** Not given; no operand. */
  NOT_GIVEN,
  /** Less than the operand; of times: before it. */
  LESS,
  /** Not more than the operand; of times: not after it. */
  AT_MOST,
  /** More than the operand; of times: after it. */
  MORE,
  /** Not less than the operand; of times: not before it. */
  AT_LEAST,
  /** A list that has every operand, or every member of the one operand, in it. */
  HAS,
  /** A list that lacks the operand. */
  LACKS,
  /** The end of a term that is shorter than so many days (first operand) from a start (second operand). */
  TERM_SHORTER,
  /** The end of a term that is at most so many days (first operand) long from a start (second operand). */
  TERM_AT_MOST,
  /** The end of a term that is longer than so many days (first operand) from a start (second operand). */
  TERM_LONGER,
  /** The end of a term that is at least so many days (first operand) long from a start (second operand). */
  TERM_AT_LEAST,
  /** A figure above the operand, or the same one in another unit. */
  DIFFERS,
  /** The very report that is the operand. */
  SAME_REPORT;

  /** As written in JSON, in kebab-case. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
