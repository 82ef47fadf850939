package org.statedconditions.question.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.question.compare.Differences.ClauseDifference;
import org.statedconditions.question.compare.Differences.FactDifferences;
import org.statedconditions.question.compare.Differences.FieldDifference;
import org.statedconditions.question.compare.Differences.ParameterDifference;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.ScenarioText;

/** What differs between what two answers are about: facts, the statement, parameters. */
final class InputDifferences {
  private final Assessment before;
  private final Assessment after;
  private final FactPairs pairs;

  InputDifferences(Assessment before, Assessment after, FactPairs pairs) {
    this.before = before;
    this.after = after;
    this.pairs = pairs;
  }

  List<ClauseDifference> clauses() {
    if (before.statement().equals(after.statement())) {
      return List.of();
    }
    Map<String, String> were = said(before);
    Map<String, String> are = said(after);
    Set<String> ids = new LinkedHashSet<>(are.keySet());
    ids.addAll(were.keySet());
    List<ClauseDifference> clauses = new ArrayList<>();
    for (String id : ids) {
      BeforeAfter<String> paraphrase = BeforeAfter.of(were.get(id), are.get(id));
      if (paraphrase.changed()) {
        clauses.add(new ClauseDifference(id, paraphrase));
      }
    }
    return clauses;
  }

  private static Map<String, String> said(Assessment assessment) {
    Map<String, String> said = new LinkedHashMap<>();
    assessment
        .statement()
        .ifPresent(s -> s.clauses().forEach(c -> said.put(c.id(), c.paraphrase())));
    return said;
  }

  List<ParameterDifference> parameters(
      Map<String, Object> overriddenBefore, Map<String, Object> overriddenAfter) {
    if (before.pack().equals(after.pack()) && overriddenBefore.equals(overriddenAfter)) {
      return List.of();
    }
    Map<String, Object> were = new TreeMap<>(before.pack().defaults());
    were.putAll(overriddenBefore);
    Map<String, Object> are = new TreeMap<>(after.pack().defaults());
    are.putAll(overriddenAfter);
    Set<String> names = new TreeSet<>(were.keySet());
    names.addAll(are.keySet());
    List<ParameterDifference> parameters = new ArrayList<>();
    for (String name : names) {
      BeforeAfter<String> value = new BeforeAfter<>(
          Optional.ofNullable(were.get(name)).map(ScenarioText::value),
          Optional.ofNullable(are.get(name)).map(ScenarioText::value));
      if (value.changed()) {
        parameters.add(new ParameterDifference(name, value));
      }
    }
    return parameters;
  }

  FactDifferences facts() {
    List<FactRef> come = new ArrayList<>();
    List<FieldDifference> changed = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      int origin = pairs.origin(i);
      if (origin < 0) {
        come.add(new FactRef(i));
      } else if (before.facts().get(origin) != after.facts().get(i)) {
        fields(new FactRef(origin), new FactRef(i), changed);
      }
    }
    return new FactDifferences(pairs.gone().stream().map(FactRef::new).toList(), come, changed);
  }

  private void fields(FactRef one, FactRef other, List<FieldDifference> changed) {
    Fact was = before.facts().get(one.index());
    Fact is = after.facts().get(other.index());
    if (was.equals(is)) {
      return;
    }
    Set<String> names = new LinkedHashSet<>(FactFields.given(was));
    names.addAll(FactFields.given(is));
    for (String field : names) {
      BeforeAfter<String> value =
          new BeforeAfter<>(written(was, field, before), written(is, field, after));
      if (value.changed()) {
        changed.add(new FieldDifference(one, other, FactFields.subject(is), field, value));
      }
    }
  }

  private static Optional<String> written(Fact fact, String field, Assessment assessment) {
    return FactFields.value(fact, field)
        .map(value -> value instanceof Source source
            ? source.id()
            : ScenarioText.value(value, assessment.written()));
  }
}
