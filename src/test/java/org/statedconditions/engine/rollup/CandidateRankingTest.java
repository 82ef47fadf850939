package org.statedconditions.engine.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.statedconditions.engine.rollup.CandidateRanking.Step;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;

/** Which of several candidates a condition reports: the mandate of the Türkiye pack, which burden-sharing follows. */
class CandidateRankingTest {
  private static final int READING = 0;

  private final Outline outline = new Outline(
      RulePack.bundled("turkiye-reassurance-force").manifest(),
      (kind, within) -> within.equals("mission") && !kind.equals("mission"));
  private final Outline.ConditionPart mandate = condition("mandate");
  private final Outline.ConditionPart burdenSharing = condition("burden-sharing");
  private final Map<SubjectFindings, Instant> dates = new HashMap<>();
  private final RollUpState state = new RollUpState(outline, dates::get);
  private final Propagation propagation = new Propagation(state, null, false);
  private final CandidateRanking ranking = new CandidateRanking(state, mandate, READING);

  private Outline.ConditionPart condition(String id) {
    return outline.conditions().stream()
        .filter(c -> c.condition().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private CandidateStatus mission(String id, int place, Status mandates, Status shares, int met) {
    SubjectFindings subject = state.opened(new SubjectKey(mandate.kind(), id, null));
    state.place(subject.key(), place);
    CandidateStatus candidate = new CandidateStatus(state, mandate, READING, subject);
    CandidateStatus follower = new CandidateStatus(state, burdenSharing, READING, subject);
    subject.candidacies = List.of(candidate, follower);
    for (int i = 0; i < met; i++) {
      int criterion = mandate.asked().get(READING).get(i).index();
      subject.conclude(subject.slot(criterion), Status.MET, propagation);
    }
    candidate.count(new CountFacts(null, propagation), propagation);
    candidate.conclude(0, mandates, propagation);
    follower.conclude(0, shares, propagation);
    candidate.together().conclude(0, worse(mandates, shares), propagation);
    return candidate;
  }

  private static Status worse(Status one, Status other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private CandidateStatus settledAgainst(CandidateStatus candidate) {
    int criterion = mandate.asked().get(READING).get(0).index();
    candidate
        .subject()
        .add(new LiveFinding(
            null,
            new RuleRole("Over", criterion, mandate.kind(), true),
            false,
            candidate.subject()));
    candidate.count(new CountFacts(null, propagation), propagation);
    return candidate;
  }

  private void assertFirst(CandidateStatus first, CandidateStatus second, Step by) {
    assertThat(ranking.compare(first, second)).isNegative();
    assertThat(ranking.compare(second, first)).isPositive();
    assertThat(
            state.condition(mandate.index(), READING).difference(first, second).step())
        .isEqualTo(by);
  }

  @Test
  void the_better_status_on_the_conditions_together_comes_first_whatever_else_is_worse() {
    List<Status> best = List.of(Status.MET, Status.CONTESTED, Status.UNDETERMINED, Status.NOT_MET);
    for (int i = 0; i + 1 < best.size(); i++) {
      assertFirst(
          settledAgainst(mission("b" + i, 9, best.get(i), best.get(i), 0)),
          mission("a" + i, 1, Status.MET, best.get(i + 1), 2),
          Step.TOGETHER);
    }
  }

  @Test
  void then_the_better_status_on_the_condition_itself_comes_first() {
    assertFirst(
        mission("b", 9, Status.UNDETERMINED, Status.NOT_MET, 0),
        mission("a", 1, Status.NOT_MET, Status.MET, 2),
        Step.STATUS);
  }

  @Test
  void then_the_better_status_on_the_condition_that_follows_comes_first() {
    CandidateStatus first = mission("b", 9, Status.NOT_MET, Status.CONTESTED, 0);
    CandidateStatus second = mission("a", 1, Status.NOT_MET, Status.UNDETERMINED, 2);
    assertFirst(first, second, Step.STATUS_ON_FOLLOWER);
    assertThat(
            state.condition(mandate.index(), READING).difference(first, second).follower())
        .isEqualTo("burden-sharing");
  }

  @Test
  void then_the_one_that_can_still_become_met_comes_first() {
    assertFirst(
        mission("b", 9, Status.NOT_MET, Status.MET, 1),
        settledAgainst(mission("a", 1, Status.NOT_MET, Status.MET, 2)),
        Step.STILL_POSSIBLE);
  }

  @Test
  void then_the_one_with_the_latest_date_comes_first_and_one_without_a_date_last() {
    CandidateStatus undated = mission("a", 1, Status.NOT_MET, Status.MET, 1);
    CandidateStatus early = mission("b", 9, Status.NOT_MET, Status.MET, 1);
    CandidateStatus late = mission("c", 9, Status.NOT_MET, Status.MET, 1);
    dates.put(early.subject(), Instant.MIN);
    dates.put(late.subject(), Instant.MIN.plusNanos(1));
    assertFirst(early, undated, Step.DATE);
    assertFirst(late, early, Step.DATE);
  }

  @Test
  void then_the_one_that_meets_more_criteria_comes_first() {
    dates.put(mission("a", 1, Status.NOT_MET, Status.MET, 1).subject(), Instant.MAX);
    assertFirst(
        mission("b", 9, Status.NOT_MET, Status.MET, 2),
        mission("a", 1, Status.NOT_MET, Status.MET, 1),
        Step.CRITERIA_MET);
  }

  @Test
  void then_the_one_that_is_reported_first_in_the_scenario_comes_first() {
    assertFirst(
        mission("b", 1, Status.NOT_MET, Status.MET, 1),
        mission("a", 9, Status.NOT_MET, Status.MET, 1),
        Step.PLACE);
  }

  @Test
  void at_last_the_id_decides() {
    assertFirst(
        mission("a", 1, Status.NOT_MET, Status.MET, 1),
        mission("b", 1, Status.NOT_MET, Status.MET, 1),
        Step.PLACE);
  }

  /** Where candidates are many they are kept in order, and where they are few each is looked at: it must not make a difference. */
  @Test
  void many_candidates_are_ranked_as_few_are_whatever_changes() {
    Random random = new Random(20251127);
    SortedCandidates sorted = new SortedCandidates(ranking);
    List<CandidateStatus> all = new ArrayList<>();
    Status[] statuses = Status.values();
    for (int i = 0; i < 60; i++) {
      all.add(mission(
          "m" + i,
          random.nextInt(20),
          statuses[random.nextInt(4)],
          statuses[random.nextInt(4)],
          random.nextInt(3)));
    }
    all.forEach(sorted::touch);
    for (int edit = 0; edit < 200; edit++) {
      CandidateStatus one = all.get(random.nextInt(all.size()));
      if (random.nextInt(10) == 0 && all.size() > 1) {
        one.gone = true;
        all.remove(one);
        sorted.remove(one);
      } else {
        (random.nextBoolean()
                ? one
                : state.candidate(one.subject(), burdenSharing.index(), READING))
            .conclude(0, statuses[random.nextInt(4)], propagation);
        one.together()
            .conclude(
                0,
                worse(
                    one.status(),
                    state
                        .candidate(one.subject(), burdenSharing.index(), READING)
                        .status()),
                propagation);
        if (random.nextBoolean()) {
          dates.put(one.subject(), Instant.ofEpochSecond(random.nextInt(3)));
        }
        sorted.touch(one);
      }
      sorted.settle();
      List<CandidateStatus> wanted = all.stream().sorted(oracle()).toList();
      assertThat(List.copyOf(sorted.all())).containsExactlyElementsOf(wanted);
      assertThat(sorted.best()).isSameAs(wanted.get(0));
    }
  }

  /** The documented order, written down a second time. */
  private Comparator<CandidateStatus> oracle() {
    return Comparator.comparing((CandidateStatus c) -> c.together().status())
        .thenComparing(CandidateStatus::status)
        .thenComparing(
            c -> state.candidate(c.subject(), burdenSharing.index(), READING).status())
        .thenComparing(CandidateStatus::isSettledAgainst)
        .thenComparing(Comparator.comparing(CandidateStatus::met).reversed())
        .thenComparing(c -> dates.get(c.subject()), Comparator.nullsLast(Comparator.reverseOrder()))
        .thenComparing(c -> c.subject().order)
        .thenComparing(c -> c.subject().key().id());
  }
}
