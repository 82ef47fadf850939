package org.statedconditions.engine.answer;

import java.util.Objects;
import java.util.stream.Collectors;
import org.statedconditions.engine.rollup.CandidateRanking;
import org.statedconditions.engine.rollup.CandidateStatus;
import org.statedconditions.engine.rollup.ConditionStatus;
import org.statedconditions.engine.rollup.Outline;

/** Says why a condition reports one candidate and not another, as what is said of it: {@code its status is the best}. */
final class Choice {
  private Choice() {}

  static String reason(ConditionStatus question, Outline outline) {
    if (question.isFollowing()) {
      return "it is the one that is assessed under " + followed(question, outline);
    }
    CandidateStatus next = question.ranked().get(1);
    CandidateRanking.Difference difference = question.difference(
        Objects.requireNonNull(question.chosen(), "of several one is chosen"), next);
    return switch (difference.step()) {
      case TOGETHER -> "it stands best on " + together(question, outline) + " taken together";
      case STATUS -> "its status is the best";
      case STATUS_ON_FOLLOWER ->
        "of those with the best status it stands best on " + difference.follower();
      case STILL_POSSIBLE -> "of those with the best status it can still become met";
      case CRITERIA_MET -> "of those with the best status it meets the most criteria";
      case DATE -> "of several that stand equally well it is the latest";
      case PLACE -> "of several that stand equally well it comes first in the file";
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
