package org.statedconditions.finding;

import java.util.Collections;
import java.util.List;

/**
 * What a condition reports under a reading; rules of a later condition may match it. Not there as long as the condition has
 * no candidate.
 *
 * @param condition the condition's id
 * @param reading the reading's id
 * @param subjects the ids of the subjects that stand best on it, all of the same status; at least one
 */
public record Chosen(String condition, String reading, List<String> subjects) {

  /** Does not copy the list, which may be long and is kept up to date by the engine, but lets nobody change it. */
  public Chosen {
    subjects = Collections.unmodifiableList(subjects);
  }
}
