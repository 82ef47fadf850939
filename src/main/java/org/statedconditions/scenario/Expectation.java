package org.statedconditions.scenario;

import java.util.Map;
import java.util.Optional;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.Place;

/**
 * What a run is expected to say under one reading of one pack.
 *
 * @param pack the pack's id
 * @param reading the reading's id
 * @param verdict the expected verdict, if one is given
 * @param stage the expected stage, if one is given
 * @param statuses the expected status by the id of a condition or a criterion
 * @param places where each of it stands: the keys are {@code verdict}, {@code stage}, the ids, and {@code ""} for the reading
 */
public record Expectation(
    String pack,
    String reading,
    Optional<Status> verdict,
    Optional<String> stage,
    Map<String, Status> statuses,
    Map<String, Place> places) {

  /** Copies the maps. */
  public Expectation {
    statuses = Map.copyOf(statuses);
    places = Map.copyOf(places);
  }
}
