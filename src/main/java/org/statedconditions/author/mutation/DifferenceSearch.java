package org.statedconditions.author.mutation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.Session;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.author.mutation.MutationReport.Unnoticed;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.pack.RuleChange;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioText;

/** Looks for facts on which the unchanged and the changed rules answer otherwise: those of the cases, then others near them. */
final class DifferenceSearch {
  private static final int MOST_CASES = 10;
  private static final int MOST_OF_A_CASE = 400;

  private final Evaluator unchanged;
  private final Evaluator changed;
  private final List<RunnableCase> cases;
  private final RuleChange change;
  private int tried;

  DifferenceSearch(
      Evaluator unchanged, Evaluator changed, List<RunnableCase> cases, RuleChange change) {
    this.unchanged = unchanged;
    this.changed = changed;
    this.cases = cases;
    this.change = change;
  }

  /** In how many scenarios the answers were compared. */
  int tried() {
    return tried;
  }

  /** What a case would have to look like that notices the change; empty if answers were compared and none differs. */
  Optional<Unnoticed> find() {
    for (RunnableCase one : cases) {
      tried++;
      Optional<AnswerDifference> difference = AnswerDifference.between(
          one.answer().readings(), changed.assess(one.scenario()).readings());
      if (difference.isPresent()) {
        return Optional.of(new Unnoticed(
            change,
            one.name() + " has the facts but does not expect it: "
                + difference.get().text(),
            Optional.empty()));
      }
    }
    if (near().isEmpty()) {
      return Optional.of(new Unnoticed(
          change,
          cases.isEmpty()
              ? "there is no case that comes out as expected: write cases first"
              : "no case has a fact of which the rule asks anything",
          Optional.empty()));
    }
    Variations variations =
        new Variations(fields(), cases.stream().map(c -> c.scenario().facts()).toList());
    for (RunnableCase one : near()) {
      Optional<Unnoticed> found = near(one, variations);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The fields that the rule looks at; of a query, those of all rules. */
  private List<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    List<RuleOutline> rules = unchanged.rules();
    boolean ofRule = rules.stream().anyMatch(r -> r.name().equals(change.rule()));
    rules.stream()
        .filter(r -> !ofRule || r.name().equals(change.rule()))
        .forEach(r -> fields.addAll(r.fields()));
    return List.copyOf(fields);
  }

  /** Cases in which the rule holds, then others in which facts are reported that it looks at. */
  private List<RunnableCase> near() {
    List<String> fields = fields();
    List<RunnableCase> near = new ArrayList<>();
    cases.stream()
        .filter(c -> c.holding().contains(change.rule()))
        .limit(MOST_CASES / 2)
        .forEach(near::add);
    cases.stream()
        .filter(c -> !c.holding().contains(change.rule()))
        .filter(c -> c.scenario().facts().stream()
            .anyMatch(f ->
                fields.stream().anyMatch(x -> x.startsWith(FactTypes.of(f).key() + "."))))
        .limit(MOST_CASES - near.size())
        .forEach(near::add);
    return near;
  }

  private Optional<Unnoticed> near(RunnableCase one, Variations variations) {
    Instant asOf = one.answer().asOf();
    try (Session was = unchanged.open(one.scenario());
        Session is = changed.open(one.scenario())) {
      was.moveTo(asOf, one.answer().knownBy());
      is.moveTo(asOf, one.answer().knownBy());
      Predicate<List<Fact>> differs = facts -> difference(was, is, facts) != null;
      return variations
          .first(one.scenario().facts(), asOf, MOST_OF_A_CASE, differs)
          .map(facts -> smaller(facts, differs))
          .map(facts -> found(one, facts, difference(was, is, facts)));
    }
  }

  private @Nullable AnswerDifference difference(Session was, Session is, List<Fact> facts) {
    tried++;
    try {
      List<ReadingResult> before = was.replaceFacts(facts).assessment().readings();
      return AnswerDifference.between(
              before, is.replaceFacts(facts).assessment().readings())
          .orElse(null);
    } catch (ProblemsException e) {
      // A rule cannot be worked out on these facts; the check tells of that.
      return null;
    }
  }

  private Unnoticed found(
      RunnableCase one, List<Fact> facts, @Nullable AnswerDifference difference) {
    String text = difference == null ? "answers differ" : difference.text();
    Scenario shown = new Scenario(
        Optional.empty(),
        Optional.of("A case that would notice it"),
        Optional.empty(),
        Optional.of(one.answer().asOf()),
        Optional.empty(),
        one.scenario().parameters(),
        facts,
        List.of());
    return new Unnoticed(change, text, Optional.of(ScenarioText.of(shown)));
  }

  /** The facts without those, and without the fields, on which it does not hang. */
  private static List<Fact> smaller(List<Fact> facts, Predicate<List<Fact>> differs) {
    List<Fact> left = facts;
    for (int i = left.size() - 1; i >= 0; i--) {
      List<Fact> fewer = Variations.without(left, i);
      if (differs.test(fewer)) {
        left = fewer;
      }
    }
    for (int i = 0; i < left.size(); i++) {
      for (FactField field : FactTypes.of(left.get(i)).fields()) {
        Fact fact = left.get(i);
        if (field.get(fact) != null && !field.name().equals("id")) {
          Optional<Fact> less = without(fact, field);
          List<Fact> fewer = less.isPresent() ? Variations.replaced(left, i, less.get()) : left;
          if (less.isPresent() && differs.test(fewer)) {
            left = fewer;
          }
        }
      }
    }
    return left;
  }

  private static Optional<Fact> without(Fact fact, FactField field) {
    try {
      return Optional.of(field.with(fact, null));
    } catch (IllegalArgumentException | NullPointerException e) {
      // A report has to give it.
      return Optional.empty();
    }
  }
}
