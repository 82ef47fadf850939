package org.statedconditions.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that asks one file of one pack. */
final class AskOptions {
  static final String AS_OF = "When the conditions have to hold, instead of the file's `asOf`.";
  static final String KNOWN_BY = "Leave out what was reported later than this.";
  static final String FORMAT = "How results are printed. Default: text.";
  static final String ONE_PACK =
      "A bundled pack or the folder of one. Default: the one that `expect` names, else "
          + EvaluateCommand.DEFAULT_PACK + ".";

  @Option(names = "--pack", paramLabel = "ID|DIR", description = ONE_PACK)
  private @Nullable String pack;

  @Option(names = "--as-of", paramLabel = "TIME", description = AS_OF)
  private @Nullable String asOf;

  @Option(names = "--known-by", paramLabel = "TIME", description = KNOWN_BY)
  private @Nullable String knownBy;

  @Option(names = "--format", paramLabel = "text|json", description = FORMAT)
  private Format format = Format.TEXT;

  Session session(Terminal terminal) {
    return new Session(terminal);
  }

  /**
   * The question that is asked of {@code file}; empty, and its problems noted in {@code session}, if it cannot be asked.
   *
   * @param reading has to be one of the pack; {@code null}: none is asked for
   */
  Optional<Asked> question(
      Session session, Terminal terminal, String file, @Nullable String reading) {
    Optional<Asked> question =
        Asked.ask(session, new ScenarioInput(terminal), file, pack, asOf, knownBy);
    question.ifPresent(q -> q.checkReading(session, reading));
    return question;
  }

  boolean json() {
    return format == Format.JSON;
  }
}
