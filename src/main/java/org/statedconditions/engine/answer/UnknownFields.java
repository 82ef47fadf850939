package org.statedconditions.engine.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.fact.Fact;

/** What the rules of a criterion look at, and which of it no report gives. Read from the rules, not kept beside them. */
public final class UnknownFields {
  private final Map<String, List<RuleField>> fieldsOfCriterion = new HashMap<>();
  private final Map<String, List<RuleField>> fieldsOfList = new HashMap<>();

  /** Reads the rules in {@code index}. */
  public UnknownFields(PackOutline rules) {
    Map<String, RuleField> known = new HashMap<>();
    read(rules, RuleOutline::criterion, known, fieldsOfCriterion);
    read(rules, UnknownFields::saysComplete, known, fieldsOfList);
  }

  /** Only what says that a list is complete would help; what says that it is not is no help to whoever looks for it. */
  private static Optional<String> saysComplete(RuleOutline rule) {
    return rule.says()
        .filter(says -> says == RuleOutline.Says.COMPLETE)
        .flatMap(says -> rule.completeKind());
  }

  private static void read(
      PackOutline rules,
      Function<RuleOutline, Optional<String>> decides,
      Map<String, RuleField> known,
      Map<String, List<RuleField>> fieldsOf) {
    Map<String, Set<String>> written = new HashMap<>();
    for (RuleOutline rule : rules.rules()) {
      decides
          .apply(rule)
          .ifPresent(what ->
              written.computeIfAbsent(what, w -> new LinkedHashSet<>()).addAll(rule.fields()));
    }
    written.forEach((what, fields) -> fieldsOf.put(
        what, fields.stream().map(f -> known.computeIfAbsent(f, RuleField::of)).toList()));
  }

  /**
   * The fields that the rules of {@code criterion} look at and that no report gives.
   *
   * @param on the reports on the subject
   * @param around whether a report on a subject around it gives a field; asked of fields of another type of fact
   */
  List<String> of(String criterion, List<Fact> on, Predicate<RuleField> around) {
    return of(fieldsOfCriterion.getOrDefault(criterion, List.of()), on, around);
  }

  /** The fields that the rules look at which say that those reported of {@code kind} are all, and that no report gives. */
  List<String> ofList(String kind, List<Fact> on, Predicate<RuleField> around) {
    return of(fieldsOfList.getOrDefault(kind, List.of()), on, around);
  }

  private static List<String> of(
      List<RuleField> fields, List<Fact> on, Predicate<RuleField> around) {
    List<String> unknown = null;
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
