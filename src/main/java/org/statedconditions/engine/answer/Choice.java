package org.statedconditions.engine.answer;

import java.util.List;
import org.statedconditions.engine.rollup.CandidateRanking;
import org.statedconditions.engine.rollup.CandidateStatus;
import org.statedconditions.engine.rollup.ConditionStatus;
import org.statedconditions.engine.rollup.Outline;

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
    CandidateRanking.Difference difference = question.difference(chosen, next);
    return id
        + switch (difference.step()) {
          case STATUS -> " has the best status of " + count;
          case STATUS_ON_FOLLOWER ->
            " is one of several with the best status of " + count + " and the best of them on "
                + difference.follower();
          case CRITERIA_MET ->
            " is one of several with the best status of " + count
                + " and meets the most criteria of them";
          case PLACE ->
            " is one of several equally good ones of " + count + " and is reported first";
        };
  }

  private static String followed(ConditionStatus question, Outline outline) {
    return outline.conditions().get(question.follows()).condition().id();
  }
}
