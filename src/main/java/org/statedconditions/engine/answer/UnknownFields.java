package org.statedconditions.engine.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.fact.Fact;

/** What the rules of a criterion look at, and which of it no report gives. Read from the rules, not kept beside them. */
public final class UnknownFields {
  private final Map<String, List<RuleField>> fieldsOfCriterion = new HashMap<>();

  /** Reads the rules in {@code index}. */
  public UnknownFields(PackOutline rules) {
    Map<String, Set<String>> written = new HashMap<>();
    for (RuleOutline rule : rules.rules()) {
      rule.criterion()
          .ifPresent(criterion ->
              written.computeIfAbsent(criterion, c -> new LinkedHashSet<>()).addAll(rule.fields()));
    }
    Map<String, RuleField> known = new HashMap<>();
    written.forEach((criterion, fields) -> fieldsOfCriterion.put(
        criterion,
        fields.stream().map(f -> known.computeIfAbsent(f, RuleField::of)).toList()));
  }

  /**
   * The fields that the rules of {@code criterion} look at and that no report gives.
   *
   * @param on the reports on the subject
   * @param around whether a report on a subject around it gives a field; asked of fields of another type of fact
   */
  List<String> of(String criterion, List<Fact> on, Predicate<RuleField> around) {
    List<String> unknown = null;
    List<RuleField> fields = fieldsOfCriterion.getOrDefault(criterion, List.of());
    for (int i = 0; i < fields.size(); i++) {
      RuleField field = fields.get(i);
      boolean other = on.isEmpty() || !field.isOf(on.get(0));
      if (other ? !around.test(field) : !given(field, on)) {
        unknown = unknown == null ? new ArrayList<>(2) : unknown;
        unknown.add(field.written());
      }
    }
    return unknown == null ? List.of() : unknown;
  }

  private static boolean given(RuleField field, List<Fact> reports) {
    for (int i = 0; i < reports.size(); i++) {
      if (field.test(reports.get(i))) {
        return true;
      }
    }
    return false;
  }
}
