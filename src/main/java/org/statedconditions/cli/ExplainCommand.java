package org.statedconditions.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.statedconditions.Evaluator;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.report.TextOptions;
import org.statedconditions.report.WhyJson;
import org.statedconditions.report.WhyReport;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.why.Explanation;
import org.statedconditions.why.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a verdict, a condition or a criterion. */
@Command(
    name = "explain",
    description =
        "Explains why a verdict, condition or criterion is what it is, from the rules that decided it to the reports.",
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      description = "A scenario file, YAML or JSON; - is standard input.")
  private String file;

  @Option(
      names = "--for",
      paramLabel = "ID",
      description =
          "What to explain: a condition, a criterion, or verdict; may be repeated. Default: verdict.")
  private List<String> asked = List.of(Question.VERDICT);

  @Option(
      names = "--subject",
      paramLabel = "ID",
      description = "Explain it for this subject instead of the one that the condition reports.")
  private String subject;

  @Option(
      names = "--reading",
      paramLabel = "READING",
      description = "The reading to explain. Default: the pack's default reading.")
  private String reading;

  @Option(
      names = "--pack",
      paramLabel = "ID|DIR",
      description =
          "A bundled pack or the folder of one. Default: the one that `expect` names, else "
              + EvaluateCommand.DEFAULT_PACK + ".")
  private String pack;

  @Option(
      names = "--trust",
      description =
          "Let the rules of packs that are not bundled do whatever a program can do, instead of verifying them first.")
  private boolean trust;

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

  ExplainCommand(Terminal terminal) {
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
    List<Explanation> explanations = new ArrayList<>();
    session
        .evaluator(packOf(session, input))
        .ifPresent(evaluator -> session
            .attempt(() -> input.read(file, List.of(evaluator)))
            .ifPresent(
                scenario -> explain(session, evaluator, scenario, when, known, explanations)));
    session.stopIfUnusable();
    print(explanations);
    return ExitStatus.DONE;
  }

  private String packOf(Session session, ScenarioInput input) {
    if (pack != null) {
      return pack;
    }
    return session.bundledPacksExpected(input, file).stream()
        .findFirst()
        .orElse(EvaluateCommand.DEFAULT_PACK);
  }

  private void explain(
      Session session,
      Evaluator evaluator,
      Scenario scenario,
      Optional<Instant> when,
      Optional<Instant> known,
      List<Explanation> explanations) {
    Optional<Instant> at = when.isPresent() ? when : scenario.asOf();
    if (at.isEmpty()) {
      session.problem(Problem.error(
          Place.of(scenario.file().orElse("<scenario>")),
          "expected `asOf` in the file or --as-of on the command line but was neither"));
      return;
    }
    // One by one, so that the problems of all questions are told at once.
    for (String id : asked) {
      Question question =
          new Question(id, Optional.ofNullable(reading), Optional.ofNullable(subject));
      session
          .attempt(() -> evaluator.explain(
              scenario, at.get(), known.isPresent() ? known : scenario.knownBy(), question))
          .ifPresent(explanations::addAll);
    }
  }

  private void print(List<Explanation> explanations) {
    if (format == Format.JSON) {
      terminal.print(WhyJson.of(explanations));
      return;
    }
    TextOptions options = terminal.textOptions();
    StringBuilder out = new StringBuilder();
    for (Explanation explanation : explanations) {
      out.append(out.isEmpty() ? "" : "\n" + "═".repeat(options.width()) + "\n\n")
          .append(WhyReport.of(explanation, options));
    }
    terminal.print(out.toString());
  }
}
