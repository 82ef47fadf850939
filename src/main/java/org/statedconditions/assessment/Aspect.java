package org.statedconditions.assessment;

/**
 * One thing that an assessment says under one reading.
 *
 * @param reading the reading's id
 * @param kind what it is
 * @param id the id of the gate, of the condition or of the criterion; {@code verdict} and {@code stage} for those
 */
public record Aspect(String reading, Kind kind, String id) {

  /** What an aspect is. */
  public enum Kind {
    /** The verdict: a status. */
    VERDICT,
    /** The stage reached: the id of a stage. */
    STAGE,
    /** A gate: the status of all of the conditions that it requires. */
    GATE,
    /** A condition: a status. */
    CONDITION,
    /** A criterion that the reading asks for: a status. */
    CRITERION;

    /** As written in JSON. */
    public String written() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
