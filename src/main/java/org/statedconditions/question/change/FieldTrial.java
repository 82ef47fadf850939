package org.statedconditions.question.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.document.Document;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.Scenario;

/** Tries what a criterion would be if one more report gave a field one of its values: the rules themselves say. */
final class FieldTrial implements AutoCloseable {
  /** What names the subject of a report stays. */
  private static final List<String> KEPT = List.of("id", "mission");

  private final Evaluator evaluator;
  private final Scenario scenario;
  private final Assessment assessment;
  private final FactFields fields;
  private final Map<List<String>, Map<String, Assessment>> known = new HashMap<>();
  private @Nullable Session session;

  FieldTrial(Evaluator evaluator, Scenario scenario, Assessment assessment) {
    this.evaluator = evaluator;
    this.scenario = scenario;
    this.assessment = assessment;
    fields = FactFields.of(evaluator.declaredTypes());
  }

  /** The status of the criterion for each value that the field may have; empty where there is no closed set of them. */
  Map<String, Status> of(
      Fact report, String field, String criterion, String subject, String reading) {
    Map<String, Status> statuses = new LinkedHashMap<>();
    known
        .computeIfAbsent(
            List.of(FactFields.type(report), report.id(), subject, field),
            key -> assessments(report, field))
        .forEach((value, then) ->
            status(then, criterion, subject, reading).ifPresent(s -> statuses.put(value, s)));
    return statuses;
  }

  private Map<String, Assessment> assessments(Fact report, String field) {
    Map<String, Assessment> assessments = new LinkedHashMap<>();
    List<String> choices = fields.choices(FactFields.type(report), field);
    if (choices.isEmpty()) {
      return assessments;
    }
    Fact bare = bare(report);
    for (String choice : choices) {
      Document document = Document.parse(field, choice);
      Optional<Object> value = fields.read(FactFields.type(report), field, document, List.of());
      List<Fact> facts = new ArrayList<>(assessment.facts());
      facts.add(fields.with(bare, field, value));
      assessments.put(choice, session().replaceFacts(facts).assessment());
    }
    return assessments;
  }

  /** A report that says nothing but what it is about. */
  private Fact bare(Fact report) {
    Fact bare = report;
    List<String> subjects = new ArrayList<>(KEPT);
    evaluator.declaredTypes().forEach(type -> subjects.add(type.key()));
    for (String name : fields.names(FactFields.type(report))) {
      if (!subjects.contains(name)) {
        bare = fields.with(bare, name, Optional.empty());
      }
    }
    return bare;
  }

  private Session session() {
    if (session == null) {
      session = evaluator.open(scenario).moveTo(assessment.asOf(), assessment.knownBy());
    }
    return session;
  }

  private static Optional<Status> status(
      Assessment then, String criterion, String subject, String reading) {
    for (ConditionResult condition : then.reading(reading).conditions()) {
      for (CriterionResult one : condition.criteria()) {
        if (one.id().equals(criterion)) {
          return one.subjects().stream()
              .filter(s -> s.subject().equals(subject))
              .findFirst()
              .map(SubjectResult::status);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
