package org.statedconditions.drl.vocabulary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Term;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Chosen;
import org.statedconditions.finding.Parameters;

/** The members of values that rules may read. What a fact reports is not among them: its type lists its fields. */
final class Members {
  private final List<Operation> all = new ArrayList<>();

  private Members() {}

  static List<Operation> builtIn() {
    Members members = new Members();
    members.ofWhatTheEngineGives();
    members.ofTexts();
    members.ofFigures();
    members.ofDates();
    members.ofLists();
    members.ofTerms();
    return List.copyOf(members.all);
  }

  private void ofWhatTheEngineGives() {
    read(
        Candidate.class,
        "kind",
        String.class,
        "The kind of the subject that is looked at.",
        Candidate::kind);
    read(
        Candidate.class,
        "subject",
        String.class,
        "The id of the subject that is looked at.",
        Candidate::subject);
    read(
        Candidate.class,
        "within",
        String.class,
        "The id of the subject that it lies within, such as the mission of a contribution.",
        Candidate::within);
    read(
        Candidate.class,
        "contested",
        Boolean.class,
        "Whether reports differ on whether it is to be looked at.",
        Candidate::contested);
    read(
        Chosen.class,
        "condition",
        String.class,
        "The id of the condition that chose.",
        Chosen::condition);
    read(
        Chosen.class,
        "reading",
        String.class,
        "The id of the reading under which it chose.",
        Chosen::reading);
    read(
        Chosen.class,
        "subject",
        String.class,
        "The id of the subject that the condition reports.",
        Chosen::subject);
    ask(
        Parameters.class,
        "number",
        String.class,
        BigDecimal.class,
        "A parameter that is a number.",
        Parameters::number);
    ask(
        Parameters.class,
        "date",
        String.class,
        Instant.class,
        "A parameter that is a date.",
        Parameters::date);
    ask(
        Parameters.class,
        "text",
        String.class,
        String.class,
        "A parameter that is a text.",
        Parameters::text);
    ask(
        Parameters.class,
        "flag",
        String.class,
        Boolean.class,
        "A parameter that is true or false.",
        Parameters::flag);
    add(
        Parameters.class,
        "texts",
        List.of(String.class),
        List.class,
        String.class,
        "A parameter that is a list of texts.",
        (Body.Two) (parameters, name) -> ((Parameters) parameters).texts((String) name));
  }

  private void ofTexts() {
    read(
        String.class,
        "length",
        Integer.class,
        "How many UTF-16 units the text has.",
        String::length);
    read(
        String.class,
        "isEmpty",
        Boolean.class,
        "Whether the text has no characters.",
        String::isEmpty);
    read(
        String.class,
        "isBlank",
        Boolean.class,
        "Whether the text has nothing but blanks.",
        String::isBlank);
    ask(
        String.class,
        "contains",
        String.class,
        Boolean.class,
        "Whether the text holds another.",
        String::contains);
    ask(
        String.class,
        "startsWith",
        String.class,
        Boolean.class,
        "Whether it starts with another.",
        String::startsWith);
    ask(
        String.class,
        "endsWith",
        String.class,
        Boolean.class,
        "Whether it ends with another.",
        String::endsWith);
    ask(
        String.class,
        "equals",
        Object.class,
        Boolean.class,
        "Whether it is the same text.",
        String::equals);
    ask(
        String.class,
        "equalsIgnoreCase",
        String.class,
        Boolean.class,
        "Whether it is the same text but for capital and small letters.",
        String::equalsIgnoreCase);
    ask(
        String.class,
        "compareTo",
        String.class,
        Integer.class,
        "Below 0, 0 or above 0 as it comes before, at or after another text.",
        String::compareTo);
  }

  private void ofFigures() {
    read(
        Number.class,
        "intValue",
        Integer.class,
        "The figure as an integer of 32 bits.",
        Number::intValue);
    read(
        Number.class,
        "longValue",
        Long.class,
        "The figure as an integer of 64 bits.",
        Number::longValue);
    read(
        Number.class,
        "doubleValue",
        Double.class,
        "The figure as a binary fraction.",
        Number::doubleValue);
    read(
        BigDecimal.class, "abs", BigDecimal.class, "The figure without its sign.", BigDecimal::abs);
    read(
        BigDecimal.class,
        "negate",
        BigDecimal.class,
        "The figure with the other sign.",
        BigDecimal::negate);
    read(
        BigDecimal.class,
        "signum",
        Integer.class,
        "-1, 0 or 1 as it is below, at or above zero.",
        BigDecimal::signum);
    ask(BigDecimal.class, "add", BigDecimal.class, BigDecimal.class, "The sum.", BigDecimal::add);
    ask(
        BigDecimal.class,
        "subtract",
        BigDecimal.class,
        BigDecimal.class,
        "The difference.",
        BigDecimal::subtract);
    ask(
        BigDecimal.class,
        "compareTo",
        BigDecimal.class,
        Integer.class,
        "-1, 0 or 1 as it is less than, equal to or greater than another.",
        BigDecimal::compareTo);
  }

  private void ofDates() {
    ask(
        Instant.class,
        "isAfter",
        Instant.class,
        Boolean.class,
        "Whether it comes after another date.",
        Instant::isAfter);
    ask(
        Instant.class,
        "isBefore",
        Instant.class,
        Boolean.class,
        "Whether it comes before another date.",
        Instant::isBefore);
    ask(
        Instant.class,
        "compareTo",
        Instant.class,
        Integer.class,
        "Below 0, 0 or above 0 as it comes before, at or after another date.",
        Instant::compareTo);
  }

  private void ofLists() {
    read(
        Collection.class,
        "size",
        Integer.class,
        "How many values the list holds.",
        list -> list.size());
    read(
        Collection.class,
        "isEmpty",
        Boolean.class,
        "Whether the list holds nothing.",
        list -> list.isEmpty());
    ask(
        Collection.class,
        "contains",
        Object.class,
        Boolean.class,
        "Whether the list holds a value.",
        (list, value) -> list.contains(value));
    ask(
        Collection.class,
        "containsAll",
        Collection.class,
        Boolean.class,
        "Whether the list holds all values of another.",
        (list, values) -> containsAll(list, values));
    read(Map.class, "size", Integer.class, "How many entries there are.", map -> map.size());
    read(Map.class, "isEmpty", Boolean.class, "Whether there is no entry.", map -> map.isEmpty());
    ask(
        Map.class,
        "containsKey",
        Object.class,
        Boolean.class,
        "Whether there is an entry of that name.",
        (map, key) -> map.containsKey(key));
  }

  private static boolean containsAll(Collection<?> list, Collection<?> values) {
    return list.containsAll(values);
  }

  private void ofTerms() {
    read(
        Term.class,
        "name",
        String.class,
        "The name of the constant, such as `IN_FORCE`.",
        Term::name);
    read(
        Term.class,
        "written",
        String.class,
        "As files write it, such as `in-force`.",
        Term::written);
  }

  private <T, R> void read(
      Class<T> owner,
      String name,
      Class<R> result,
      String definition,
      Function<T, @Nullable R> body) {
    add(owner, name, List.of(), result, null, definition, (Body.One)
        a -> body.apply(owner.cast(a)));
  }

  private <T, A, R> void ask(
      Class<T> owner,
      String name,
      Class<A> parameter,
      Class<R> result,
      String definition,
      BiFunction<T, A, @Nullable R> body) {
    add(owner, name, List.of(parameter), result, null, definition, (Body.Two)
        (a, b) -> body.apply(owner.cast(a), parameter.cast(b)));
  }

  private void add(
      Class<?> owner,
      String name,
      List<Class<?>> parameters,
      Class<?> result,
      @Nullable Class<?> element,
      String definition,
      Body body) {
    all.add(new Operation(owner, name, parameters, result, element, false, definition, body));
  }
}
