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
  private static final ClassValue<String> TYPES = new ClassValue<>() {
    @Override
    protected String computeValue(Class<?> type) {
      return typeOf(type.getSimpleName());
    }
  };

  private final Map<String, List<Field>> fieldsOfCriterion = new HashMap<>();

  /**
   * A field that rules look at.
   *
   * @param written type and name as the rules' users write them
   */
  private record Field(String type, String name, String written) {}

  /** Reads the rules in {@code index}. */
  public UnknownFields(RuleIndex index) {
    Map<String, Set<String>> written = new HashMap<>();
    for (RuleEntry rule : index.rules()) {
      if (!rule.criterion().isEmpty()) {
        written.computeIfAbsent(rule.criterion(), c -> new LinkedHashSet<>()).addAll(rule.fields());
      }
    }
    written.forEach((criterion, fields) -> fieldsOfCriterion.put(
        criterion, fields.stream().map(UnknownFields::field).toList()));
  }

  private static Field field(String written) {
    int point = written.indexOf('.');
    return new Field(written.substring(0, point), written.substring(point + 1), written);
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
    for (Field field : fieldsOfCriterion.getOrDefault(criterion, List.of())) {
      if (!on.isEmpty() && typeOf(on.get(0)).equals(field.type())) {
        if (!given(field, on)) {
          unknown.add(field.written());
        }
      } else {
        others = others == null ? around.get() : others;
        if (!given(field, others)) {
          unknown.add(field.written());
        }
      }
    }
    return unknown;
  }

  private static boolean given(Field field, List<Fact> reports) {
    for (int i = 0; i < reports.size(); i++) {
      Fact report = reports.get(i);
      if (typeOf(report).equals(field.type()) && FieldValues.given(report, field.name())) {
        return true;
      }
    }
    return false;
  }

  private static String typeOf(Fact fact) {
    return fact instanceof OwnFact own ? typeOf(own.type()) : TYPES.get(fact.getClass());
  }

  private static String typeOf(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
