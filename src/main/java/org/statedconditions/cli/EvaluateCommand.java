package org.statedconditions.cli;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.author.expect.Expectations;
import org.statedconditions.author.expect.Expectations.Difference;
import org.statedconditions.fact.Attribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.timeline.Evidence;
import org.statedconditions.remark.Remarks;
import org.statedconditions.report.JsonReport;
import org.statedconditions.report.ProblemReport;
import org.statedconditions.report.TextOptions;
import org.statedconditions.report.TextReport;
import org.statedconditions.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses scenario files. */
@Command(
    addMethodSubcommands = false,
    name = "evaluate",
    description = "Assesses scenario files: the verdict of every reading, and the reasons of one.",
    sortOptions = false)
final class EvaluateCommand extends AskingCommand {
  /** The pack that is asked where neither the user nor the file names one. */
  static final String DEFAULT_PACK = "turkiye-reassurance-force";

  /** So many reports that are left out are named one by one. */
  private static final int MOST_NAMED = 20;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Scenario files, YAML or JSON; - is standard input. With --batch: files of one JSON scenario a line, folders of"
              + " scenario files, or - for lines of standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--pack",
      paramLabel = "ID|DIR",
      description =
          "A bundled pack or the folder of one; may be given several times. Default: the packs that the file's"
              + " `expect` names, else " + DEFAULT_PACK + ".")
  private List<String> packs = List.of();

  @Option(
      names = "--reading",
      paramLabel = "READING",
      description =
          "The reading whose reasons are shown and whose verdict --require is about. Default: the pack's own.")
  private @Nullable String reading;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "When the conditions have to hold, instead of the file's `asOf`: 2025-11-27 (00:00 UTC of that day) or"
              + " 2025-11-27T10:30+03:00.")
  private @Nullable String asOf;

  @Option(names = "--known-by", paramLabel = "TIME", description = AskOptions.KNOWN_BY)
  private @Nullable String knownBy;

  @Option(names = "--format", paramLabel = "text|json", description = AskOptions.FORMAT)
  private @Nullable Format format;

  @Option(
      names = "--require",
      paramLabel = "met",
      converter = StatusConverter.class,
      description = "End with status 3 if a verdict is another.")
  private @Nullable Status required;

  @Option(
      names = "--min-attribution",
      paramLabel = "ATTRIBUTION",
      converter = AttributionConverter.class,
      description =
          "Leave out reports that rest on less, and say which: official-document, official-statement, unnamed-official,"
              + " press-report, party-claim, from the strongest to the weakest; a report without any is weaker still. What the"
              + " file expects is then not compared, unless nothing was left out.")
  private @Nullable Attribution weakest;

  @Option(
      names = "--without-inferred",
      description =
          "Leave out the fields that the file's author inferred, which no source reports. What the file expects is then not"
              + " compared.")
  private boolean withoutInferred;

  @Option(
      names = "--stale-after",
      paramLabel = "DAYS",
      converter = DaysConverter.class,
      description =
          "Remark on reports that give no time for which they hold and are older than this. Default: a year.")
  private Period staleAfter = Remarks.STALE_AFTER;

  @Option(
      names = "--batch",
      description =
          "Assess many scenarios on all cores: prints one line of JSON for each scenario and pack, in their order. A scenario"
              + " that cannot be used is told with its line, and the others go on.")
  private boolean batch;

  @Option(
      names = "--summary",
      description = "With --batch: of each reading only verdict and stage.")
  private boolean summary;

  EvaluateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Session session) {
    Optional<Instant> when =
        session.attempt(() -> Moments.read("--as-of", asOf)).flatMap(m -> m);
    Optional<Instant> known =
        session.attempt(() -> Moments.read("--known-by", knownBy)).flatMap(m -> m);
    packs.forEach(session::evaluator);
    checkFormat(session);
    if (batch) {
      checkReading(session, List.of());
      session.stopIfUnusable();
      return new BatchRun(
              terminal,
              new BatchWork.Options(
                  packs.stream().flatMap(p -> session.evaluator(p).stream()).toList(),
                  when,
                  known,
                  Optional.ofNullable(weakest),
                  Optional.ofNullable(required),
                  Optional.ofNullable(reading),
                  summary,
                  staleAfter,
                  limits))
          .run(files);
    }
    List<Run> runs = new ArrayList<>();
    files.forEach(file -> runs.addAll(runs(session, file)));
    runs.forEach(run -> check(session, run));
    checkReading(session, runs);
    session.stopIfUnusable();
    runs.replaceAll(run -> new Run(Moments.shown(run.scenario(), asOf, knownBy), run.evaluator()));

    List<Assessment> assessments = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (Run run : runs) {
      session.attempt(() -> assess(run, when, known)).ifPresent(assessment -> {
        assessments.add(assessment);
        Optional<String> reason =
            NotCompared.reason(run.scenario(), assessment, leftOut(run.scenario()));
        if (reason.isEmpty()) {
          differences.addAll(Expectations.differences(run.scenario(), assessment));
        } else {
          String file = run.scenario().file().orElse("<scenario>");
          terminal.complain(
              ProblemReport.line(file + ": not compared with `expect`, " + reason.get()) + "\n");
        }
      });
    }
    session.stopIfUnusable();
    print(assessments);
    return status(assessments, differences);
  }

  private int leftOut(Scenario scenario) {
    return weakest == null ? 0 : Evidence.atLeast(weakest, scenario).leftOut().size();
  }

  private void checkFormat(Session session) {
    if (batch && format == Format.TEXT) {
      session.problem(Problem.error(
          Place.of("--format"), "expected json, for --batch prints JSON lines, but was text"));
    }
    if (batch && withoutInferred) {
      session.problem(Problem.error(
          Place.of("--without-inferred"), "expected files without --batch but was with it"));
    }
    if (summary && !batch) {
      session.problem(
          Problem.error(Place.of("--summary"), "expected --batch with it but was without"));
    }
  }

  /** The facts that count, having said which do not. */
  private Evidence evidence(Scenario scenario) {
    if (weakest == null) {
      return Evidence.all(scenario);
    }
    Evidence evidence = Evidence.atLeast(weakest, scenario);
    StringBuilder said = new StringBuilder(scenario.file().orElse("<scenario>"))
        .append(": left out ")
        .append(evidence.leftOut().size())
        .append(" of ")
        .append(scenario.facts().size())
        .append(" reports, which rest on less than ")
        .append(weakest.written());
    List<FactRef> shown =
        evidence.leftOut().subList(0, Math.min(MOST_NAMED, evidence.leftOut().size()));
    for (FactRef ref : shown) {
      Fact fact = scenario.facts().get(ref.index());
      said.append("; ").append(ref).append(' ').append(fact.id());
      said.append(fact.source() == null ? " (unsourced)" : " (" + fact.source().id() + ")");
    }
    if (shown.size() < evidence.leftOut().size()) {
      said.append("; and ").append(evidence.leftOut().size() - shown.size()).append(" more");
    }
    terminal.complain(ProblemReport.line(said.toString()) + "\n");
    return evidence;
  }

  /** A file and the packs to ask about it. */
  private List<Run> runs(Session session, String file) {
    List<String> named = session.bundledPacksExpected(file);
    List<String> defaults = named.isEmpty() ? List.of(DEFAULT_PACK) : named;
    List<Run> runs = new ArrayList<>();
    for (String pack : packs.isEmpty() ? defaults : packs) {
      session.evaluator(pack).ifPresent(asked -> {
        List<Evaluator> known = new ArrayList<>(List.of(asked));
        packs.forEach(p -> session.evaluator(p).ifPresent(known::add));
        session
            .attempt(() -> read(session, file, known, named))
            .map(scenario -> withoutInferred ? scenario.withoutInferred() : scenario)
            .ifPresent(scenario -> runs.add(new Run(scenario, asked)));
      });
    }
    if (packs.isEmpty() && !runs.isEmpty()) {
      session.problems(Expectations.unknownPacks(runs.get(0).scenario(), RulePack.bundledIds()));
    }
    return runs;
  }

  /**
   * The scenario, which may use the fact types of the packs {@code named} as well. These are loaded only if it does, or has
   * mistakes: to load a pack takes longer than to ask one.
   */
  private static Scenario read(
      Session session, String file, List<Evaluator> known, List<String> named) {
    try {
      return session.input().read(file, known);
    } catch (ProblemsException e) {
      List<Evaluator> all = new ArrayList<>(known);
      named.forEach(p -> session.evaluator(p).ifPresent(all::add));
      if (all.size() == known.size()) {
        throw e;
      }
      return session.input().read(file, all);
    }
  }

  private void check(Session session, Run run) {
    Manifest pack = run.evaluator().pack().manifest();
    Scenario scenario = run.scenario();
    if (!packs.isEmpty()) {
      TreeSet<String> known = new TreeSet<>(RulePack.bundledIds());
      packs.forEach(
          p -> session.evaluator(p).ifPresent(e -> known.add(e.pack().manifest().id())));
      session.problems(Expectations.unknownPacks(scenario, known));
    }
    session.problems(Expectations.problems(scenario, pack));
    if (asOf == null && scenario.asOf().isEmpty()) {
      session.problem(Problem.error(
          Place.of(scenario.file().orElse("<scenario>")),
          "expected `asOf` in the file or --as-of on the command line but was neither"));
    }
  }

  /** In every pack that is asked; where no file could be read to say which, in the default one. */
  private void checkReading(Session session, List<Run> runs) {
    if (reading == null) {
      return;
    }
    Set<Manifest> asked = new LinkedHashSet<>();
    runs.forEach(run -> asked.add(run.evaluator().pack().manifest()));
    List<String> others = packs.isEmpty() && runs.isEmpty() ? List.of(DEFAULT_PACK) : packs;
    others.forEach(p -> session.evaluator(p).ifPresent(e -> asked.add(e.pack().manifest())));
    for (Manifest pack : asked) {
      BatchWork.unknownReading(pack, reading).ifPresent(session::problem);
    }
  }

  private Assessment assess(Run run, Optional<Instant> asOf, Optional<Instant> knownBy) {
    Evaluator evaluator = run.evaluator();
    Scenario scenario = run.scenario();
    return evaluator.assess(
        scenario,
        asOf.or(scenario::asOf).orElseThrow(),
        knownBy.isPresent() ? knownBy : scenario.knownBy(),
        evidence(scenario).setAside());
  }

  private void print(List<Assessment> assessments) {
    if (format == Format.JSON) {
      terminal.print(JsonReport.of(assessments, staleAfter));
      return;
    }
    TextOptions options = terminal.textOptions().withStaleAfter(staleAfter);
    TextOptions shown = reading == null ? options : options.withReading(reading);
    StringBuilder out = new StringBuilder();
    for (Assessment assessment : assessments) {
      out.append(out.isEmpty() ? "" : "\n" + "═".repeat(options.width()) + "\n\n")
          .append(TextReport.of(assessment, shown));
    }
    terminal.print(out.toString());
  }

  private int status(List<Assessment> assessments, List<Difference> differences) {
    differences.forEach(d -> terminal.complain(ProblemReport.of(List.of(d.asProblem()))));
    boolean asRequired = true;
    for (Assessment a : assessments) {
      if (required != null && verdict(a) != required) {
        asRequired = false;
        String where = a.file().orElse("<scenario>");
        String what =
            "required " + required.written() + " but was " + verdict(a).written();
        terminal.complain(
            ProblemReport.line(where + ": " + shownReading(a) + ", verdict: " + what) + "\n");
      }
    }
    if (!differences.isEmpty()) {
      return ExitStatus.NOT_AS_EXPECTED;
    }
    return asRequired ? ExitStatus.DONE : ExitStatus.NOT_AS_REQUIRED;
  }

  private String shownReading(Assessment assessment) {
    return reading == null ? assessment.pack().defaultReading() : reading;
  }

  private Status verdict(Assessment assessment) {
    return assessment.reading(shownReading(assessment)).verdict();
  }
}
