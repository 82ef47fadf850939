package org.statedconditions.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.question.timeline.Robustness;
import org.statedconditions.report.RobustnessReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows on which sources the verdicts depend. */
@Command(
    addMethodSubcommands = false,
    name = "robustness",
    description =
        "Shows whether the verdicts survive without any one source, and on which of them they depend.",
    sortOptions = false)
final class RobustnessCommand extends AskingCommand {
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
      names = "--reading",
      paramLabel = "READING",
      description = "Show one reading only. Default: all.")
  private @Nullable String reading;

  @Option(names = "--as-of", paramLabel = "TIME", description = AskOptions.AS_OF)
  private @Nullable String asOf;

  @Option(names = "--known-by", paramLabel = "TIME", description = AskOptions.KNOWN_BY)
  private @Nullable String knownBy;

  RobustnessCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  List<String> inputs() {
    List<String> inputs = new ArrayList<>(packs);
    inputs.add(file);
    return inputs;
  }

  @Override
  int run(Session session) {
    List<Asked> questions = new ArrayList<>();
    for (String pack : packs.isEmpty() ? session.packsAsked(file) : packs) {
      Asked.ask(session, file, pack, asOf, knownBy).ifPresent(questions::add);
    }
    questions.forEach(q -> session.problems(Asked.unknownReading(q.evaluator(), reading)));
    session.stopIfUnusable();
    List<Robustness> found = new ArrayList<>();
    for (Asked q : questions) {
      session
          .attempt(() -> Robustness.of(q.evaluator(), q.scenario(), q.asOf(), q.knownBy()))
          .ifPresent(found::add);
    }
    session.stopIfUnusable();
    print(RobustnessReport.of(found), reading);
    return ExitStatus.DONE;
  }
}
