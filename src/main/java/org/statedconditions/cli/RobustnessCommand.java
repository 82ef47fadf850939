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
          "A bundled pack or the folder of one; may be given several times. Default: the packs that the file's"
              + " `expect` names, else " + EvaluateCommand.DEFAULT_PACK + ".")
  private List<String> packs = List.of();

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

  @Option(
      names = "--trust",
      description =
          "Let the rules of packs that are not bundled do whatever a program can do, instead of verifying them first.")
  private boolean trust;

  RobustnessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Session session = new Session(terminal, trust);
    Optional<Instant> when =
        session.attempt(() -> Moments.read("--as-of", asOf)).flatMap(m -> m);
    Optional<Instant> known =
        session.attempt(() -> Moments.read("--known-by", knownBy)).flatMap(m -> m);
    ScenarioInput input = new ScenarioInput(terminal);
    List<Run> runs = new ArrayList<>();
    for (String pack : asked(session, input)) {
      session
          .evaluator(pack)
          .ifPresent(evaluator -> session
              .attempt(() -> input.read(file, List.of(evaluator)))
              .ifPresent(scenario -> runs.add(new Run(scenario, evaluator))));
    }
    runs.stream().limit(1).forEach(run -> checkDate(session, run.scenario(), when));
    session.stopIfUnusable();
    List<Robustness> found = new ArrayList<>();
    for (Run run : runs) {
      Evaluator evaluator = run.evaluator();
      Scenario scenario = Moments.shown(run.scenario(), asOf, knownBy);
      session
          .attempt(() -> Robustness.of(
              evaluator,
              scenario,
              when.or(scenario::asOf).orElseThrow(),
              known.isPresent() ? known : scenario.knownBy()))
          .ifPresent(found::add);
    }
    session.stopIfUnusable();
    print(found);
    return ExitStatus.DONE;
  }

  private List<String> asked(Session session, ScenarioInput input) {
    if (!packs.isEmpty()) {
      return packs;
    }
    List<String> named = session.bundledPacksExpected(input, file);
    return named.isEmpty() ? List.of(EvaluateCommand.DEFAULT_PACK) : named;
  }

  private static void checkDate(Session session, Scenario scenario, Optional<Instant> asked) {
    if (asked.isEmpty() && scenario.asOf().isEmpty()) {
      session.problem(Problem.error(
          Place.of(scenario.file().orElse("<scenario>")),
          "expected `asOf` in the file or --as-of on the command line but was neither"));
    }
  }

  private void print(List<Robustness> found) {
    if (format == Format.JSON) {
      terminal.print(RobustnessReport.json(found));
      return;
    }
    StringBuilder out = new StringBuilder();
    for (Robustness robustness : found) {
      out.append(out.isEmpty() ? "" : "\n" + "═".repeat(terminal.textOptions().width()) + "\n\n")
          .append(RobustnessReport.of(robustness, terminal.textOptions()));
    }
    terminal.print(out.toString());
  }
}
