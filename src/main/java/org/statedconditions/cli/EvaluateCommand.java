package org.statedconditions.cli;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.cli.Assessing.Answer;
import org.statedconditions.fact.Attribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.timeline.Evidence;
import org.statedconditions.remark.Remarks;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.report.OutputForm;
import org.statedconditions.report.ProblemReport;
import org.statedconditions.report.TextOptions;
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

  /** The forms that --brief makes shorter. */
  private static final Set<OutputForm> FOR_PEOPLE =
      Set.of(OutputForm.TEXT, OutputForm.MARKDOWN, OutputForm.HTML);

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
          "When the conditions have to hold, instead of the file's `asOf`: 2025-11-27 (00:00 of that day in the file's time"
              + " zone, UTC by default) or 2025-11-27T10:30+03:00.")
  private @Nullable String asOf;

  @Option(names = "--known-by", paramLabel = "TIME", description = AskOptions.KNOWN_BY)
  private @Nullable String knownBy;

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
      names = "--brief",
      description =
          "Only the answer, what decides it, what is not known and what would come first: about ten lines without ids. For text,"
              + " markdown and html.")
  private boolean brief;

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
  List<String> inputs() {
    List<String> inputs = new ArrayList<>(files);
    inputs.addAll(packs);
    return inputs;
  }

  @Override
  int run(Session session) {
    Assessing assessing = new Assessing(
        session.moment("--as-of", asOf),
        session.moment("--known-by", knownBy),
        weakest,
        withoutInferred,
        reading,
        required);
    List<Evaluator> named =
        packs.stream().flatMap(p -> session.evaluator(p).stream()).toList();
    named.forEach(pack -> session.problems(Asked.unknownReading(pack, reading)));
    checkFormat(session);
    if (batch) {
      checkReadingOfSomePack(session);
      session.stopIfUnusable();
      return new BatchRun(
              terminal, new BatchWork.Options(assessing, named, summary, staleAfter, limits))
          .run(files);
    }
    List<Run> runs = new ArrayList<>();
    files.forEach(file -> runs.addAll(runs(session, file)));
    if (runs.isEmpty()) {
      checkReadingOfSomePack(session);
    }
    for (Run run : runs) {
      List<Evaluator> asked = new ArrayList<>(List.of(run.evaluator()));
      asked.addAll(named);
      // An --as-of that cannot be read has been told: that the file has no `asOf` either is no
      // second mistake.
      if (asOf == null || assessing.asOf() != null) {
        session.problems(assessing.problems(run.scenario(), asked));
      }
    }
    session.stopIfUnusable();

    List<Answer> answers = new ArrayList<>();
    runs.forEach(run -> session
        .attempt(() -> assessing.answer(run.evaluator(), run.scenario()))
        .ifPresent(answers::add));
    answers.forEach(this::tellWhatDoesNotCount);
    session.stopIfUnusable();
    TextOptions options = terminal.textOptions().withStaleAfter(staleAfter);
    AssessmentReport report =
        AssessmentReport.of(answers.stream().map(Answer::assessment).toList());
    print(
        brief ? report.brief() : report, reading == null ? options : options.withReading(reading));
    return status(answers);
  }

  /** Where no file says yet which packs are asked: the reading has to be one of some bundled pack. */
  private void checkReadingOfSomePack(Session session) {
    if (packs.isEmpty()
        && reading != null
        && RulePack.bundledIds().stream()
            .flatMap(id -> RulePack.bundled(id).manifest().readings().stream())
            .noneMatch(r -> r.id().equals(reading))) {
      session
          .evaluator(DEFAULT_PACK)
          .ifPresent(pack -> session.problems(Asked.unknownReading(pack, reading)));
    }
  }

  private void checkFormat(Session session) {
    output
        .asked()
        .filter(form -> batch && form != OutputForm.JSON)
        .ifPresent(form -> session.problem(Problem.error(
            ProblemCode.WRONG_OPTION,
            Place.of("--format"),
            "expected json, for --batch prints JSON lines, but was " + form)));
    if (brief && batch) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--brief"),
          "expected no --batch with it but was with"));
    } else if (brief && !FOR_PEOPLE.contains(output.form())) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--brief"),
          "expected text, markdown or html with it but was " + output.form(),
          "programs get all that there is"));
    }
    if (summary && !batch) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--summary"),
          "expected --batch with it but was without"));
    }
  }

  /** Says which reports were left out, and whether the answer is not held against what the file expects. */
  private void tellWhatDoesNotCount(Answer answer) {
    Scenario scenario = answer.evidence().scenario();
    String file = scenario.file().orElse("<scenario>");
    if (weakest != null) {
      terminal.complain(ProblemReport.line(file + leftOut(answer.evidence())) + "\n");
    }
    answer
        .notCompared()
        .ifPresent(reason -> terminal.complain(
            ProblemReport.line(file + ": not compared with `expect`, " + reason) + "\n"));
  }

  private String leftOut(Evidence evidence) {
    List<Fact> facts = evidence.scenario().facts();
    List<FactRef> leftOut = evidence.leftOut();
    StringBuilder said = new StringBuilder(": left out ")
        .append(leftOut.size())
        .append(" of ")
        .append(facts.size())
        .append(" reports, which rest on less than ")
        .append(Objects.requireNonNull(weakest).written());
    List<FactRef> shown = leftOut.subList(0, Math.min(MOST_NAMED, leftOut.size()));
    for (FactRef ref : shown) {
      Fact fact = facts.get(ref.index());
      said.append("; ").append(ref).append(' ').append(fact.id());
      said.append(fact.source() == null ? " (unsourced)" : " (" + fact.source().id() + ")");
    }
    if (shown.size() < leftOut.size()) {
      said.append("; and ").append(leftOut.size() - shown.size()).append(" more");
    }
    return said.toString();
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
            .ifPresent(scenario -> runs.add(new Run(scenario, asked)));
      });
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

  private int status(List<Answer> answers) {
    boolean asExpected = true;
    boolean asRequired = true;
    for (Answer answer : answers) {
      asExpected &= answer.differences().isEmpty();
      asRequired &= answer.asRequired();
      terminal.complain(ProblemReport.of(answer.differences()));
    }
    for (Answer answer : answers) {
      if (!answer.asRequired()) {
        terminal.complain(ProblemReport.line(answer.assessment().file().orElse("<scenario>") + ": "
                + answer.reading() + ", verdict: required "
                + Objects.requireNonNull(required).written() + " but was "
                + answer.verdict().written())
            + "\n");
      }
    }
    if (!asExpected) {
      return ExitStatus.NOT_AS_EXPECTED;
    }
    return asRequired ? ExitStatus.DONE : ExitStatus.NOT_AS_REQUIRED;
  }
}
