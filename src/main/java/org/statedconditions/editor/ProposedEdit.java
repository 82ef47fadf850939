package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.question.change.Edits;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.MissingCriterion;
import org.statedconditions.question.change.MissingCriterion.UnknownField;
import org.statedconditions.scenario.FactFields;

/**
 * What an author may write for a field that no report gives, with what each value would make of an open criterion.
 *
 * @param criterion the criterion's id
 * @param subject the subject for which it is open
 * @param type the type of the report, for example {@code ceasefire}
 * @param field the field, for example {@code scope} or {@code elements.tasks}
 * @param meets a change for each value that alone would meet the criterion, by the rules; not empty together with {@code refutes}
 * @param refutes a change for each value that alone would refute or contest it
 */
public record ProposedEdit(
    String criterion,
    String subject,
    String type,
    String field,
    List<Choice> meets,
    List<Choice> refutes) {

  /**
   * One value and the change that gives it.
   *
   * @param value as files write it
   * @param edits the change, for {@link ScenarioEditor} or {@code what-if}
   */
  public record Choice(String value, Edits edits) {}

  /** Copies the lists. */
  public ProposedEdit {
    meets = List.copyOf(meets);
    refutes = List.copyOf(refutes);
  }

  /** Those under one reading, in the order of the criteria; none for fields without a closed set of values. */
  public static List<ProposedEdit> of(MissingCriteria missing, String reading) {
    List<Fact> facts = missing.assessment().facts();
    List<ProposedEdit> proposed = new ArrayList<>();
    for (MissingCriterion criterion : missing.reading(reading).criteria()) {
      for (UnknownField unknown : criterion.unknown()) {
        Optional<String> subject = unknown.subject();
        if (subject.isPresent()
            && !(unknown.meets().isEmpty() && unknown.refutes().isEmpty())) {
          String place = address(facts, subject.get(), unknown) + "." + unknown.field() + "=";
          proposed.add(new ProposedEdit(
              criterion.criterion(),
              subject.get(),
              unknown.type(),
              unknown.field(),
              choices(place, unknown.meets()),
              choices(place, unknown.refutes())));
        }
      }
    }
    return proposed;
  }

  private static List<Choice> choices(String place, List<String> values) {
    return values.stream()
        .map(value -> new Choice(value, Edits.none().set(place + value)))
        .toList();
  }

  /** The subject, or one report on it by its number where things of several kinds have that name. */
  private static String address(List<Fact> facts, String subject, UnknownField unknown) {
    Set<Object> things = new HashSet<>();
    int report = -1;
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      boolean named = fact.id().equals(subject) || FactFields.subject(fact).equals(subject);
      if (named && FactTypes.of(fact).path(unknown.field()).isPresent()) {
        String type = FactFields.type(fact);
        things.add(List.of(type, FactFields.value(fact, "mission").orElse(fact.id())));
        report = type.equals(unknown.type()) ? i : report;
      }
    }
    return things.size() > 1 ? "facts[" + report + "]" : subject;
  }
}
