package org.statedconditions.cli;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.author.expect.Expectations;
import org.statedconditions.author.expect.Expectations.Difference;
import org.statedconditions.fact.Attribution;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.timeline.Evidence;
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
   * @param asked the packs asked; empty: those that a scenario expects something of, else the default one
   * @param asOf instead of what scenarios say
   * @param knownBy instead of what scenarios say
   * @param weakest reports that rest on less are left out
   * @param required the verdict required
   * @param reading the reading of which {@code required} is, if not the pack's own
   * @param summary whether of each reading only verdict and stage are written
   * @param staleAfter how old an undated report may be before it is remarked on
   * @param limits how far one assessment may go
   */
  record Options(
      List<Evaluator> asked,
      Optional<Instant> asOf,
      Optional<Instant> knownBy,
      Optional<Attribution> weakest,
      Optional<Status> required,
      Optional<String> reading,
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
      check(scenario, asked);
      List<Assessment> assessments = new ArrayList<>(asked.size());
      for (Evaluator evaluator : asked) {
        assessments.add(answer(evaluator, scenario));
      }
      boolean allAsExpected = true;
      boolean allAsRequired = true;
      for (Assessment assessment : assessments) {
        Optional<List<Problem>> differences = differences(scenario, assessment);
        err.append(ProblemReport.of(differences.orElse(List.of())));
        allAsExpected &= differences.orElse(List.of()).isEmpty();
        allAsRequired &= isAsRequired(assessment);
        BatchJson.result(
            out,
            item.file(),
            item.line(),
            assessment,
            differences,
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

  private Assessment answer(Evaluator evaluator, Scenario scenario) {
    Instant when = options.asOf().or(scenario::asOf).orElseThrow();
    Optional<Instant> known = options.knownBy().or(scenario::knownBy);
    if (options.weakest().isEmpty()) {
      return evaluator.assess(scenario, when, known);
    }
    Evidence evidence = Evidence.atLeast(options.weakest().get(), scenario);
    return evaluator.assess(scenario, when, known, evidence.setAside());
  }

  /** Empty if what the scenario expects is about another question. */
  private Optional<List<Problem>> differences(Scenario scenario, Assessment assessment) {
    int leftOut = options
        .weakest()
        .map(weakest -> Evidence.atLeast(weakest, scenario).leftOut().size())
        .orElse(0);
    return NotCompared.reason(scenario, assessment, leftOut).isPresent()
        ? Optional.empty()
        : Optional.of(Expectations.differences(scenario, assessment).stream()
            .map(Difference::asProblem)
            .toList());
  }

  private boolean isAsRequired(Assessment assessment) {
    return options.required().isEmpty()
        || assessment
                .reading(options.reading().orElse(assessment.pack().defaultReading()))
                .verdict()
            == options.required().get();
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

  private void check(Scenario scenario, List<Evaluator> asked) {
    List<Problem> problems = new ArrayList<>();
    if (!scenario.expected().isEmpty()) {
      TreeSet<String> known = new TreeSet<>(bundledIds);
      asked.forEach(e -> known.add(e.pack().manifest().id()));
      problems.addAll(Expectations.unknownPacks(scenario, known));
      asked.forEach(
          e -> problems.addAll(Expectations.problems(scenario, e.pack().manifest())));
    }
    if (options.asOf().isEmpty() && scenario.asOf().isEmpty()) {
      problems.add(Problem.error(
          Place.of(scenario.file().orElse("<scenario>")),
          "expected `asOf` in the scenario or --as-of on the command line but was neither"));
    }
    for (Evaluator evaluator : asked) {
      options
          .reading()
          .flatMap(r -> unknownReading(evaluator.pack().manifest(), r))
          .ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
  }

  /** The problem if {@code pack} has no such reading. */
  static Optional<Problem> unknownReading(Manifest pack, String reading) {
    List<String> readings = pack.readings().stream().map(Reading::id).toList();
    return readings.contains(reading)
        ? Optional.empty()
        : Optional.of(Problem.error(
            Place.of("--reading"),
            "expected a reading of " + pack.id() + " (" + String.join(", ", readings)
                + ") but was `" + reading + "`",
            DidYouMean.hint(reading, readings)));
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
