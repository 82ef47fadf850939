package org.statedconditions.question.chance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.fact.Source;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.Probability;
import org.statedconditions.scenario.Scenario;

/** Finds what probabilities, as a user writes them, are about in one pack and one scenario. */
public final class Probabilities {
  private final Manifest manifest;
  private final FactFields fields;
  private final Scenario scenario;
  private final Instant asOf;
  private final Optional<Instant> knownBy;
  private final Session session;
  private final List<Source> sources;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<List<Object>> seen = new HashSet<>();

  private Probabilities(
      Evaluator evaluator,
      Scenario scenario,
      Instant asOf,
      Optional<Instant> knownBy,
      Session session) {
    manifest = evaluator.pack().manifest();
    fields = FactFields.of(evaluator.declaredTypes());
    this.scenario = scenario;
    this.asOf = asOf;
    this.knownBy = knownBy;
    this.session = session;
    sources = SubjectField.sources(scenario);
  }

  /**
   * The unknowns that {@code given} are about, in its order. Throws {@link ProblemsException} with every one that is about
   * nothing, gives values that there are not, or is about the same as another.
   */
  public static List<Unknown> of(
      Evaluator evaluator,
      Scenario scenario,
      Instant asOf,
      Optional<Instant> knownBy,
      List<Probability> given) {
    try (Session session = evaluator.open(scenario).moveTo(asOf, knownBy)) {
      Probabilities reading = new Probabilities(evaluator, scenario, asOf, knownBy, session);
      List<Unknown> unknowns = new ArrayList<>();
      given.forEach(p -> reading.unknown(p).ifPresent(unknowns::add));
      if (!reading.problems.isEmpty()) {
        throw new ProblemsException(reading.problems);
      }
      return unknowns;
    }
  }

  private Optional<Unknown> unknown(Probability given) {
    String about = given.about();
    int at = about.indexOf('@');
    String criterion = at < 0 ? about : about.substring(0, at);
    if (manifest.criterion(criterion).isPresent()) {
      return criterion(
          given, criterion, at < 0 ? Optional.empty() : Optional.of(about.substring(at + 1)));
    }
    String subject = subject(about);
    if (subject == null) {
      String near = DidYouMean.hint(criterion, criteria());
      problem(
          given,
          "expected a criterion of " + manifest.id()
              + " or a field of a subject that the scenario reports on but was `" + about + "`",
          near != null ? near : subjectHint(about));
      return Optional.empty();
    }
    return field(given, subject, about.substring(subject.length() + 1));
  }

  private List<String> criteria() {
    return manifest.conditions().stream()
        .map(Condition::criteria)
        .flatMap(List::stream)
        .map(Criterion::id)
        .toList();
  }

  private String subjectHint(String about) {
    Set<String> subjects = SubjectField.subjects(scenario);
    int point = about.lastIndexOf('.');
    String near = point < 0 ? null : DidYouMean.nearest(about.substring(0, point), subjects);
    return near != null
        ? "did you mean `" + near + about.substring(point) + "`?"
        : "write a criterion as in ceasefire.general, a field as in general-ceasefire.scope";
  }

  private @Nullable String subject(String about) {
    String found = null;
    List<String> names = new ArrayList<>(SubjectField.subjects(scenario));
    for (int i = 0; i < scenario.facts().size(); i++) {
      names.add("facts[" + i + "]");
    }
    for (String name : names) {
      if (about.startsWith(name + ".") && (found == null || name.length() > found.length())) {
        found = name;
      }
    }
    return found;
  }

  private Optional<Unknown> criterion(
      Probability given, String criterion, Optional<String> candidate) {
    Map<String, Status> statuses = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      statuses.put(status.written(), status);
    }
    Map<Status, Double> values = new LinkedHashMap<>();
    given.values().forEach((value, probability) -> {
      Status status = statuses.get(value);
      if (status != null) {
        values.put(status, probability);
      } else {
        problem(
            given,
            "expected one of " + String.join(", ", statuses.keySet()) + " for `" + given.about()
                + "` but was `" + value + "`",
            DidYouMean.hint(value, statuses.keySet()));
      }
    });
    Unknown.OfCriterion unknown = new Unknown.OfCriterion(criterion, candidate, values);
    try {
      int point = new Unknowns(manifest, List.of(unknown)).point(session, unknown);
      once(given, List.of(point));
    } catch (IllegalArgumentException e) {
      problem(given, String.valueOf(e.getMessage()), null);
    }
    return Optional.of(unknown);
  }

  private Optional<Unknown> field(Probability given, String subject, String field) {
    try {
      SubjectField found = SubjectField.find(fields, scenario, asOf, knownBy, subject, field);
      found.places().forEach(place -> once(given, List.of(field, place)));
      for (String value : given.values().keySet()) {
        value(given, found, value);
      }
    } catch (IllegalArgumentException e) {
      problem(given, String.valueOf(e.getMessage()), null);
    }
    return Optional.of(new Unknown.OfField(subject, field, given.values()));
  }

  private void value(Probability given, SubjectField found, String value) {
    try {
      found.with(scenario, found.read(given.about(), value, sources));
    } catch (ProblemsException e) {
      e.problems()
          .forEach(p -> problem(given, "`" + given.about() + "`: " + p.message(), p.hint()));
    }
  }

  private void once(Probability given, List<Object> what) {
    if (!seen.add(what)) {
      problem(
          given,
          "expected one set of probabilities for each unknown but `" + given.about()
              + "` is the same as another one",
          null);
    }
  }

  private void problem(Probability given, String message, @Nullable String hint) {
    problems.add(Problem.error(
        ProblemCode.WRONG_PROBABILITY,
        given.place().orElse(Place.of("<probabilities>")),
        message,
        hint));
  }
}
