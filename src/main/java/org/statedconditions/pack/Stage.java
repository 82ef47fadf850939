package org.statedconditions.pack;

import java.util.List;

/**
 * How far the ordered conditions have come. The stage of a reading is the last one all of whose conditions are met.
 *
 * @param id in kebab-case
 * @param title what it means
 * @param requires the conditions that have to be met for it; none for the first
 * @param next what has to come next, one sentence; claims no more than the statement does
 */
public record Stage(String id, String title, List<String> requires, String next) {

  /** Copies the list. */
  public Stage {
    requires = List.copyOf(requires);
  }
}
