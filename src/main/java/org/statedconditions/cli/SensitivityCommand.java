package org.statedconditions.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.chance.Probabilities;
import org.statedconditions.question.chance.Sensitivity;
import org.statedconditions.report.SensitivityReport;
import org.statedconditions.scenario.Probability;
import org.statedconditions.scenario.ProbabilityReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows how probable each verdict is, given how probable it is what is not known turns out to be. */
@Command(
    name = "sensitivity",
    description =
        "Shows how probable each verdict and each stage is, given probabilities for what is not known, and which unknown"
            + " matters most.",
    sortOptions = false)
final class SensitivityCommand extends AskOneCommand {
  private static final String OPTION = "--probability";

  @Option(
      names = "--probability",
      paramLabel = "WHAT=P",
      description =
          "How probable something unknown is, besides what the file's `probabilities` say: ceasefire.general=0.7, "
              + "ceasefire.general=met:0.5,not-met:0.2 or truce.scope=general:0.6,sectoral:0.4. May be repeated.")
  private List<String> probabilities = List.of();

  @Option(
      names = "--reading",
      paramLabel = "READING",
      description = "Show one reading only. Default: all.")
  private @Nullable String reading;

  private final List<Probability> given = new ArrayList<>();

  SensitivityCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  @Nullable
  String readingAsked() {
    return reading;
  }

  @Override
  void checkOptions(Session session) {
    for (String text : probabilities) {
      session.attempt(() -> ProbabilityReader.parse(OPTION, text)).ifPresent(given::add);
    }
  }

  @Override
  void answer(Session session, Asked q) {
    List<Probability> all = all(q);
    if (all.isEmpty()) {
      throw new ProblemsException(List.of(Problem.error(
          ProblemCode.MISSING_PROBABILITIES,
          Place.of(q.scenario().file().orElse("<scenario>")),
          "expected `probabilities` in the file or " + OPTION
              + " on the command line but was neither",
          "for example --probability ceasefire.general=0.7")));
    }
    Sensitivity sensitivity = Sensitivity.of(
        q.evaluator(),
        q.scenario(),
        q.asOf(),
        q.knownBy(),
        Probabilities.of(q.evaluator(), q.scenario(), q.asOf(), q.knownBy(), all));
    print(SensitivityReport.of(sensitivity, q.assess()), reading);
  }

  /** What the command line says takes the place of what the file says of the same. */
  private List<Probability> all(Asked question) {
    Map<String, Probability> all = new LinkedHashMap<>();
    question.scenario().probabilities().forEach(p -> all.put(p.about(), p));
    given.forEach(p -> all.put(p.about(), p));
    return List.copyOf(all.values());
  }
}
