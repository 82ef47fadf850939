package org.statedconditions.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.statedconditions.finding.Status;

/**
 * What every engine has to say.
 *
 * @param conditions the statuses of the three conditions
 * @param failed the criteria that are not met, in their order: the explanation that every peer gives
 */
record Answer(Status verdict, List<Status> conditions, List<String> failed) {
  static final List<String> CRITERIA = List.of(
      "truce.in-force",
      "truce.general",
      "truce.holding",
      "mission.set",
      "mission.objective",
      "mission.tasks",
      "mission.duration",
      "shares.confirmed",
      "shares.caveats",
      "shares.funded");
  private static final int[] FIRST = {0, 3, 7, 10};

  /** Rolls up the statuses of the ten criteria, for engines that have no rules for that. */
  static Answer of(Status[] criteria) {
    List<Status> conditions = new ArrayList<>(3);
    List<String> failed = new ArrayList<>();
    Status verdict = Status.MET;
    for (int c = 0; c < 3; c++) {
      Status condition = Status.MET;
      for (int i = FIRST[c]; i < FIRST[c + 1]; i++) {
        condition = and(condition, criteria[i]);
        if (criteria[i] != Status.MET) {
          failed.add(CRITERIA.get(i));
        }
      }
      conditions.add(condition);
      verdict = and(verdict, condition);
    }
    return new Answer(verdict, conditions, failed);
  }

  static Status and(Status a, Status b) {
    if (a == Status.NOT_MET || b == Status.NOT_MET) {
      return Status.NOT_MET;
    }
    return a == Status.MET ? b : a;
  }

  static Answer of(Status verdict, Map<String, Status> conditions, Map<String, Status> criteria) {
    return new Answer(
        verdict,
        List.of(conditions.get("truce"), conditions.get("mission"), conditions.get("shares")),
        CRITERIA.stream().filter(c -> criteria.get(c) != Status.MET).toList());
  }
}
