package org.statedconditions.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.statedconditions.Evaluator;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.report.RobustnessReport;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.timeline.Robustness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows on which sources the verdicts hang. */
@Command(
    addMethodSubcommands = false,
    name = "robustness",
    description =
        "Shows whether the verdicts survive without any one source, and on which sources they hang.",
    sortOptions = false)
final class RobustnessCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      description = "A scenario file, YAML or JSON; - is standard input.")
  private String file;

  @Option(
      names = "--pack",
      paramLabel = "ID|DIR",
      description =
          "A bundled pack or the folder of one. Default: " + EvaluateCommand.DEFAULT_PACK + ".")
  private String pack = EvaluateCommand.DEFAULT_PACK;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "When the conditions have to hold, instead of the file's `asOf`.")
  private String asOf;

  @Option(
      names = "--known-by",
      paramLabel = "TIME",
      description = "Leave out what was reported later than this.")
  private String knownBy;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How results are printed. Default: text.")
  private Format format = Format.TEXT;

  RobustnessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Session session = new Session(terminal);
    Optional<Instant> when =
        session.attempt(() -> Moments.read("--as-of", asOf)).flatMap(m -> m);
    Optional<Instant> known =
        session.attempt(() -> Moments.read("--known-by", knownBy)).flatMap(m -> m);
    List<Robustness> found = new ArrayList<>();
    session
        .evaluator(pack)
        .ifPresent(evaluator -> session
            .attempt(() -> new ScenarioInput(terminal).read(file, List.of(evaluator)))
            .ifPresent(scenario ->
                robustness(session, evaluator, scenario, when, known).ifPresent(found::add)));
    session.stopIfUnusable();
    found.forEach(robustness -> terminal.print(
        format == Format.JSON
            ? RobustnessReport.json(List.of(robustness))
            : RobustnessReport.of(robustness, terminal.textOptions())));
    return ExitStatus.DONE;
  }

  private Optional<Robustness> robustness(
      Session session,
      Evaluator evaluator,
      Scenario scenario,
      Optional<Instant> asked,
      Optional<Instant> known) {
    Optional<Instant> at = asked.isPresent() ? asked : scenario.asOf();
    if (at.isEmpty()) {
      session.problem(Problem.error(
          Place.of(scenario.file().orElse("<scenario>")),
          "expected `asOf` in the file or --as-of on the command line but was neither"));
      return Optional.empty();
    }
    return session.attempt(() -> Robustness.of(
        evaluator, scenario, at.get(), known.isPresent() ? known : scenario.knownBy()));
  }
}
