package org.statedconditions.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.finding.Status;
import org.statedconditions.oracle.OracleResult.OfCondition;
import org.statedconditions.oracle.OracleResult.OfCriterion;
import org.statedconditions.oracle.OracleResult.OfReading;

/** Reduces an assessment to what the oracle says, and tells the two apart. */
final class Comparison {
  private Comparison() {}

  static OracleResult reduced(Assessment assessment) {
    Map<String, OfReading> readings = new LinkedHashMap<>();
    assessment.readings().forEach(reading -> readings.put(reading.reading(), reduced(reading)));
    return new OracleResult(readings);
  }

  private static OfReading reduced(ReadingResult reading) {
    Map<String, OfCondition> conditions = new LinkedHashMap<>();
    reading.conditions().forEach(condition -> conditions.put(condition.id(), reduced(condition)));
    return new OfReading(reading.verdict(), reading.stage(), conditions);
  }

  private static OfCondition reduced(ConditionResult condition) {
    Map<String, Status> candidates = new LinkedHashMap<>();
    condition
        .candidates()
        .forEach(candidate -> candidates.put(candidate.subject(), candidate.status()));
    Map<String, OfCriterion> criteria = new LinkedHashMap<>();
    condition.criteria().forEach(criterion -> criteria.put(criterion.id(), reduced(criterion)));
    return new OfCondition(condition.status(), condition.subject(), candidates, criteria);
  }

  private static OfCriterion reduced(CriterionResult criterion) {
    Map<String, Status> subjects = new LinkedHashMap<>();
    for (SubjectResult subject : criterion.subjects()) {
      boolean contests = subject.contestedCandidate() && subject.status() == Status.NOT_MET;
      subjects.put(subject.subject(), contests ? Status.CONTESTED : subject.status());
    }
    return new OfCriterion(criterion.status(), subjects);
  }

  /** Where {@code actual} says other than {@code expected}, one line each; none if they agree. */
  static List<String> differences(OracleResult expected, OracleResult actual) {
    List<String> lines = new ArrayList<>();
    for (String reading : union(expected.readings(), actual.readings())) {
      OfReading oracle = expected.reading(reading);
      OfReading engine = actual.reading(reading);
      if (oracle == null || engine == null) {
        differ(lines, reading, oracle, engine);
        continue;
      }
      differ(lines, reading + " verdict", oracle.verdict(), engine.verdict());
      differ(lines, reading + " stage", oracle.stage(), engine.stage());
      for (String condition : union(oracle.conditions(), engine.conditions())) {
        differ(
            lines,
            reading + " " + condition,
            oracle.condition(condition),
            engine.condition(condition));
      }
    }
    return lines;
  }

  private static void differ(
      List<String> lines, String where, OfCondition oracle, OfCondition engine) {
    if (oracle == null || engine == null) {
      differ(lines, where, (Object) oracle, engine);
      return;
    }
    differ(lines, where, oracle.status(), engine.status());
    differ(lines, where + " subject", oracle.subject(), engine.subject());
    for (String candidate : union(oracle.candidates(), engine.candidates())) {
      // A condition that follows another one's choice may list that choice alone.
      boolean listed =
          !where.endsWith(" burden-sharing") || engine.candidates().containsKey(candidate);
      if (listed || oracle.subject().equals(Optional.of(candidate))) {
        differ(
            lines,
            where + " candidate " + candidate,
            oracle.candidates().get(candidate),
            engine.candidates().get(candidate));
      }
    }
    for (String criterion : union(oracle.criteria(), engine.criteria())) {
      OfCriterion one = oracle.criteria().get(criterion);
      OfCriterion other = engine.criteria().get(criterion);
      String at = where.substring(0, where.indexOf(' ') + 1) + criterion;
      if (one == null || other == null) {
        differ(lines, at, one, other);
        continue;
      }
      differ(lines, at, one.status(), other.status());
      for (String subject : union(one.subjects(), other.subjects())) {
        differ(
            lines,
            at + " of " + subject,
            one.subjects().get(subject),
            other.subjects().get(subject));
      }
    }
  }

  private static void differ(List<String> lines, String where, Object oracle, Object engine) {
    if (!Objects.equals(oracle, engine)) {
      lines.add(where + ": expected " + said(oracle) + " but was " + said(engine));
    }
  }

  private static String said(Object value) {
    if (value == null) {
      return "nothing";
    }
    return value instanceof Status status ? status.written() : value.toString();
  }

  private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
    Set<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }
}
