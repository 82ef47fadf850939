package org.statedconditions.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that asks one file of one pack. */
abstract class AskOneCommand extends AskingCommand {
  @Parameters(
      paramLabel = "FILE",
      description = "A scenario file, YAML or JSON; - is standard input.")
  private String file;

  @Option(names = "--pack", paramLabel = "ID|DIR", description = AskOptions.ONE_PACK)
  private @Nullable String pack;

  @Option(names = "--as-of", paramLabel = "TIME", description = AskOptions.AS_OF)
  private @Nullable String asOf;

  @Option(names = "--known-by", paramLabel = "TIME", description = AskOptions.KNOWN_BY)
  private @Nullable String knownBy;

  AskOneCommand(Terminal terminal) {
    super(terminal);
  }

  /** The reading that the user asks for, which has to be one of the pack; {@code null}: none, or the command looks itself. */
  abstract @Nullable String readingAsked();

  /** Answers. Problems that it notes in {@code session} are told. */
  abstract void answer(Session session, Asked question);

  /** Notes in {@code session} what is wrong with the options of the command itself. */
  void checkOptions(Session session) {}

  @Override
  final List<String> inputs() {
    return pack == null ? List.of(file) : List.of(file, pack);
  }

  @Override
  final int run(Session session) {
    checkOptions(session);
    Optional<Asked> question = Asked.ask(session, file, pack, asOf, knownBy);
    question.ifPresent(q -> session.problems(Asked.unknownReading(q.evaluator(), readingAsked())));
    session.stopIfUnusable();
    question.ifPresent(q -> answer(session, q));
    session.stopIfUnusable();
    return ExitStatus.DONE;
  }
}
