package org.statedconditions.author.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Basis;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Quantifier;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Stage;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Expectation;
import org.statedconditions.scenario.Scenario;

class ExpectationsTest {
  private static final Place VERDICT = Place.of("s.yaml", 9, 5, "    verdict: met");

  @Test
  void finds_nothing_where_all_is_as_expected() {
    Scenario scenario = expecting(
        "plain",
        Status.UNDETERMINED,
        "first",
        Map.of("peace", Status.UNDETERMINED, "peace.signed", Status.MET));
    assertThat(Expectations.differences(scenario, assessment())).isEmpty();
  }

  @Test
  void shows_what_was_expected_what_it_was_and_where() {
    Scenario scenario =
        expecting("plain", Status.MET, "second", Map.of("peace.signed", Status.CONTESTED));
    assertThat(Expectations.differences(scenario, assessment()))
        .extracting(d -> d.what() + " " + d.expected() + " " + d.actual())
        .containsExactly(
            "peace.signed contested met", "stage second first", "verdict met undetermined");
    assertThat(Expectations.differences(scenario, assessment()).get(2))
        .hasToString(
            "s.yaml:9:5: plain, verdict: expected met but was undetermined\n      verdict: met\n      ^\n  peace is undetermined");
  }

  @Test
  void does_not_look_at_what_is_expected_of_other_packs() {
    Scenario scenario = expecting("elsewhere", "any", Map.of(), List.of(), List.of(), List.of());
    assertThat(Expectations.differences(scenario, assessment())).isEmpty();
    assertThat(Expectations.unknownPacks(scenario, Set.of("elsewhere", "treaty")))
        .isEmpty();
    assertThat(Expectations.unknownPacks(scenario, Set.of("elsewere", "treaty")))
        .singleElement()
        .satisfies(p -> assertThat(p.hint()).isEqualTo("did you mean `elsewere`?"));
  }

  @Test
  void compares_rules_that_fired_and_what_is_missing() {
    assertThat(Expectations.differences(
            expecting(
                "treaty",
                "plain",
                Map.of(),
                List.of("Both signed"),
                List.of("One did not"),
                List.of()),
            assessment()))
        .isEmpty();
    assertThat(Expectations.differences(
            expecting(
                "treaty",
                "plain",
                Map.of(),
                List.of("One did not"),
                List.of("Both signed"),
                List.of("peace.signed")),
            assessment()))
        .extracting(d -> d.asProblem().message())
        .containsExactly(
            "plain, fired: expected a finding by `One did not` but was none",
            "plain, missing: expected peace.signed missing but was peace.signed met",
            "plain, notFired: expected no finding by `Both signed` but was one");
    assertThat(
            problem(expecting("treaty", "plain", Map.of(), List.of(), List.of(), List.of("peace"))))
        .contains("expected a criterion of treaty but was `peace`");
  }

  @Test
  void refuses_names_that_the_pack_does_not_have() {
    assertThat(problem(expecting("plian", Status.MET, "first", Map.of())))
        .contains(
            "expected a reading of treaty (plain, exact) but was `plian`", "did you mean `plain`?");
    assertThat(problem(expecting("plain", Status.MET, "frist", Map.of())))
        .contains(
            "expected a stage of treaty (first, second) but was `frist`", "did you mean `first`?");
    assertThat(problem(expecting("plain", Status.MET, "first", Map.of("peace.singed", Status.MET))))
        .contains(
            "expected a condition or a criterion of treaty but was `peace.singed`",
            "did you mean `peace.signed`?");
    assertThat(problem(expecting("plain", Status.MET, "first", Map.of("peace.sealed", Status.MET))))
        .contains(
            "expected a criterion that the reading plain asks for",
            "these readings ask for it: exact");
  }

  private static String problem(Scenario scenario) {
    assertThatThrownBy(() -> Expectations.differences(scenario, assessment()))
        .isInstanceOf(ProblemsException.class);
    return Expectations.problems(scenario, assessment().pack(), List.of())
        .get(0)
        .toString();
  }

  private static Scenario expecting(
      String reading, Status verdict, String stage, Map<String, Status> statuses) {
    return scenario(new Expectation(
        "treaty",
        reading,
        Optional.of(verdict),
        Optional.of(stage),
        statuses,
        List.of(),
        List.of(),
        List.of(),
        Expectation.Details.NONE,
        Map.of("verdict", VERDICT)));
  }

  private static Scenario expecting(
      String pack,
      String reading,
      Map<String, Status> statuses,
      List<String> fired,
      List<String> notFired,
      List<String> missing) {
    return scenario(new Expectation(
        pack,
        reading,
        Optional.empty(),
        Optional.empty(),
        statuses,
        fired,
        notFired,
        missing,
        Expectation.Details.NONE,
        Map.of()));
  }

  private static Scenario scenario(Expectation expectation) {
    return new Scenario(
        Optional.of("s.yaml"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Instant.EPOCH),
        Optional.empty(),
        Map.of(),
        List.of(),
        List.of(expectation),
        Map.of());
  }

  private static Assessment assessment() {
    Criterion signed = new Criterion(
        "peace.signed",
        "It is signed",
        Basis.QUOTED,
        List.of("plain", "exact"),
        "treaty",
        Quantifier.SOME);
    Criterion sealed = new Criterion(
        "peace.sealed", "It is sealed", Basis.READING, List.of("exact"), "treaty", Quantifier.SOME);
    Condition peace = new Condition(
        "peace", "Peace", "c", "treaty", List.of(), Optional.empty(), List.of(signed, sealed));
    Manifest pack = new Manifest(
        "treaty",
        "A treaty",
        "Somebody",
        Optional.empty(),
        "1",
        "Met means no more than met",
        List.of(),
        List.of(peace),
        List.of(
            new Reading("plain", "Plain", Optional.empty()),
            new Reading("exact", "Exact", Optional.of("plain"))),
        "plain",
        List.of(
            new Stage("first", "First", List.of(), "Peace"),
            new Stage("second", "Second", List.of("peace"), "-")),
        List.of(),
        List.of(),
        List.of());
    FindingResult finding = new FindingResult(Status.MET, "Both signed", List.of(), List.of());
    SubjectResult subject = new SubjectResult("t", false, Status.MET, List.of(), List.of(finding));
    CriterionResult result = new CriterionResult(
        "peace.signed", "It is signed", Basis.QUOTED, Status.MET, List.of(subject));
    ConditionResult condition = new ConditionResult(
        "peace",
        "Peace",
        Status.UNDETERMINED,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(result));
    return new Assessment(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        pack,
        "0".repeat(64),
        Optional.empty(),
        List.of(new ReadingResult(
            "plain", Status.UNDETERMINED, "first", List.of(condition), List.of())),
        List.of(),
        List.of());
  }
}
