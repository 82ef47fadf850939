package org.statedconditions.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Moment;
import org.statedconditions.fact.Attribution;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.question.timeline.BackTest;
import org.statedconditions.question.timeline.Evidence;
import org.statedconditions.question.timeline.Timeline;
import org.statedconditions.question.timeline.TimelineOptions;
import org.statedconditions.report.BackTestReport;
import org.statedconditions.report.TimelineReport;
import org.statedconditions.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows when the answer on a scenario changes, and why. */
@Command(
    addMethodSubcommands = false,
    name = "timeline",
    description =
        "Shows every instant at which a verdict, stage, condition or criterion changes, and which fact caused it.",
    sortOptions = false)
final class TimelineCommand extends AskingCommand {
  private static final String FOLDER = "examples/timelines";

  /** Enough for the most facts that a file may hold. */
  private static final int MEGABYTES = 64;

  private static final int MOST_MEGABYTES = 2_000;
  private static final int PARTS = 1_000;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Scenario files with dated facts, YAML or JSON; - is standard input. With --backtest, default: those in "
              + FOLDER + " that give an outcome.")
  private List<String> files = List.of();

  @Option(names = "--from", paramLabel = "TIME", description = "From when on, inclusive.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Until when, exclusive.")
  private @Nullable String to;

  @Option(
      names = "--reading",
      paramLabel = "READING",
      description = "Show one reading only. Default: all.")
  private @Nullable String reading;

  @Option(names = "--known-by", paramLabel = "TIME", description = AskOptions.KNOWN_BY)
  private @Nullable String knownBy;

  @Option(
      names = "--as-known",
      description =
          "At each instant leave out what was reported later: what would have been said on that day.")
  private boolean asKnown;

  @Option(
      names = "--min-attribution",
      paramLabel = "ATTRIBUTION",
      converter = AttributionConverter.class,
      description =
          "Leave out reports that rest on less, and say which: official-document, official-statement, unnamed-official,"
              + " press-report, party-claim, from the strongest to the weakest; a report without any is weaker still.")
  private @Nullable Attribution weakest;

  @Option(names = "--pack", paramLabel = "ID|DIR", description = AskOptions.ONE_PACK)
  private @Nullable String pack;

  @Option(
      names = "--backtest",
      description =
          "Print a table: which conditions were met on the day of the decision, and what was decided.")
  private boolean backTest;

  @Option(
      names = "--max-size",
      paramLabel = "MB",
      description = "Refuse a file of more than so many million bytes. Default: " + MEGABYTES + ".")
  private int megabytes = MEGABYTES;

  TimelineCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  List<String> inputs() {
    List<String> inputs = new ArrayList<>(files.isEmpty() && backTest ? examples() : files);
    if (pack != null) {
      inputs.add(pack);
    }
    return inputs;
  }

  @Override
  int run(Session session) {
    Moment start = session.moment("--from", from);
    Moment end = session.moment("--to", to);
    Moment known = session.moment("--known-by", knownBy);
    List<String> asked = files.isEmpty() && backTest ? examples() : files;
    if (asked.isEmpty()) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("timeline"),
          "expected at least one FILE but was none"));
    }
    checkSize(session);
    session.stopIfUnusable();
    session.input().upTo(megabytes * 1_000_000);
    List<Run> runs = new ArrayList<>();
    asked.forEach(file -> run(session, file).ifPresent(runs::add));
    runs.forEach(run -> {
      session.problems(Asked.unknownReading(run.evaluator(), reading));
      checkOrder(session, run.scenario(), start, end);
    });
    session.stopIfUnusable();
    runs.replaceAll(
        run -> new Run(Moments.shown(run.scenario(), start, end, known), run.evaluator()));
    if (backTest) {
      backTest(session, runs);
      return ExitStatus.DONE;
    }
    List<Timeline> timelines = new ArrayList<>();
    try (Progress bar = Progress.of(terminal, "Following the facts", (long) PARTS * runs.size())) {
      for (Run run : runs) {
        long before = (long) PARTS * timelines.size();
        session
            .attempt(() -> Timeline.of(
                run.evaluator(),
                evidence(run.scenario()),
                new TimelineOptions(
                    Moments.instant(start, run.scenario()),
                    Moments.instant(end, run.scenario()),
                    Moments.instant(known, run.scenario()),
                    asKnown),
                (done, all) -> bar.to(before + PARTS * done / all)))
            .ifPresent(timelines::add);
      }
    }
    session.stopIfUnusable();
    print(TimelineReport.of(timelines), reading);
    return ExitStatus.DONE;
  }

  private Evidence evidence(Scenario scenario) {
    return weakest == null ? Evidence.all(scenario) : Evidence.atLeast(weakest, scenario);
  }

  private void checkSize(Session session) {
    if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--max-size"),
          "expected a number from 1 to " + MOST_MEGABYTES + " but was " + megabytes));
    }
  }

  private void checkOrder(
      Session session, Scenario scenario, @Nullable Moment start, @Nullable Moment end) {
    Optional<Instant> until = Moments.instant(end, scenario);
    boolean turned = Moments.instant(start, scenario)
        .filter(since -> until.filter(u -> !since.isBefore(u)).isPresent())
        .isPresent();
    if (turned) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--to"),
          "expected a time after --from, " + from + ", but was " + to));
    }
  }

  private Optional<Run> run(Session session, String file) {
    return session
        .evaluator(pack != null ? pack : session.packsAsked(file).get(0))
        .flatMap(e ->
            session.attempt(() -> session.input().read(file, List.of(e))).map(s -> new Run(s, e)));
  }

  private void backTest(Session session, List<Run> runs) {
    List<BackTest> tests = new ArrayList<>();
    for (Run run : runs) {
      Scenario scenario = run.scenario();
      if (scenario.outcome().isPresent()) {
        session
            .attempt(() -> BackTest.of(run.evaluator(), evidence(scenario)))
            .ifPresent(tests::add);
      } else if (!files.isEmpty()) {
        session.problem(Problem.error(
            ProblemCode.MISSING_OUTCOME,
            Place.of(scenario.file().orElse("<scenario>")),
            "expected `outcome` in a file for --backtest but was missing"));
      }
    }
    session.stopIfUnusable();
    print(BackTestReport.of(tests));
  }

  private List<String> examples() {
    if (!Files.isDirectory(terminal.resolve(FOLDER))) {
      return List.of();
    }
    try (Stream<java.nio.file.Path> found = Files.list(terminal.resolve(FOLDER))) {
      return found
          .map(p -> FOLDER + "/" + p.getFileName())
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + " could not be listed", e);
    }
  }
}
