package org.statedconditions.assessment;

import java.util.List;
import java.util.Optional;
import org.statedconditions.finding.Status;

/**
 * A criterion as one candidate of a condition has to meet it: the smallest thing about which something can be supposed.
 *
 * @param condition the id of the condition that asks for it
 * @param criterion the criterion's id
 * @param candidate the id of the condition's subject; empty if the condition has none of its own, or a new one is supposed
 * @param supposed whether no report speaks of the candidate: it is supposed that there will be a new one
 * @param every whether it has to hold of each of the subjects within the candidate, about which all at once it is then
 * @param status how it stands by the findings
 * @param settledBy the names of rules whose findings make {@code status} what it is and cannot change any more, by the
 *     pack's word; empty if it can
 */
public record Point(
    String condition,
    String criterion,
    Optional<String> candidate,
    boolean supposed,
    boolean every,
    Status status,
    List<String> settledBy) {

  /** Copies the list. */
  public Point {
    settledBy = List.copyOf(settledBy);
  }

  /** Whether the pack says that it cannot change any more. */
  public boolean isSettled() {
    return !settledBy.isEmpty();
  }

  /**
   * Conditions about one and the same subject, and the candidates for it.
   *
   * @param conditions the ids of the conditions: one, and those that follow it
   * @param candidates the candidates in the order of the scenario; the last one is always a supposed one, unless the
   *     conditions have no subject of their own
   */
  public record Group(List<String> conditions, List<Candidate> candidates) {

    /** Copies the lists. */
    public Group {
      conditions = List.copyOf(conditions);
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * What one candidate has to meet.
   *
   * @param subject its id; empty if the conditions have no subject of their own, or it is supposed
   * @param supposed whether it is a new one
   * @param points indexes of the points, in the order of the criteria
   */
  public record Candidate(Optional<String> subject, boolean supposed, List<Integer> points) {

    /** Copies the list. */
    public Candidate {
      points = List.copyOf(points);
    }
  }
}
