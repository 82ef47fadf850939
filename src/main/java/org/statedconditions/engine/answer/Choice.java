package org.statedconditions.engine.answer;

import java.util.List;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.ConditionStatus;
import org.statedconditions.engine.rollup.CandidateStatus;

/** Says why a condition reports one candidate and not another. */
final class Choice {
  private Choice() {}

  static String sentence(ConditionStatus question, Outline outline) {
    CandidateStatus chosen = question.chosen();
    String id = chosen.subject().key().id();
    if (question.isFollowing()) {
      return id + " is the one that the condition " + followed(question, outline) + " chose";
    }
    List<CandidateStatus> ranked = question.ranked();
    CandidateStatus next = ranked.get(1);
    String count = ranked.size() + " candidates";
    if (chosen.status() != next.status()) {
      return id + " has the best status of " + count;
    }
    for (ConditionStatus.Follower follower : question.followersOf(chosen, next)) {
      if (follower.chosen() != follower.next()) {
        return id + " is one of several with the best status of " + count
            + " and the best of them on " + follower.condition();
      }
    }
    if (question.metBy(chosen) != question.metBy(next)) {
      return id + " is one of several with the best status of " + count
          + " and meets the most criteria of them";
    }
    return id + " is one of several equally good ones of " + count + " and is reported first";
  }

  private static String followed(ConditionStatus question, Outline outline) {
    return outline.conditions().get(question.follows()).condition().id();
  }
}
