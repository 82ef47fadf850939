package org.statedconditions.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which of several candidates is reported, for conditions that follow one another and are about the same candidate. */
final class Choice {
  /** What told the reported candidate from the best of the others. */
  enum Step {
    TOGETHER("the conditions taken together"),
    FIRST_CONDITION("the first condition"),
    FOLLOWING_CONDITION("a following condition"),
    CAN_STILL_BECOME_MET("one that can still become met"),
    MOST_CRITERIA_MET("most criteria met"),
    LATEST_DATE("the latest date"),
    FIRST_IN_THE_FILE("the first in the file");

    private final String words;

    Step(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** Whether it takes several conditions that follow one another for this to tell candidates apart. */
    boolean takesSeveralConditions() {
      return this == FIRST_CONDITION || this == FOLLOWING_CONDITION;
    }
  }

  private record Test(Step step, Comparator<Candidate> order) {}

  private final List<Test> tests = new ArrayList<>();

  Choice(List<Condition> together, Reading reading) {
    Condition first = together.get(0);
    add(Step.TOGETHER, Comparator.comparing(candidate -> candidate.status(together, reading)));
    for (Condition condition : together) {
      add(
          condition == first ? Step.FIRST_CONDITION : Step.FOLLOWING_CONDITION,
          Comparator.comparing(candidate -> candidate.status(condition, reading)));
    }
    add(Step.CAN_STILL_BECOME_MET, Comparator.comparing(Candidate::settled));
    add(
        Step.MOST_CRITERIA_MET,
        Comparator.comparing(candidate -> -candidate.criteriaMet(first, reading)));
    add(
        Step.LATEST_DATE,
        Comparator.comparing(
            Candidate::latest, Comparator.nullsLast(Comparator.<Instant>reverseOrder())));
    add(Step.FIRST_IN_THE_FILE, Comparator.comparing(Candidate::place));
  }

  private void add(Step step, Comparator<Candidate> order) {
    tests.add(new Test(step, order));
  }

  /** The candidate to report, or null if there is none. */
  Candidate of(Collection<Candidate> candidates) {
    return candidates.stream().min(this::compare).orElse(null);
  }

  /** What told the reported one from the best other one; null if there were not two. */
  Step decidedBy(Collection<Candidate> candidates) {
    List<Candidate> ranked = candidates.stream().sorted(this::compare).toList();
    if (ranked.size() < 2) {
      return null;
    }
    for (Test test : tests) {
      if (test.order().compare(ranked.get(0), ranked.get(1)) != 0) {
        return test.step();
      }
    }
    return null;
  }

  private int compare(Candidate one, Candidate other) {
    for (Test test : tests) {
      int order = test.order().compare(one, other);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
