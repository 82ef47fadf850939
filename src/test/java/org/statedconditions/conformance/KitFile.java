package org.statedconditions.conformance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of the kit: a scenario, and beside it the question and the whole answer that is expected. */
final class KitFile {
  static final String PACK = "turkiye-reassurance-force";

  private KitFile() {}

  static Map<String, Object> of(Scenario scenario, String title) {
    Map<String, Object> file = Trees.copy(ScenarioWriter.mapping(scenario));
    Object knownBy = file.remove("knownBy");
    keepUsedSources(file);
    file.put("title", title);
    Map<String, Object> conformance = new LinkedHashMap<>();
    conformance.put("format", 1);
    if (knownBy != null) {
      conformance.put("knownBy", knownBy);
    }
    conformance.put("expect", Map.of(PACK, expected(Oracle.answer(scenario))));
    file.put("conformance", conformance);
    return file;
  }

  /** The scenario of a file, with the question that stands beside it. */
  static Scenario scenario(Map<String, Object> file) {
    Map<String, Object> copy = Trees.copy(file);
    Object knownBy = Trees.map(copy.get("conformance")).get("knownBy");
    if (knownBy != null) {
      copy.put("knownBy", knownBy);
    }
    return ScenarioReader.read(Node.of(copy));
  }

  private static void keepUsedSources(Map<String, Object> file) {
    if (file.get("sources") == null) {
      return;
    }
    List<Object> facts = Trees.facts(file);
    Map<String, Object> sources = Trees.map(file.get("sources"));
    sources
        .keySet()
        .removeIf(source ->
            facts.stream().noneMatch(fact -> source.equals(Trees.fields(fact).get("source"))));
    if (sources.isEmpty()) {
      file.remove("sources");
    }
  }

  static Map<String, Object> expected(Answer answer) {
    Map<String, Object> readings = new LinkedHashMap<>();
    for (Reading reading : Reading.values()) {
      readings.put(reading.word(), reading(answer.reading(reading)));
    }
    // The strict reading demands every criterion, and no criterion's answer on a subject differs
    // between the readings
    // that demand it.
    Answer.ByReading strict = answer.reading(Reading.STRICT);
    Map<String, Object> criteria = new LinkedHashMap<>();
    for (Condition condition : Condition.values()) {
      criteria.put(condition.word(), subjects(strict, condition));
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("participants", members(strict, Criterion.Every.PARTICIPANT));
    members.put("requirements", members(strict, Criterion.Every.REQUIREMENT));
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("readings", readings);
    expected.put("criteria", criteria);
    expected.put("members", members);
    return expected;
  }

  /** For each candidate, its criteria by status; what is undetermined is left out. */
  private static Map<String, Object> subjects(Answer.ByReading strict, Condition condition) {
    Map<String, Object> subjects = new LinkedHashMap<>();
    for (String subject : strict.conditions().get(condition).candidates().keySet()) {
      Map<Criterion, Status> statuses = new EnumMap<>(Criterion.class);
      for (Criterion criterion : Criterion.of(condition, Reading.STRICT)) {
        statuses.put(
            criterion, strict.criteria().get(criterion).subjects().get(subject).status());
      }
      subjects.put(subject, byStatus(statuses));
    }
    return subjects;
  }

  /** The same for each member of each candidate that has any. */
  private static Map<String, Object> members(Answer.ByReading strict, Criterion.Every every) {
    Map<String, Map<String, Map<Criterion, Status>>> statuses = new LinkedHashMap<>();
    strict.criteria().forEach((criterion, answered) -> {
      if (criterion.every() == every) {
        answered
            .subjects()
            .forEach((subject, judged) -> judged
                .members()
                .forEach((member, status) -> statuses
                    .computeIfAbsent(subject, name -> new LinkedHashMap<>())
                    .computeIfAbsent(member, name -> new EnumMap<>(Criterion.class))
                    .put(criterion, status)));
      }
    });
    Map<String, Object> subjects = new LinkedHashMap<>();
    statuses.forEach((subject, ofSubject) -> {
      Map<String, Object> members = new LinkedHashMap<>();
      ofSubject.forEach((member, ofMember) -> members.put(member, byStatus(ofMember)));
      subjects.put(subject, members);
    });
    return subjects;
  }

  private static Map<String, Object> byStatus(Map<Criterion, Status> statuses) {
    Map<String, Object> names = new LinkedHashMap<>();
    for (Status status : List.of(Status.MET, Status.CONTESTED, Status.NOT_MET)) {
      List<String> having = new ArrayList<>();
      statuses.forEach((criterion, had) -> {
        if (had == status) {
          having.add(criterion.shortName());
        }
      });
      if (!having.isEmpty()) {
        names.put(status.word(), having);
      }
    }
    return names;
  }

  private static Map<String, Object> reading(Answer.ByReading answer) {
    Map<String, Object> gates = new LinkedHashMap<>();
    answer.gates().forEach((gate, status) -> gates.put(gate.word(), status.word()));
    Map<String, Object> conditions = new LinkedHashMap<>();
    answer.conditions().forEach((condition, answered) -> {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("status", answered.status().word());
      fields.put("subject", answered.subject());
      fields.put("candidates", words(answered.candidates()));
      conditions.put(condition.word(), fields);
    });
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("verdict", answer.verdict().word());
    fields.put("stage", answer.stage().word());
    fields.put("gates", gates);
    fields.put("conditions", conditions);
    return fields;
  }

  private static Map<String, Object> words(Map<String, Status> statuses) {
    Map<String, Object> words = new LinkedHashMap<>();
    statuses.forEach((name, status) -> words.put(name, status.word()));
    return words;
  }
}
