package org.statedconditions.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.conformance.Draws;
import org.statedconditions.document.Document;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.change.Edit;
import org.statedconditions.question.change.Edits;
import org.statedconditions.question.change.Effect;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.MissingCriterion;
import org.statedconditions.question.change.WhatIf;
import org.statedconditions.question.compare.Differences;
import org.statedconditions.question.compare.Differences.CriterionDifference;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioText;

/** What is supposed in a kept session gets the answer that a new one gives to a scenario in which it is so. */
class KeptWhatIfTest {
  private static final Evaluator EVALUATOR =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));
  private static final FactFields FIELDS = FactFields.of(List.of());
  private static final int QUESTIONS = 8;
  private static final List<String> PARAMETERS = List.of(
      "parties=",
      "parties=[UA]",
      "parties=[RU, UA, TR]",
      "minimumTermDays=",
      "minimumTermDays=1",
      "minimumTermDays=30");

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void any_edits_get_the_answer_of_a_new_evaluation(@ForAll long seed) {
    Random random = new Random(seed);
    Scenario scenario = Draws.scenario(random.nextLong());
    try (WhatIf whatIf = WhatIf.of(EVALUATOR, scenario)) {
      Assessment before = EVALUATOR.assess(scenario);
      assertThat(whatIf.before()).isEqualTo(before);
      for (int i = 0; i < QUESTIONS; i++) {
        Edits edits = edits(scenario, random);
        Effect effect;
        try {
          effect = whatIf.after(edits);
        } catch (ProblemsException e) {
          assertThat(e.problems())
              .allMatch(p -> p.message().contains("several are called")
                  || p.message().contains("beside a list of participants")
                  || p.message().contains("after `from`")
                  || p.message().contains("expected a subject that")
                  || p.message().contains("still there")
                  || p.message().contains("none gives"));
          continue;
        }
        Assessment after = effect.after();
        Scenario edited =
            Draws.of(after.asOf(), after.knownBy(), parameters(scenario, edits), after.facts());
        assertThat(after).isEqualTo(EVALUATOR.assess(edited).withWritten(after.written()));
        assertThat(effect.before()).isEqualTo(before);
        differencesAreThoseOfTheTrees(effect.differences(), before, after);
      }
      assertThat(whatIf.after(Edits.none()).differences().changed()).isFalse();
    }
  }

  private static Edits edits(Scenario scenario, Random random) {
    Edits edits = Edits.none();
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<Fact> others = Draws.scenario(random.nextLong()).facts();
      int kind = random.nextInt(9);
      if (kind == 8) {
        edits = edits.set("parameters." + PARAMETERS.get(random.nextInt(PARAMETERS.size())));
      } else if (kind == 0) {
        edits = edits.set(
            "asOf=" + scenario.asOf().orElseThrow().plusSeconds(random.nextInt(9) * 86_400L));
      } else if (scenario.facts().isEmpty() || (kind == 1 && !others.isEmpty())) {
        edits = others.isEmpty()
            ? edits
            : edits.add(ScenarioText.of(others.get(random.nextInt(others.size()))));
      } else {
        int place = random.nextInt(scenario.facts().size());
        Fact fact = scenario.facts().get(place);
        if (kind == 2) {
          edits = edits.remove(random.nextBoolean() ? fact.id() : "facts[" + place + "]");
        } else {
          String address = random.nextBoolean() ? fact.id() : "facts[" + place + "]";
          edits = edits.set(address + "." + assignment(fact, others, random));
        }
      }
    }
    return edits;
  }

  /** The overrides of the scenario with those edits. */
  private static Map<String, Object> parameters(Scenario scenario, Edits edits) {
    Map<String, Object> parameters = new HashMap<>(scenario.parameters());
    for (Edit edit : edits.list()) {
      String text = edit.text();
      if (edit.kind() == Edit.Kind.SET && text.startsWith("parameters.")) {
        String name = text.substring("parameters.".length(), text.indexOf('='));
        String value = text.substring(text.indexOf('=') + 1);
        if (value.isEmpty()) {
          parameters.remove(name);
        } else if (value.startsWith("[")) {
          parameters.put(name, List.of(value.substring(1, value.length() - 1).split(", ")));
        } else {
          parameters.put(name, new BigDecimal(value));
        }
      }
    }
    return parameters;
  }

  private static String assignment(Fact fact, List<Fact> others, Random random) {
    String type = FactFields.type(fact);
    List<String> names = FIELDS.names(type).stream()
        .filter(n -> !n.equals("source") && !n.equals("id"))
        .toList();
    String field = names.get(random.nextInt(names.size()));
    Optional<String> value = others.stream()
        .filter(other -> FactFields.type(other).equals(type))
        .flatMap(other -> FactFields.written(other, field).stream())
        .findFirst();
    return field + "=" + value.orElse("");
  }

  /** Where every fact stands where it stood, exactly the criteria that are not equal are told. */
  private static void differencesAreThoseOfTheTrees(
      Differences differences, Assessment before, Assessment after) {
    boolean inPlace = differences.facts().gone().isEmpty();
    for (ReadingResult one : before.readings()) {
      ReadingResult other = after.reading(one.reading());
      Differences.ReadingDifference told = differences.reading(one.reading());
      assertThat(told.verdict().before()).contains(one.verdict());
      assertThat(told.verdict().after()).contains(other.verdict());
      assertThat(told.stage().before()).contains(one.stage());
      assertThat(told.stage().after()).contains(other.stage());
      List<String> expected = new ArrayList<>();
      for (ConditionResult condition : one.conditions()) {
        for (CriterionResult criterion : condition.criteria()) {
          CriterionResult now = other.condition(condition.id()).criterion(criterion.id());
          if (!criterion.equals(now)) {
            expected.add(criterion.id());
          }
        }
      }
      List<String> criteria = told.conditions().stream()
          .flatMap(c -> c.criteria().stream())
          .map(CriterionDifference::criterion)
          .toList();
      if (inPlace) {
        // Subjects in another order are the same subjects.
        assertThat(expected).containsAll(criteria);
        expected.removeIf(id -> sameSubjects(one, other, id));
        assertThat(criteria).containsAll(expected);
      }
    }
  }

  private static boolean sameSubjects(ReadingResult one, ReadingResult other, String id) {
    String condition = id.substring(0, id.indexOf('.'));
    CriterionResult was = one.condition(condition).criterion(id);
    CriterionResult is = other.condition(condition).criterion(id);
    return was.status() == is.status()
        && was.subjects().size() == is.subjects().size()
        && was.subjects().containsAll(is.subjects());
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void what_a_fact_gives_is_read_as_it_is_written(@ForAll long seed) {
    for (Fact fact : Draws.scenario(seed).facts()) {
      for (String field : FactFields.given(fact)) {
        if (field.equals("from") || field.equals("until")) {
          continue;
        }
        String written = FactFields.written(fact, field).orElseThrow();
        Document document = Document.parse("value", written);
        List<Source> sources = fact.source() == null ? List.of() : List.of(fact.source());
        Optional<Object> read = FIELDS.read(FactFields.type(fact), field, document, sources);
        assertThat(FIELDS.with(fact, field, read)).isEqualTo(fact);
        assertThat(FactFields.written(FIELDS.with(fact, field, read), field)).contains(written);
        assertThat(document.problems().problems()).isEmpty();
      }
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void what_is_missing_is_all_that_is_open_and_is_settled_as_it_says(@ForAll long seed) {
    Random random = new Random(seed);
    Scenario scenario = Draws.scenario(random.nextLong());
    Assessment assessment = EVALUATOR.assess(scenario);
    MissingCriteria missing = MissingCriteria.of(EVALUATOR, scenario, assessment);
    try (WhatIf whatIf = WhatIf.of(EVALUATOR, scenario)) {
      for (ReadingResult reading : assessment.readings()) {
        List<MissingCriterion> criteria = missing.reading(reading.reading()).criteria();
        assertThat(criteria.stream()
                .map(m -> new Missing(m.criterion(), m.subject(), m.why(), m.list()))
                .toList())
            .containsExactlyInAnyOrderElementsOf(reading.missing());
        for (MissingCriterion one : criteria) {
          for (MissingCriterion.UnknownField unknown : one.unknown()) {
            if (!unknown.meets().isEmpty()) {
              String value = unknown.meets().get(random.nextInt(unknown.meets().size()));
              assertThat(supposed(whatIf, assessment, reading.reading(), one, unknown, value))
                  .contains(Status.MET);
            }
          }
        }
      }
    }
  }

  private static Optional<Status> supposed(
      WhatIf whatIf,
      Assessment assessment,
      String reading,
      MissingCriterion missing,
      MissingCriterion.UnknownField unknown,
      String value) {
    String subject = unknown.subject().orElseThrow();
    Fact report = assessment.facts().stream()
        .filter(f ->
            FactFields.type(f).equals(unknown.type()) && FactFields.subject(f).equals(subject))
        .findFirst()
        .orElseThrow();
    String mission =
        FactFields.written(report, "mission").map(m -> ", mission: " + m).orElse("");
    String said = unknown.field().startsWith("elements.")
        ? "elements: {" + unknown.field().substring("elements.".length()) + ": " + value + "}"
        : unknown.field() + ": " + value;
    Assessment then = whatIf
        .after(Edits.none()
            .add(unknown.type() + ": {id: " + report.id() + mission + ", " + said + "}"))
        .after();
    return then
        .reading(reading)
        .condition(missing.condition())
        .criterion(missing.criterion())
        .subjects()
        .stream()
        .filter(s -> s.subject().equals(missing.subject().orElseThrow()))
        .findFirst()
        .map(SubjectResult::status);
  }
}
