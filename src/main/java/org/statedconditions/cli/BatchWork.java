package org.statedconditions.cli;

import java.io.ByteArrayOutputStream;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.statedconditions.Evaluator;
import org.statedconditions.cli.Assessing.Answer;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.BatchJson;
import org.statedconditions.report.ProblemReport;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioFile;
import org.statedconditions.scenario.ScenarioReader;

/** Reads, assesses and writes down pieces of a batch; thread-safe. */
final class BatchWork {

  /**
   * How a batch is done.
   *
   * @param assessing what is asked of each scenario
   * @param asked the packs asked; empty: those that a scenario expects something of, else the default one
   * @param summary whether of each reading only verdict and stage are written
   * @param staleAfter how old an undated report may be before it is remarked on
   * @param limits how far one assessment may go
   */
  record Options(
      Assessing assessing,
      List<Evaluator> asked,
      boolean summary,
      Period staleAfter,
      LimitOptions limits) {}

  /**
   * What came of some pieces.
   *
   * @param out the results, a line each, in UTF-8
   * @param err what a person should know
   * @param weight how much of the work that was
   * @param scenarios how many scenarios there were
   * @param unusable how many could not be used
   * @param unexpected how many came out otherwise than expected
   * @param otherwise how many had another verdict than the one required
   */
  record Outcome(
      ByteArrayOutputStream out,
      String err,
      long weight,
      int scenarios,
      int unusable,
      int unexpected,
      int otherwise) {}

  private final Options options;
  private final Map<String, Evaluator> bundled = new ConcurrentHashMap<>();
  private final Map<List<Evaluator>, ScenarioReader> readers = new ConcurrentHashMap<>();
  private final List<String> bundledIds = RulePack.bundledIds();

  BatchWork(Options options) {
    this.options = options;
  }

  /** Does the pieces one after the other. */
  Outcome on(List<BatchItem> items) {
    Batch batch = new Batch();
    items.forEach(batch::add);
    return batch.outcome();
  }

  /** The work on a few pieces. */
  private final class Batch {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final StringBuilder err = new StringBuilder();
    private long weight;
    private int scenarios;
    private int unusable;
    private int unexpected;
    private int otherwise;

    void add(BatchItem item) {
      weight += item.weight();
      scenarios++;
      try {
        assess(item);
      } catch (ProblemsException e) {
        unusable++;
        err.append(ProblemReport.of(e.problems()));
        BatchJson.problems(out, item.file(), item.line(), e.problems());
      }
    }

    /** Nothing is written before all of it can be: a scenario is usable in all packs that are asked, or in none. */
    private void assess(BatchItem item) {
      List<Evaluator> asked;
      Scenario scenario;
      try (ScenarioFile file = open(item)) {
        asked = options.asked().isEmpty() ? expectedBy(file) : options.asked();
        scenario = file.read(reader(asked));
      }
      Set<Problem> problems = options.assessing().problems(scenario, asked);
      if (!problems.isEmpty()) {
        throw new ProblemsException(List.copyOf(problems));
      }
      List<Answer> answers = new ArrayList<>(asked.size());
      for (Evaluator evaluator : asked) {
        answers.add(options.assessing().answer(evaluator, scenario));
      }
      boolean allAsExpected = true;
      boolean allAsRequired = true;
      for (Answer answer : answers) {
        err.append(ProblemReport.of(answer.differences()));
        allAsExpected &= answer.differences().isEmpty();
        allAsRequired &= answer.asRequired();
        BatchJson.result(
            out,
            item.file(),
            item.line(),
            answer.assessment(),
            answer.notCompared().isPresent() ? Optional.empty() : Optional.of(answer.differences()),
            options.summary(),
            options.staleAfter());
      }
      unexpected += allAsExpected ? 0 : 1;
      otherwise += allAsRequired ? 0 : 1;
    }

    Outcome outcome() {
      return new Outcome(out, err.toString(), weight, scenarios, unusable, unexpected, otherwise);
    }
  }

  private ScenarioFile open(BatchItem item) {
    ScenarioReader reader = ScenarioReader.standard().upToFacts(options.limits().facts());
    if (item instanceof BatchItem.Line line) {
      return reader.open(line.file(), line.utf8(), line.number());
    } else if (item instanceof BatchItem.Whole whole) {
      return reader.open(whole.path());
    }
    throw new ProblemsException(((BatchItem.Unreadable) item).problems());
  }

  /** The bundled packs that a scenario expects something of, else the default one. */
  private List<Evaluator> expectedBy(ScenarioFile file) {
    List<String> known =
        file.packsExpected().stream().filter(bundledIds::contains).distinct().toList();
    List<String> asked = known.isEmpty() ? List.of(EvaluateCommand.DEFAULT_PACK) : known;
    return asked.stream().map(this::bundled).toList();
  }

  private Evaluator bundled(String id) {
    return bundled.computeIfAbsent(
        id,
        i -> options
            .limits()
            .set(Evaluator.builder(RulePack.bundled(i)))
            .functionsOfLibraries()
            .build());
  }

  private ScenarioReader reader(List<Evaluator> asked) {
    return readers.computeIfAbsent(
        asked, packs -> ScenarioInput.reader(packs).upToFacts(options.limits().facts()));
  }
}
