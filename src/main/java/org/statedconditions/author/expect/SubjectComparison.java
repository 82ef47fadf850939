package org.statedconditions.author.expect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.finding.Status;

/** Compares candidates, which of them was chosen, and the subjects of criteria. */
final class SubjectComparison {
  private final ReadingAnswer answer;
  private final DifferenceLog log;

  SubjectComparison(ReadingAnswer answer, DifferenceLog log) {
    this.answer = answer;
    this.log = log;
  }

  void candidates(String id, Map<String, Status> wanted) {
    Map<String, Status> there = new TreeMap<>();
    answer
        .condition(id)
        .ifPresent(c -> c.candidates()
            .forEach(candidate -> there.put(candidate.subject(), candidate.status())));
    subjects(
        "candidates",
        id,
        "candidate",
        wanted,
        there,
        subject -> answer.condition(id).map(Reasons::of).orElse(""));
  }

  void subjects(String id, Map<String, Status> wanted) {
    Map<String, Status> there = new TreeMap<>();
    CriterionResult criterion = answer.criterion(id);
    if (criterion != null) {
      criterion.subjects().forEach(subject -> there.put(subject.subject(), subject.status()));
    }
    subjects("subjects", id, "subject", wanted, there, subject -> why(id, subject));
  }

  private String why(String id, String subject) {
    CriterionResult criterion = answer.criterion(id);
    List<SubjectResult> of = criterion == null
        ? List.of()
        : criterion.subjects().stream().filter(s -> s.subject().equals(subject)).toList();
    return of.isEmpty() || criterion == null
        ? ""
        : answer
            .reasons()
            .of(new CriterionResult(
                id, criterion.title(), criterion.basis(), criterion.status(), of));
  }

  private void subjects(
      String key,
      String id,
      String what,
      Map<String, Status> wanted,
      Map<String, Status> there,
      Function<String, String> why) {
    String path = key + "/" + id;
    String of = key + " of " + id;
    wanted.forEach((subject, status) -> {
      Status is = there.get(subject);
      log.compare(
          path + "/" + subject,
          of + ", " + subject,
          status.written(),
          is == null ? "no " + what : is.written(),
          () -> is == null ? others(there) : why.apply(subject));
    });
    Set<String> more = new TreeSet<>(there.keySet());
    more.removeAll(wanted.keySet());
    if (!more.isEmpty()) {
      String listed = wanted.isEmpty()
          ? DifferenceLog.NONE
          : "no other than " + String.join(", ", new TreeSet<>(wanted.keySet()));
      log.compare(
          path,
          of,
          listed,
          more.stream()
              .map(subject -> subject + " " + written(there.get(subject)))
              .collect(Collectors.joining(", ")),
          () -> "");
    }
  }

  private static String written(@Nullable Status status) {
    return status == null ? DifferenceLog.NONE : status.written();
  }

  private static String others(Map<String, Status> there) {
    return there.isEmpty()
        ? "there is none at all"
        : "there are " + String.join(", ", there.keySet());
  }

  void chosen(String id, String subject) {
    Optional<ConditionResult> condition = answer.condition(id);
    String was = condition.flatMap(ConditionResult::subject).orElse(DifferenceLog.NONE);
    log.compare("chosen/" + id, "chosen of " + id, subject, was, () -> {
      List<CandidateResult> all = condition.map(ConditionResult::candidates).orElse(List.of());
      String list = all.stream()
          .map(c -> c.subject() + " is " + c.status().written())
          .collect(Collectors.joining(", "));
      return condition
              .flatMap(ConditionResult::choice)
              .map(c -> was + ": " + c + "; ")
              .orElse("")
          + (list.isEmpty() ? "there is no candidate" : list);
    });
  }
}
