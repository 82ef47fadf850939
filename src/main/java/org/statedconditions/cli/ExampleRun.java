package org.statedconditions.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.author.expect.Expectations;
import org.statedconditions.author.expect.Expectations.Difference;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.report.ProblemReport;
import org.statedconditions.report.TextOptions;
import org.statedconditions.scenario.Scenario;

/** What a fresh checkout shows: every example on a line, then the full report of the briefing of 27 November 2025. */
final class ExampleRun {
  private static final String FOLDER = "examples/scenarios";
  private static final String BRIEFING = "2025-11-27";

  private record Outcome(Path file, Assessment assessment, List<Difference> differences) {}

  private final Terminal terminal;

  ExampleRun(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Whether the working directory has the examples. */
  boolean isCheckout() {
    return Files.isDirectory(terminal.resolve(FOLDER));
  }

  int run() {
    Session session = new Session(terminal);
    List<Outcome> outcomes = new ArrayList<>();
    for (String file : files()) {
      List<String> named = session.bundledPacksExpected(file);
      List<Evaluator> packs = (named.isEmpty() ? List.of(EvaluateCommand.DEFAULT_PACK) : named)
          .stream().flatMap(pack -> session.evaluator(pack).stream()).toList();
      session
          .attempt(() -> session.input().read(file, packs))
          .ifPresent(s -> outcomes.addAll(assess(session, packs, terminal.resolve(file), s)));
    }
    session.stopIfUnusable();

    TextOptions options = terminal.textOptions();
    StringBuilder out = new StringBuilder();
    for (Outcome outcome : outcomes) {
      out.append(outcome.differences().isEmpty() ? "ok      " : "FAILED  ");
      out.append(AssessmentReport.line(outcome.assessment(), options)).append('\n');
    }
    Optional<Outcome> briefing = outcomes.stream()
        .filter(o -> String.valueOf(o.file().getFileName()).startsWith(BRIEFING))
        .findFirst();
    briefing.ifPresent(
        o -> out.append('\n').append(AssessmentReport.of(o.assessment()).text(options)));
    terminal.print(out.toString());

    List<Problem> differences = outcomes.stream()
        .flatMap(o -> o.differences().stream())
        .map(Difference::asProblem)
        .toList();
    terminal.complain(ProblemReport.of(differences));
    return differences.isEmpty() ? ExitStatus.DONE : ExitStatus.NOT_AS_EXPECTED;
  }

  private static List<Outcome> assess(
      Session session, List<Evaluator> packs, Path file, Scenario scenario) {
    List<Outcome> outcomes = new ArrayList<>();
    session.problems(Expectations.unknownPacks(scenario, RulePack.bundledIds()));
    for (Evaluator pack : packs) {
      session
          .attempt(() -> pack.assess(scenario))
          .ifPresent(a -> session
              .attempt(() -> Expectations.differences(scenario, a, pack.rules()))
              .ifPresent(d -> outcomes.add(new Outcome(file, a, d))));
    }
    return outcomes;
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(terminal.resolve(FOLDER))) {
      return files
          .map(Path::getFileName)
          .map(Path::toString)
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"))
          .sorted()
          .map(name -> FOLDER + "/" + name)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + " could not be listed", e);
    }
  }
}
