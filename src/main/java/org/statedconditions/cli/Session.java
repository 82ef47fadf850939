package org.statedconditions.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.document.Moment;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** One run of a command: collects every problem before anything is done, and makes an evaluator for a pack only once. */
final class Session {
  private final Terminal terminal;
  private final LimitOptions limits;
  private final ScenarioInput input;
  private final Map<String, Optional<Evaluator>> evaluators = new LinkedHashMap<>();
  private final LinkedHashSet<Problem> problems = new LinkedHashSet<>();

  /** With the limits that hold where none are given. */
  Session(Terminal terminal) {
    this(terminal, new LimitOptions());
  }

  Session(Terminal terminal, LimitOptions limits) {
    this.terminal = terminal;
    this.limits = limits;
    this.input = new ScenarioInput(terminal, limits.facts());
  }

  Terminal terminal() {
    return terminal;
  }

  /** Whether no problem was noted so far. */
  boolean isUsable() {
    return problems.isEmpty();
  }

  /** What the scenarios are read with. */
  ScenarioInput input() {
    return input;
  }

  /** The evaluator of a bundled pack or of the pack in a folder; empty, and a problem more, if it cannot be used. */
  Optional<Evaluator> evaluator(String pack) {
    Optional<Evaluator> known = evaluators.get(pack);
    if (known == null) {
      known = attempt(() -> limits
          .set(
              isFolder(terminal, pack)
                  ? Evaluator.builder(terminal.resolve(pack))
                  : Evaluator.builder(RulePack.bundled(pack)))
          .functionsOfLibraries()
          .build());
      evaluators.put(pack, known);
    }
    return known;
  }

  /** A bundled pack or the one in a folder, whose rules are not looked at; empty, and a problem more, if it cannot be used. */
  Optional<RulePack> pack(String pack) {
    return attempt(() ->
        isFolder(terminal, pack) ? RulePack.read(terminal.resolve(pack)) : RulePack.bundled(pack));
  }

  /** The bundled packs that {@code expect} of a file names. */
  List<String> bundledPacksExpected(String file) {
    return attempt(() -> input.packsExpected(file)).orElse(List.of()).stream()
        .filter(RulePack::isBundled)
        .distinct()
        .toList();
  }

  /** The packs to ask about a file where the user names none: those that its {@code expect} names, else the default one. */
  List<String> packsAsked(String file) {
    List<String> expected = bundledPacksExpected(file);
    return expected.isEmpty() ? List.of(EvaluateCommand.DEFAULT_PACK) : expected;
  }

  /** A bundled id comes first: whoever means a folder of that name writes {@code ./} before it. */
  static boolean isFolder(Terminal terminal, String pack) {
    if (pack.contains("/") || pack.contains("\\")) {
      return true;
    }
    Path folder = terminal.resolve(pack.isEmpty() ? "." : pack);
    return Files.isDirectory(folder) && !RulePack.isBundled(pack);
  }

  /** What {@code work} gives; empty, and its problems noted, if it throws {@link ProblemsException}. */
  <T> Optional<T> attempt(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** The moment that an option gives; {@code null} where it is not given, and, with a problem more, where it cannot be read. */
  @Nullable
  Moment moment(String option, @Nullable String written) {
    return written == null ? null : attempt(() -> Moments.read(option, written)).orElse(null);
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  void problems(Collection<Problem> more) {
    problems.addAll(more);
  }

  /** Throws {@link ProblemsException} with all that was noted so far, each once, if there is any. */
  void stopIfUnusable() {
    if (!problems.isEmpty()) {
      throw new ProblemsException(new ArrayList<>(problems));
    }
  }
}
