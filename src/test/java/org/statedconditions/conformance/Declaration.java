package org.statedconditions.conformance;

/**
 * A party's word on a ceasefire.
 *
 * @param on from when it counts, or null: always
 * @param accepts null if it is not said
 * @param condition the text of a conditional acceptance, or null
 */
record Declaration(String party, Moment on, Answer accepts, String condition) {
  /** A conditional acceptance is neither acceptance nor refusal. */
  enum Answer {
    YES,
    NO,
    CONDITIONAL
  }
}
