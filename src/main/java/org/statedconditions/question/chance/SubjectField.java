package org.statedconditions.question.chance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.document.Document;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.Scenario;

/**
 * A field of a subject: the reports that give it and, if none of those holds and is known, the last one that does.
 *
 * @param fields what the fields of facts may hold
 * @param type the type of those reports
 * @param field the field
 * @param places which reports, by their places in the scenario
 */
record SubjectField(FactFields fields, String type, String field, List<Integer> places) {

  private static final Set<String> WHEN = Set.of("from", "until", "reportedOn");

  /**
   * Finds a field. Throws {@link IllegalArgumentException} if there is no such subject, or none of its reports has such a
   * field.
   *
   * @param subject a subject's id, or {@code facts[N]}
   */
  static SubjectField find(
      FactFields fields,
      Scenario scenario,
      Instant asOf,
      Optional<Instant> knownBy,
      String subject,
      String field) {
    List<Fact> facts = scenario.facts();
    List<Integer> having = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    Set<String> types = new LinkedHashSet<>();
    for (int i = 0; i < facts.size(); i++) {
      if (isAbout(facts.get(i), i, subject)) {
        List<String> known = fields.names(FactFields.type(facts.get(i)));
        names.addAll(known);
        if (known.contains(field) && !field.equals("id")) {
          having.add(i);
          types.add(FactFields.type(facts.get(i)));
        }
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "expected a subject that the scenario reports on but was `" + subject + "`");
    } else if (having.isEmpty()) {
      String near = DidYouMean.hint(field, names);
      throw new IllegalArgumentException("expected a field of `" + subject + "` but was `" + field
          + "`; " + (near == null ? "its fields are " + String.join(", ", names) : near));
    } else if (types.size() > 1) {
      throw new IllegalArgumentException("expected a field of one type of report but `" + field
          + "` is one of " + String.join(" and ", types) + "; name one report, as facts["
          + having.get(0) + "]");
    }
    List<Integer> giving =
        having.stream().filter(i -> gives(fields, facts.get(i), field)).toList();
    Set<Integer> places = new LinkedHashSet<>(giving);
    if (giving.stream().noneMatch(i -> counts(facts.get(i), asOf, knownBy))) {
      having.stream()
          .filter(i -> counts(facts.get(i), asOf, knownBy))
          .reduce((first, later) -> later)
          .ifPresent(places::add);
    }
    return new SubjectField(
        fields,
        types.iterator().next(),
        field,
        places.isEmpty() ? having.subList(having.size() - 1, having.size()) : List.copyOf(places));
  }

  /** The subjects that a scenario reports on. */
  static Set<String> subjects(Scenario scenario) {
    Set<String> subjects = new LinkedHashSet<>();
    scenario.facts().forEach(fact -> {
      subjects.add(FactFields.subject(fact));
      subjects.add(fact.id());
    });
    return subjects;
  }

  private static boolean isAbout(Fact fact, int place, String subject) {
    return FactFields.subject(fact).equals(subject)
        || fact.id().equals(subject)
        || subject.equals("facts[" + place + "]");
  }

  private static boolean gives(FactFields fields, Fact fact, String field) {
    return !fields.with(fact, field, Optional.empty()).equals(fact);
  }

  /** Whether one of those reports holds and is known, or would once the field has another value. */
  boolean counts(Scenario scenario, Instant asOf, Optional<Instant> knownBy) {
    return WHEN.contains(field)
        || places.stream().anyMatch(i -> counts(scenario.facts().get(i), asOf, knownBy));
  }

  private static boolean counts(Fact fact, Instant asOf, Optional<Instant> knownBy) {
    boolean holds = (fact.from() == null || !asOf.isBefore(fact.from()))
        && (fact.until() == null || asOf.isBefore(fact.until()));
    return holds
        && (knownBy.isEmpty()
            || fact.reportedOn() == null
            || !fact.reportedOn().isAfter(knownBy.get()));
  }

  /** Reads a value as files write it. Throws {@link ProblemsException} if the field cannot have it; {@code file} is named. */
  Object read(String file, String value, Collection<Source> sources) {
    Document document = Document.parse(file, value);
    Optional<Object> read = fields.read(type, field, document, sources);
    document.problems().throwIfErrors();
    return read.orElseThrow();
  }

  /** The scenario in which those reports give {@code value}. Throws {@link IllegalArgumentException} if they cannot. */
  Scenario with(Scenario scenario, Object value) {
    List<Fact> facts = new ArrayList<>(scenario.facts());
    places.forEach(i -> facts.set(i, fields.with(facts.get(i), field, Optional.of(value))));
    return new Scenario(
        scenario.file(),
        scenario.title(),
        scenario.note(),
        scenario.asOf(),
        scenario.knownBy(),
        scenario.parameters(),
        facts,
        scenario.expected(),
        scenario.outcome(),
        scenario.written());
  }

  static List<Source> sources(Scenario scenario) {
    return scenario.facts().stream()
        .map(Fact::source)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }
}
