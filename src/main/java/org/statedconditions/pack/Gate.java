package org.statedconditions.pack;

import java.util.List;

/**
 * Something that the actor said waits for conditions. It is open under a reading if all of these are met.
 *
 * @param id in kebab-case
 * @param title what waits
 * @param clause the clause of a statement that says so
 * @param requires the ids of the conditions that it waits for; at least one
 */
public record Gate(String id, String title, String clause, List<String> requires) {

  /** Copies the list. */
  public Gate {
    requires = List.copyOf(requires);
  }
}
