package org.statedconditions.cli;

import java.util.List;
import java.util.Set;

/** Guesses from arguments that nobody has parsed yet whether a run ends as soon as it has answered for a few files. */
final class ShortCommand {
  private static final Set<String> SHORT = Set.of("evaluate", "explain", "missing", "compare");
  private static final String BATCH = "--batch";

  private ShortCommand() {}

  /** Whether it does, as far as can be told. */
  static boolean is(String... args) {
    return args.length > 1 && SHORT.contains(args[0]) && !List.of(args).contains(BATCH);
  }
}
