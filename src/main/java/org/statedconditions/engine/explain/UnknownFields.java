package org.statedconditions.engine.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.statedconditions.engine.compile.RuleEntry;
import org.statedconditions.engine.compile.RuleIndex;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.OwnFact;

/** What the rules of a criterion look at, and which of it no report gives. Read from the rules, not kept beside them. */
public final class UnknownFields {
  private final Map<String, Set<String>> fieldsOfCriterion = new HashMap<>();

  /** Reads the rules in {@code index}. */
  public UnknownFields(RuleIndex index) {
    for (RuleEntry rule : index.rules()) {
      if (!rule.criterion().isEmpty()) {
        fieldsOfCriterion
            .computeIfAbsent(rule.criterion(), c -> new LinkedHashSet<>())
            .addAll(rule.fields());
      }
    }
  }

  /**
   * The fields that the rules of {@code criterion} look at and that no report gives.
   *
   * @param on the reports on the subject
   * @param around the reports on subjects around it; only asked for if rules look at facts of another type
   */
  List<String> of(String criterion, List<Fact> on, Supplier<List<Fact>> around) {
    List<String> unknown = new ArrayList<>();
    List<Fact> others = null;
    for (String field : fieldsOfCriterion.getOrDefault(criterion, Set.of())) {
      int point = field.indexOf('.');
      String type = field.substring(0, point);
      String name = field.substring(point + 1);
      if (!on.isEmpty() && typeOf(on.get(0)).equals(type)) {
        if (!given(type, name, on)) {
          unknown.add(field);
        }
      } else {
        others = others == null ? around.get() : others;
        if (!given(type, name, others)) {
          unknown.add(field);
        }
      }
    }
    return unknown;
  }

  private static boolean given(String type, String field, List<Fact> reports) {
    for (Fact report : reports) {
      if (typeOf(report).equals(type) && FieldValues.given(report, field)) {
        return true;
      }
    }
    return false;
  }

  private static String typeOf(Fact fact) {
    String name = fact instanceof OwnFact own ? own.type() : fact.getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
