package org.statedconditions.scenario;

import java.util.List;
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
 * @param fired the names of rules that have to be among those that fired
 * @param notFired the names of rules that must not have fired
 * @param missing the ids of criteria that have to be among the missing ones
 * @param places where each of it stands: the keys are {@code verdict}, {@code stage}, {@code fired}, {@code notFired},
 *     {@code missing}, the ids, {@code ""} for the reading and {@code "/"} for the pack; and {@code stage/}, {@code
 *     fired/}, {@code notFired/} and {@code missing/} with a name behind it for the name itself
 */
public record Expectation(
    String pack,
    String reading,
    Optional<Status> verdict,
    Optional<String> stage,
    Map<String, Status> statuses,
    List<String> fired,
    List<String> notFired,
    List<String> missing,
    Map<String, Place> places) {

  /** Copies the collections. */
  public Expectation {
    statuses = Map.copyOf(statuses);
    fired = List.copyOf(fired);
    notFired = List.copyOf(notFired);
    missing = List.copyOf(missing);
    places = Map.copyOf(places);
  }
}
