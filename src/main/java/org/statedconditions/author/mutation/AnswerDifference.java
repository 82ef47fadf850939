package org.statedconditions.author.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;

/**
 * The first thing in which two answers differ.
 *
 * @param text what it is and becomes, for people
 */
record AnswerDifference(String text) {

  /** Where the answers differ that the unchanged and the changed rules give; empty if they do not. */
  static Optional<AnswerDifference> between(List<ReadingResult> was, List<ReadingResult> is) {
    if (was.equals(is)) {
      return Optional.empty();
    }
    for (int i = 0; i < was.size(); i++) {
      Optional<AnswerDifference> difference = between(was.get(i), is.get(i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static Optional<AnswerDifference> between(ReadingResult was, ReadingResult is) {
    Map<String, String> before = said(was);
    Map<String, String> after = said(is);
    for (Map.Entry<String, String> entry : before.entrySet()) {
      String now = after.getOrDefault(entry.getKey(), "none");
      if (!now.equals(entry.getValue())) {
        return Optional.of(difference(was, entry.getKey(), entry.getValue(), now));
      }
    }
    for (Map.Entry<String, String> entry : after.entrySet()) {
      if (!before.containsKey(entry.getKey())) {
        return Optional.of(difference(was, entry.getKey(), "none", entry.getValue()));
      }
    }
    return Optional.empty();
  }

  private static AnswerDifference difference(
      ReadingResult reading, String what, String was, String is) {
    return new AnswerDifference(
        "under " + reading.reading() + " " + what + " is " + was + " and becomes " + is);
  }

  /** What an answer says, by how a case would expect it: statuses first, then subjects, then reasons. */
  private static Map<String, String> said(ReadingResult reading) {
    Map<String, String> said = new LinkedHashMap<>();
    for (ConditionResult condition : reading.conditions()) {
      condition.criteria().forEach(c -> said.put(c.id(), c.status().written()));
    }
    for (ConditionResult condition : reading.conditions()) {
      said.put("candidates." + condition.id(), candidates(condition));
      said.put("chosen." + condition.id(), condition.subject().orElse("none"));
      condition.criteria().forEach(c -> said.put("subjects." + c.id(), subjects(c)));
    }
    for (GateResult gate : reading.gates()) {
      said.put("gates." + gate.id(), gate.status().written());
    }
    for (ConditionResult condition : reading.conditions()) {
      for (CriterionResult criterion : condition.criteria()) {
        criterion
            .subjects()
            .forEach(s -> said.put("because." + criterion.id() + " of " + s.subject(), reasons(s)));
        criterion
            .completeness()
            .ifPresent(list -> said.put(
                "because." + criterion.id() + ", all of them",
                list.status().written() + " by "
                    + list.findings().stream().map(f -> f.rule() + f.facts()).toList()));
      }
    }
    return said;
  }

  private static String candidates(ConditionResult condition) {
    return condition.candidates().stream()
        .map(c -> c.subject() + " " + c.status().written())
        .sorted()
        .toList()
        .toString();
  }

  private static String subjects(CriterionResult criterion) {
    return criterion.subjects().stream()
        .map(s -> s.subject() + " " + s.status().written()
            + (s.contestedCandidate() ? " (contested)" : ""))
        .toList()
        .toString();
  }

  private static String reasons(SubjectResult subject) {
    return subject.findings().stream()
            .map(f -> "`" + f.rule() + "` " + f.facts())
            .toList()
            .toString()
        + (subject.unknown().isEmpty()
            ? ""
            // Their order is that in which rules look at them, and says nothing.
            : " unknown " + subject.unknown().stream().sorted().toList());
  }
}
