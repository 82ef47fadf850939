package org.statedconditions.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.Point;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;

/** What this library answers, in the form in which the files of the kit say what is expected. */
final class Product {
  static final Evaluator EVALUATOR = Evaluator.of(RulePack.bundled(KitFile.PACK));

  private Product() {}

  /** The answer to a scenario, read from the text of a file as users write it. */
  static Map<String, Object> answer(Scenario scenario) {
    Map<String, Object> file = Trees.copy(ScenarioWriter.mapping(scenario));
    file.remove("knownBy");
    Optional<Instant> knownBy =
        Optional.ofNullable(scenario.knownBy()).map(moment -> moment.in(scenario.zone()));
    return answer("scenario.yaml", Yaml.of(file), knownBy);
  }

  static Map<String, Object> answer(String file, String yaml, Optional<Instant> knownBy) {
    org.statedconditions.scenario.Scenario read = EVALUATOR.parse(file, yaml);
    try (Session session = EVALUATOR.open(read)) {
      session.moveTo(read.asOf().orElseThrow(), knownBy);
      return answer(session);
    }
  }

  /** What {@code session} answers now. */
  static Map<String, Object> answer(Session session) {
    Assessment assessment = session.assessment();
    Map<String, Object> readings = new LinkedHashMap<>();
    assessment.readings().forEach(reading -> readings.put(reading.reading(), reading(reading)));
    Map<String, Object> criteria = new LinkedHashMap<>();
    Map<String, Map<String, Map<String, Map<String, Status>>>> members = new LinkedHashMap<>();
    Map<String, Map<String, Map<String, Status>>> statuses = new LinkedHashMap<>();
    List<Point> points = session.points();
    for (int p = 0; p < points.size(); p++) {
      Point point = points.get(p);
      if (point.candidate().isPresent()) {
        String candidate = point.candidate().get();
        statuses
            .computeIfAbsent(point.condition(), c -> new LinkedHashMap<>())
            .computeIfAbsent(candidate, c -> new LinkedHashMap<>())
            .put(point.criterion(), point.status());
        String kind = kind(assessment, point);
        session
            .members(p)
            .forEach((member, status) -> members
                .computeIfAbsent(kind, k -> new LinkedHashMap<>())
                .computeIfAbsent(candidate, c -> new LinkedHashMap<>())
                .computeIfAbsent(member, m -> new LinkedHashMap<>())
                .put(point.criterion(), status));
      }
    }
    for (ConditionResult condition : assessment.readings().get(0).conditions()) {
      Map<String, Object> subjects = new LinkedHashMap<>();
      statuses
          .getOrDefault(condition.id(), Map.of())
          .forEach((subject, of) -> subjects.put(subject, byStatus(of)));
      criteria.put(condition.id(), subjects);
    }
    Map<String, Object> groups = new LinkedHashMap<>();
    for (String kind : List.of("participants", "requirements")) {
      Map<String, Object> subjects = new LinkedHashMap<>();
      members.getOrDefault(kind, Map.of()).forEach((subject, of) -> {
        Map<String, Object> each = new LinkedHashMap<>();
        of.forEach((member, their) -> each.put(member, byStatus(their)));
        subjects.put(subject, each);
      });
      groups.put(kind, subjects);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("readings", readings);
    answer.put("criteria", criteria);
    answer.put("members", groups);
    return answer;
  }

  private static String kind(Assessment assessment, Point point) {
    String about = assessment.pack().criterion(point.criterion()).orElseThrow().about();
    return about.equals("contribution") ? "participants" : "requirements";
  }

  private static Map<String, Object> reading(ReadingResult reading) {
    Map<String, Object> gates = new LinkedHashMap<>();
    for (GateResult gate : reading.gates()) {
      gates.put(gate.id(), gate.status().written());
    }
    Map<String, Object> conditions = new LinkedHashMap<>();
    for (ConditionResult condition : reading.conditions()) {
      Map<String, Object> candidates = new LinkedHashMap<>();
      for (CandidateResult candidate : condition.candidates()) {
        candidates.put(candidate.subject(), candidate.status().written());
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("status", condition.status().written());
      fields.put("subject", condition.subject().orElse(null));
      fields.put("candidates", candidates);
      conditions.put(condition.id(), fields);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("verdict", reading.verdict().written());
    fields.put("stage", reading.stage());
    fields.put("gates", gates);
    fields.put("conditions", conditions);
    return fields;
  }

  private static Map<String, Object> byStatus(Map<String, Status> statuses) {
    Map<String, Object> names = new LinkedHashMap<>();
    statuses.forEach((criterion, status) -> {
      if (status != Status.UNDETERMINED) {
        String name = criterion.substring(criterion.indexOf('.') + 1);
        Trees.list(names.computeIfAbsent(status.written(), s -> new ArrayList<>()))
            .add(name);
      }
    });
    return names;
  }

  // ---- where two answers differ

  /** A line for each place where {@code other} says something else than {@code one}; the order of keys and names means nothing. */
  static List<String> differences(Object one, Object other) {
    Map<String, String> first = new TreeMap<>();
    Map<String, String> second = new TreeMap<>();
    leaves("", one, first);
    leaves("", other, second);
    Set<String> places = new LinkedHashSet<>(first.keySet());
    places.addAll(second.keySet());
    return places.stream()
        .filter(place -> !java.util.Objects.equals(first.get(place), second.get(place)))
        .map(place -> place + ": expected " + first.getOrDefault(place, "nothing") + " but was "
            + second.getOrDefault(place, "nothing"))
        .toList();
  }

  private static void leaves(String path, Object value, Map<String, String> into) {
    if (value instanceof Map<?, ?> map) {
      into.put(path + "/", "there");
      map.forEach((key, item) -> leaves(path + "/" + key, item, into));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> into.put(path + "/" + item, "so"));
    } else {
      into.put(path, String.valueOf(value));
    }
  }
}
