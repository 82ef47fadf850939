package org.statedconditions.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evrete.Configuration;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Compliance;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Scope;
import org.statedconditions.finding.Status;

/** The task in Evrete: two rules for each criterion, the roll-up in Java. */
final class Evrete implements Engine {
  /** Handing work to other threads costs more than the work: on its default executor it is four times slower. */
  private static final class SameThread extends AbstractExecutorService {
    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }

  private final Knowledge knowledge;
  private Status[] criteria;
  private int[] met;

  Evrete() {
    KnowledgeService service = KnowledgeService.builder(new Configuration())
        .withExecutor(new SameThread())
        .build();
    RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
    one(rules, 0, Ceasefire.class, c -> HandWritten.is(CeasefireStatus.IN_FORCE, c.status()));
    one(rules, 1, Ceasefire.class, c -> HandWritten.is(Scope.GENERAL, c.scope()));
    one(rules, 2, Ceasefire.class, c -> HandWritten.is(Compliance.HOLDING, c.compliance()));
    one(rules, 3, Mandate.class, m -> HandWritten.is(MandatePhase.ESTABLISHED, m.phase()));
    one(rules, 4, Mandate.class, m -> element(m, MandateElement.OBJECTIVE));
    one(rules, 5, Mandate.class, m -> element(m, MandateElement.TASKS));
    one(rules, 6, Mandate.class, m -> element(m, MandateElement.DURATION));
    one(
        rules,
        7,
        Contribution.class,
        c -> HandWritten.is(ContributionStatus.CONFIRMED, c.status()));
    one(rules, 8, Contribution.class, c -> HandWritten.is(true, c.caveatsDeclared()));
    one(rules, 9, Contribution.class, c -> HandWritten.is(true, c.fundingDeclared()));
    knowledge = rules.build();
  }

  private static Status element(Mandate mission, MandateElement element) {
    return HandWritten.is(ElementState.ADOPTED, HandWritten.state(mission, element));
  }

  private <T> void one(
      RuleSetBuilder<Knowledge> rules, int criterion, Class<T> type, Function<T, Status> look) {
    rule(rules, criterion, type, look, Status.MET);
    rule(rules, criterion, type, look, Status.NOT_MET);
  }

  private <T> void rule(
      RuleSetBuilder<Knowledge> rules,
      int criterion,
      Class<T> type,
      Function<T, Status> look,
      Status status) {
    Predicate<Object[]> holds = values -> look.apply(type.cast(values[0])) == status;
    rules
        .newRule(Answer.CRITERIA.get(criterion) + " " + status)
        .forEach("$f", type)
        .where(holds, "$f")
        .execute(context -> found(context, criterion, status));
  }

  private void found(RhsContext context, int criterion, Status status) {
    if (status == Status.NOT_MET) {
      criteria[criterion] = status;
    } else {
      met[criterion]++;
    }
  }

  @Override
  public Object run(Input input) {
    criteria = new Status[10];
    Arrays.fill(criteria, Status.UNDETERMINED);
    met = new int[10];
    StatelessSession session = knowledge.newStatelessSession();
    session.insert(input.truce(), input.mission());
    session.insert(input.shares());
    session.fire();
    for (int i = 0; i < criteria.length; i++) {
      if (criteria[i] == Status.UNDETERMINED
          && met[i] == (i < 7 ? 1 : input.shares().size())) {
        criteria[i] = Status.MET;
      }
    }
    return Answer.of(criteria);
  }

  @Override
  public Answer read(Object given) {
    return (Answer) given;
  }
}
