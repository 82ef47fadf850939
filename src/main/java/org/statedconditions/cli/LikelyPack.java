package org.statedconditions.cli;

import java.util.Optional;
import java.util.Set;

/** Guesses from arguments that nobody has parsed yet which bundled pack a run will ask, so that it can be loaded meanwhile. */
final class LikelyPack {
  private static final Set<String> ASKING = Set.of(
      "evaluate",
      "explain",
      "timeline",
      "robustness",
      "sensitivity",
      "missing",
      "what-if",
      "compare");
  private static final Set<String> ONLY_TELLING = Set.of("--help", "-h", "--version", "-V");
  private static final String PACK = "--pack";

  private LikelyPack() {}

  /** The first pack that {@code args} name, or the one that is asked by default; empty for commands that ask none. */
  static Optional<String> of(String... args) {
    if (args.length < 2 || !ASKING.contains(args[0])) {
      return Optional.empty();
    }
    for (int i = 1; i < args.length; i++) {
      if (ONLY_TELLING.contains(args[i])) {
        return Optional.empty();
      }
      if (args[i].equals(PACK) && i + 1 < args.length) {
        return Optional.of(args[i + 1]);
      }
      if (args[i].startsWith(PACK + "=")) {
        return Optional.of(args[i].substring(PACK.length() + 1));
      }
    }
    return Optional.of(EvaluateCommand.DEFAULT_PACK);
  }
}
