package org.statedconditions.author.mutation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.author.expect.Expectations;
import org.statedconditions.author.mutation.MutationReport.Unnoticed;
import org.statedconditions.drl.change.RuleChanges;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RuleChange;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/** Changes the rules of a pack a little, one change at a time, and says which changes no case notices. */
public final class MutationRun {
  private final Evaluator evaluator;
  private final RulePack pack;
  private final List<RunnableCase> cases = new ArrayList<>();
  /** The cases that have noticed a change of a rule, by its name. */
  private final Map<String, Set<RunnableCase>> noticed = new ConcurrentHashMap<>();

  /** Changes the rules of the evaluator's pack. Cases that do not pass as it is play no part. */
  public MutationRun(Evaluator evaluator) {
    this.evaluator = Objects.requireNonNull(evaluator, "evaluator");
    this.pack = evaluator.pack();
    pack.cases().forEach(this::add);
    // The smallest first: they are told of where answers differ.
    cases.sort(Comparator.comparingInt(c -> c.scenario().facts().size()));
  }

  private void add(CaseFile file) {
    try {
      Scenario scenario = evaluator.parse(file.shown(), file.text());
      Assessment answer = evaluator.assess(scenario);
      if (Expectations.differences(scenario, answer).isEmpty()) {
        cases.add(new RunnableCase(
            file.name(),
            scenario,
            answer,
            evaluator.rulesHolding(scenario, answer.asOf(), answer.knownBy())));
      }
    } catch (ProblemsException e) {
      // The check tells what is wrong with it.
    }
  }

  /** What became of one change. */
  private sealed interface Fate {
    record Refused() implements Fate {}

    record Noticed() implements Fate {}

    record Missed(Unnoticed told, boolean differs) implements Fate {}
  }

  /** Makes every change and tells {@code steps} of it. Uses all processors. */
  public MutationReport report(Steps steps) {
    long start = System.nanoTime();
    List<RuleChange> changes = RuleChanges.of(DrlFile.all(pack.ruleFiles().stream()
        .map(file -> new RuleFile(pack.shown(file.name()), file.text()))
        .toList()));
    AtomicInteger done = new AtomicInteger();
    List<Fate> fates = IntStream.range(0, changes.size())
        .parallel()
        .mapToObj(i -> {
          Fate fate = fate(changes.get(i));
          steps.done(done.incrementAndGet(), changes.size());
          return fate;
        })
        .toList();
    List<Unnoticed> unnoticed = new ArrayList<>();
    List<Unnoticed> without = new ArrayList<>();
    for (Fate fate : fates) {
      if (fate instanceof Fate.Missed missed) {
        (missed.differs() ? unnoticed : without).add(missed.told());
      }
    }
    return new MutationReport(
        changes.size(),
        (int) fates.stream().filter(Fate.Noticed.class::isInstance).count(),
        (int) fates.stream().filter(Fate.Refused.class::isInstance).count(),
        unnoticed,
        without,
        Duration.ofNanos(System.nanoTime() - start));
  }

  private Fate fate(RuleChange change) {
    try {
      return tried(change, evaluator(change, true));
    } catch (ProblemsException e) {
      // What cannot be built or run a check refuses; else it is noticed whenever a case is run.
      return isRefused(change) ? new Fate.Refused() : new Fate.Noticed();
    }
  }

  private Fate tried(RuleChange change, Evaluator changed) {
    Set<RunnableCase> before =
        noticed.computeIfAbsent(change.rule(), r -> ConcurrentHashMap.newKeySet());
    // What noticed another change of the rule, or a case in which it holds, most likely notices
    // this one.
    Stream<RunnableCase> inOrder = Stream.of(
            before.stream(),
            cases.stream().filter(c -> c.holding().contains(change.rule())),
            cases.stream())
        .flatMap(some -> some)
        .distinct();
    Optional<RunnableCase> noticing = inOrder.filter(c -> c.notices(changed)).findFirst();
    if (noticing.isPresent()) {
      before.add(noticing.get());
      return new Fate.Noticed();
    }
    // A check takes longer than all the cases: it is made where they notice nothing.
    if (isRefused(change)) {
      return new Fate.Refused();
    }
    DifferenceSearch search = new DifferenceSearch(evaluator, changed, cases, change);
    Optional<Unnoticed> found = search.find();
    return found
        .map(told -> new Fate.Missed(told, true))
        .orElseGet(() -> new Fate.Missed(
            new Unnoticed(
                change,
                "no answer differs in " + search.tried() + " scenarios: "
                    + (change.kind() == RuleChange.Kind.GIVEN
                        ? "where it is not given, the other constraints do not hold either"
                        : "perhaps the rules say the same with it"),
                Optional.empty()),
            false));
  }

  private boolean isRefused(RuleChange change) {
    try {
      evaluator(change, false);
      return false;
    } catch (ProblemsException e) {
      return true;
    }
  }

  private Evaluator evaluator(RuleChange change, boolean checked) {
    List<RuleFile> files = pack.ruleFiles().stream()
        .map(file -> pack.shown(file.name()).equals(change.file()) ? change.of(file) : file)
        .toList();
    return evaluator
        .builderFor(pack.withRuleFiles(files, checked))
        .waitingSessions(1)
        .build();
  }
}
