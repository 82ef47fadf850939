package org.statedconditions.engine.answer;

import java.util.List;
import java.util.stream.Collectors;
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
          case TOGETHER ->
            " stands best of " + count + " on the conditions " + together(question, outline)
                + " taken together";
          case STATUS -> " has the best status of " + count;
          case STATUS_ON_FOLLOWER ->
            " is one of several with the best status of " + count + " and the best of them on "
                + difference.follower();
          case STILL_POSSIBLE ->
            " is one of several with the best status of " + count
                + " and can still become met";
          case CRITERIA_MET ->
            " is one of several with the best status of " + count
                + " and meets the most criteria of them";
          case DATE ->
            " is one of several equally good ones of " + count + " and the latest of them";
          case PLACE ->
            " is one of several equally good ones of " + count + " and is reported first";
        };
  }

  private static String together(ConditionStatus question, Outline outline) {
    return question.together().stream()
        .map(index -> outline.conditions().get(index).condition().id())
        .collect(Collectors.joining(" and "));
  }

  private static String followed(ConditionStatus question, Outline outline) {
    return outline.conditions().get(question.follows()).condition().id();
  }
}
