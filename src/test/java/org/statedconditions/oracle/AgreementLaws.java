package org.statedconditions.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.finding.Status;
import org.statedconditions.scenario.Scenario;

/** What holds of every assessment under the Turkish position: it says what the oracle says, and gives its reasons. */
abstract class AgreementLaws extends Laws {

  /** The assessment to be held to the laws. */
  abstract Assessment assess(Scenario scenario);

  @Override
  final OracleResult answer(Scenario scenario) {
    return Comparison.reduced(assess(scenario));
  }

  @Property(tries = 5000)
  void it_says_what_the_oracle_says(@ForAll("scenarios") Scenario scenario) {
    if (!differences(scenario).isEmpty()) {
      Scenario smallest = SmallerScenario.of(scenario, s -> !differences(s).isEmpty());
      throw new AssertionError(
          String.join("\n", differences(smallest)) + "\n" + SmallerScenario.text(smallest));
    }
  }

  @Property(tries = 500)
  void every_status_has_the_findings_that_make_it(@ForAll("scenarios") Scenario scenario) {
    subjects(assess(scenario)).forEach(subject -> {
      List<Status> found = subject.findings().stream()
          .map(FindingResult::status)
          .distinct()
          .sorted()
          .toList();
      switch (subject.status()) {
        case MET -> assertThat(found).as(subject.toString()).containsExactly(Status.MET);
        case UNDETERMINED -> assertThat(found).as(subject.toString()).isEmpty();
        case NOT_MET -> assertThat(found).as(subject.toString()).containsExactly(Status.NOT_MET);
        case CONTESTED -> {
          if (subject.contestedCandidate()) {
            assertThat(found).as(subject.toString()).contains(Status.NOT_MET);
          } else {
            assertThat(found).as(subject.toString()).containsExactly(Status.MET, Status.NOT_MET);
          }
        }
      }
    });
  }

  @Property(tries = 500)
  void every_finding_rests_on_reports_that_count_and_names_their_sources(
      @ForAll("scenarios") Scenario scenario) {
    Assessment assessment = assess(scenario);
    assertThat(assessment.facts()).isEqualTo(scenario.facts());
    subjects(assessment).flatMap(subject -> subject.findings().stream()).forEach(finding -> {
      List<Fact> facts =
          finding.facts().stream().map(ref -> scenario.facts().get(ref.index())).toList();
      assertThat(finding.rule()).isNotBlank();
      assertThat(facts).as(finding.toString()).isNotEmpty().allSatisfy(fact -> {
        assertThat(CountingReports.holds(fact, scenario.asOf().orElseThrow())).isTrue();
        assertThat(CountingReports.isKnown(fact, scenario.knownBy())).isTrue();
      });
      assertThat(finding.facts()).as(finding.toString()).doesNotHaveDuplicates().isSorted();
      assertThat(finding.sources())
          .as(finding.toString())
          .isEqualTo(facts.stream()
              .map(Fact::source)
              .filter(Objects::nonNull)
              .map(Source::id)
              .distinct()
              .toList());
    });
  }

  @Property(tries = 500)
  void what_was_not_looked_at_supports_no_finding(@ForAll("scenarios") Scenario scenario) {
    Assessment assessment = assess(scenario);
    List<FactRef> leftOut =
        assessment.notLookedAt().stream().map(left -> left.fact()).toList();
    assertThat(leftOut).doesNotHaveDuplicates();
    subjects(assessment)
        .flatMap(subject -> subject.findings().stream())
        .forEach(
            finding -> assertThat(finding.facts()).filteredOn(leftOut::contains).isEmpty());
  }

  @Property(tries = 500)
  void something_is_missing_exactly_where_the_verdict_is_not_met(
      @ForAll("scenarios") Scenario scenario) {
    assess(scenario).readings().forEach(reading -> {
      assertThat(reading.missing().isEmpty()).isEqualTo(reading.verdict() == Status.MET);
      List<String> open = new ArrayList<>();
      reading
          .conditions()
          .forEach(condition -> condition.criteria().stream()
              .filter(criterion -> criterion.status() != Status.MET)
              .forEach(criterion -> open.add(criterion.id())));
      assertThat(reading.missing().stream().map(missing -> missing.criterion()).distinct())
          .containsExactlyElementsOf(open);
      assertThat(reading.missing()).noneMatch(missing -> missing.why() == Status.MET);
    });
  }

  @Property(tries = 200)
  void assessing_twice_gives_equal_assessments(@ForAll("scenarios") Scenario scenario) {
    assertThat(assess(scenario)).isEqualTo(assess(scenario));
  }

  private List<String> differences(Scenario scenario) {
    return Comparison.differences(TurkiyeOracle.assess(scenario), answer(scenario));
  }

  private static Stream<SubjectResult> subjects(Assessment assessment) {
    return assessment.readings().stream()
        .flatMap(reading -> reading.conditions().stream())
        .flatMap(condition -> condition.criteria().stream())
        .map(CriterionResult::subjects)
        .flatMap(List::stream);
  }
}
