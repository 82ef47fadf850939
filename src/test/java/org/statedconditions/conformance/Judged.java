package org.statedconditions.conformance;

import java.util.Map;

/**
 * A candidate's status on one criterion.
 *
 * @param members where the criterion is about every member, the status of each that is looked at; else null
 */
record Judged(Status status, Map<String, Status> members) {
  static Judged itself(Status status) {
    return new Judged(status, null);
  }

  /**
   * Every member: one that fails decides, then one that is contested. Then it is met only if there is one, each is met,
   * and it is known that these are all.
   */
  static Judged every(Map<String, Status> members, boolean theseAreAll) {
    Status all = Status.allOf(members.values());
    boolean nobodyKnows = all == Status.MET && (members.isEmpty() || !theseAreAll);
    return new Judged(nobodyKnows ? Status.UNDETERMINED : all, members);
  }
}
