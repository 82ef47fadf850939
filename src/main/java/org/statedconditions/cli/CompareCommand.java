package org.statedconditions.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.pack.Reading;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.question.compare.Differences;
import org.statedconditions.question.compare.Matrix;
import org.statedconditions.report.DifferencesReport;
import org.statedconditions.report.MatrixReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows answers side by side. */
@Command(
    name = "compare",
    description = {
      "Shows scenarios by packs by readings in one table; with --differences, what differs between two answers and why.",
      "",
      "The two are those of two files, of two --as-of (which may fall under two versions of the statement), or of two --pack"
          + " (which may be two versions of one); the first is called before, the second after."
    },
    sortOptions = false)
final class CompareCommand extends AskingCommand {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Scenario files, YAML or JSON; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--pack",
      paramLabel = "ID|DIR",
      description =
          "A bundled pack or the folder of one; may be given several times. Default: the packs that the file's `expect`"
              + " names (with --differences the first of them), else "
              + EvaluateCommand.DEFAULT_PACK + ".")
  private List<String> packs = List.of();

  @Option(
      names = "--reading",
      paramLabel = "READING",
      description =
          "Show this reading only; may be given several times. With --differences: the one that comes first. Default:"
              + " all.")
  private List<String> readings = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "When the conditions have to hold, instead of the file's `asOf`; may be given several times.")
  private List<String> times = List.of();

  @Option(names = "--known-by", paramLabel = "TIME", description = AskOptions.KNOWN_BY)
  private @Nullable String knownBy;

  @Option(
      names = "--differences",
      description = "Show what differs between two answers and why, instead of the table.")
  private boolean differences;

  CompareCommand(Terminal terminal) {
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
    List<Asked> questions = new ArrayList<>();
    files.forEach(file -> questions(session, file, questions));
    checkReadings(session, questions);
    session.stopIfUnusable();
    if (differences && questions.size() != 2) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--differences"),
          "expected two answers to compare but was " + questions.size(),
          "give two files, or one file and two --as-of or two --pack"));
    }
    session.stopIfUnusable();
    List<Assessment> assessments = new ArrayList<>();
    questions.forEach(q -> session.attempt(q::assess).ifPresent(assessments::add));
    session.stopIfUnusable();
    if (differences) {
      DifferencesReport report = DifferencesReport.of(difference(questions, assessments));
      print(report, readings.stream().findFirst().orElse(null));
    } else {
      print(MatrixReport.of(Matrix.of(assessments, readings)));
    }
    return ExitStatus.DONE;
  }

  private void questions(Session session, String file, List<Asked> questions) {
    for (String pack : packs(session, file)) {
      List<String> asked = new ArrayList<>(times);
      if (asked.isEmpty()) {
        asked.add(null);
      }
      for (String time : asked) {
        Asked.ask(session, file, pack, time, knownBy).ifPresent(questions::add);
      }
    }
  }

  private List<String> packs(Session session, String file) {
    if (!packs.isEmpty()) {
      return packs;
    }
    List<String> asked = session.packsAsked(file);
    return differences ? asked.subList(0, 1) : asked;
  }

  /** A reading has to be one of some pack that is asked. */
  private void checkReadings(Session session, List<Asked> questions) {
    if (questions.isEmpty()) {
      return;
    }
    Set<String> known = new LinkedHashSet<>();
    questions.forEach(q ->
        q.evaluator().pack().manifest().readings().stream().map(Reading::id).forEach(known::add));
    for (String reading : readings) {
      if (!known.contains(reading)) {
        session.problem(Problem.error(
            ProblemCode.UNKNOWN_READING,
            Place.of("--reading"),
            "expected a reading of the packs asked (" + String.join(", ", known) + ") but was `"
                + reading + "`",
            DidYouMean.hint(reading, known)));
      }
    }
    if (differences && readings.size() > 1) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--reading"),
          "expected at most one with --differences but was " + readings.size()));
    }
  }

  private static Differences difference(List<Asked> questions, List<Assessment> assessments) {
    return Differences.of(
        assessments.get(0),
        questions.get(0).scenario().parameters(),
        assessments.get(1),
        questions.get(1).scenario().parameters());
  }
}
