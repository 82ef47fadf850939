package org.statedconditions.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.reason.Explanation;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.OutputForm;
import org.statedconditions.report.WhyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains a verdict, a condition or a criterion. */
@Command(
    name = "explain",
    description =
        "Explains why a verdict, condition or criterion is what it is, from the rules that decided it to the reports.",
    sortOptions = false)
final class ExplainCommand extends AskOneCommand {
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
  private @Nullable String subject;

  @Option(
      names = "--reading",
      paramLabel = "READING",
      description = "The reading to explain. Default: the pack's default reading.")
  private @Nullable String reading;

  ExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Set<OutputForm> forms() {
    return OutputOptions.WITHOUT_TABLE;
  }

  /** The questions check it themselves. */
  @Override
  @Nullable
  String readingAsked() {
    return null;
  }

  /** One by one, so that the problems of all questions are told at once. */
  @Override
  void answer(Session session, Asked of) {
    List<Explanation> explanations = new ArrayList<>();
    for (String id : asked) {
      Question question =
          new Question(id, Optional.ofNullable(reading), Optional.ofNullable(subject));
      session.attempt(() -> answer(of, question)).ifPresent(explanations::addAll);
    }
    session.stopIfUnusable();
    print(WhyReport.of(explanations));
  }

  /** Who asks here knows the parts of a question by the names of the options. */
  private static List<Explanation> answer(Asked of, Question question) {
    try {
      return of.evaluator().explain(of.scenario(), of.asOf(), of.knownBy(), question);
    } catch (ProblemsException e) {
      throw new ProblemsException(e.problems().stream()
          .map(p -> new Problem(p.severity(), p.code(), option(p.place()), p.message(), p.hint()))
          .toList());
    }
  }

  private static Place option(Place place) {
    return switch (place.file()) {
      case "question.id" -> Place.of("--for");
      case "question.reading" -> Place.of("--reading");
      case "question.subject" -> Place.of("--subject");
      default -> place;
    };
  }
}
