package org.statedconditions.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Compliance;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Scope;
import org.statedconditions.finding.Status;

/** The task in Easy Rules: two rules for each criterion, the roll-up in Java. */
final class EasyRules implements Engine {
  private final DefaultRulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  EasyRules() {
    one(0, i -> HandWritten.is(CeasefireStatus.IN_FORCE, i.truce().status()));
    one(1, i -> HandWritten.is(Scope.GENERAL, i.truce().scope()));
    one(2, i -> HandWritten.is(Compliance.HOLDING, i.truce().compliance()));
    one(3, i -> HandWritten.is(MandatePhase.ESTABLISHED, i.mission().phase()));
    element(4, MandateElement.OBJECTIVE);
    element(5, MandateElement.TASKS);
    element(6, MandateElement.DURATION);
    every(7, c -> HandWritten.is(ContributionStatus.CONFIRMED, c.status()));
    every(8, c -> HandWritten.is(true, c.caveatsDeclared()));
    every(9, c -> HandWritten.is(true, c.fundingDeclared()));
  }

  private void element(int criterion, MandateElement element) {
    one(
        criterion,
        i -> HandWritten.is(ElementState.ADOPTED, HandWritten.state(i.mission(), element)));
  }

  private void every(int criterion, Function<Contribution, Status> look) {
    one(criterion, input -> {
      Status all = Status.MET;
      List<Contribution> shares = input.shares();
      for (int i = 0; i < shares.size(); i++) {
        all = Answer.and(all, look.apply(shares.get(i)));
      }
      return all;
    });
  }

  private void one(int criterion, Function<Input, Status> look) {
    rule(criterion, look, Status.MET);
    rule(criterion, look, Status.NOT_MET);
  }

  private void rule(int criterion, Function<Input, Status> look, Status status) {
    rules.register(new RuleBuilder()
        .name(Answer.CRITERIA.get(criterion) + " " + status)
        .when(facts -> look.apply(facts.get("input")) == status)
        .then(facts -> ((Status[]) facts.get("criteria"))[criterion] = status)
        .build());
  }

  @Override
  public Object run(Input input) {
    Status[] criteria = new Status[10];
    Arrays.fill(criteria, Status.UNDETERMINED);
    Facts facts = new Facts();
    facts.put("input", input);
    facts.put("criteria", criteria);
    engine.fire(rules, facts);
    return Answer.of(criteria);
  }

  @Override
  public Answer read(Object given) {
    return (Answer) given;
  }
}
