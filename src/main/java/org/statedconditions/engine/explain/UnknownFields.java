package org.statedconditions.engine.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.statedconditions.engine.compile.RuleEntry;
import org.statedconditions.engine.compile.RuleIndex;
import org.statedconditions.fact.Fact;

/** What the rules of a criterion look at, and which of it no report gives. Read from the rules, not kept beside them. */
public final class UnknownFields {
  private final Map<String, List<FactField>> fieldsOfCriterion = new HashMap<>();

  /** Reads the rules in {@code index}. */
  public UnknownFields(RuleIndex index) {
    Map<String, Set<String>> written = new HashMap<>();
    for (RuleEntry rule : index.rules()) {
      if (!rule.criterion().isEmpty()) {
        written.computeIfAbsent(rule.criterion(), c -> new LinkedHashSet<>()).addAll(rule.fields());
      }
    }
    written.forEach((criterion, fields) ->
        fieldsOfCriterion.put(criterion, fields.stream().map(FactField::of).toList()));
  }

  /**
   * The fields that the rules of {@code criterion} look at and that no report gives.
   *
   * @param on the reports on the subject
   * @param around the reports on subjects around it; only asked for if rules look at facts of another type
   */
  List<String> of(String criterion, List<Fact> on, Supplier<List<Fact>> around) {
    List<String> unknown = null;
    List<Fact> others = null;
    List<FactField> fields = fieldsOfCriterion.getOrDefault(criterion, List.of());
    for (int i = 0; i < fields.size(); i++) {
      FactField field = fields.get(i);
      List<Fact> asked = on;
      if (on.isEmpty() || !field.isOf(on.get(0))) {
        others = others == null ? around.get() : others;
        asked = others;
      }
      if (!given(field, asked)) {
        unknown = unknown == null ? new ArrayList<>(2) : unknown;
        unknown.add(field.written());
      }
    }
    return unknown == null ? List.of() : unknown;
  }

  private static boolean given(FactField field, List<Fact> reports) {
    for (int i = 0; i < reports.size(); i++) {
      if (field.isGivenBy(reports.get(i))) {
        return true;
      }
    }
    return false;
  }
}
