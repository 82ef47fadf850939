package org.statedconditions.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.statedconditions.Evaluator;
import org.statedconditions.document.Document;
import org.statedconditions.fact.FactType;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioFile;
import org.statedconditions.scenario.ScenarioReader;

/**
 * The scenarios that a command reads, from files and, for {@code -}, from standard input. Whatever is asked of a file, it is read
 * once, so that it may be a pipe: a file until another one is asked for, standard input to the end.
 */
final class ScenarioInput {
  static final String STANDARD_INPUT = "-";
  static final String SHOWN = "<standard input>";

  private final Terminal terminal;
  private final int mostFacts;
  private int limit = Document.DEFAULT_LIMIT;
  private @Nullable ScenarioFile standardInput;
  private @Nullable ScenarioFile file;
  private String name = "";

  /** Reads at most {@code mostFacts} facts of a file. */
  ScenarioInput(Terminal terminal, int mostFacts) {
    this.terminal = terminal;
    this.mostFacts = mostFacts;
  }

  /** From now on reads at most {@code limit} bytes of a file. */
  void upTo(int limit) {
    this.limit = limit;
  }

  /** The packs that {@code expect} names; none if the file cannot be read, for reading it says why. */
  List<String> packsExpected(String asked) {
    return open(asked).packsExpected();
  }

  /**
   * A scenario that may use the fact types of several packs; where two declare one of the same name, that of the first
   * counts. Throws {@link ProblemsException} with all that is wrong with it.
   */
  Scenario read(String asked, List<Evaluator> packs) {
    try (Progress bar = Progress.of(terminal, "Facts read:", 0)) {
      return open(asked).read(limited(reader(packs)).telling(bar::to));
    }
  }

  /** Reads the fact types of all {@code packs}; where two declare one of the same name, that of the first counts. */
  static ScenarioReader reader(List<Evaluator> packs) {
    Map<String, FactType> types = new TreeMap<>();
    packs.forEach(
        pack -> pack.declaredTypes().forEach(type -> types.putIfAbsent(type.name(), type)));
    return types.isEmpty()
        ? ScenarioReader.standard()
        : ScenarioReader.withTypes(List.copyOf(types.values()));
  }

  private ScenarioReader limited(ScenarioReader reader) {
    return reader.upTo(limit).upToFacts(mostFacts);
  }

  private ScenarioFile open(String asked) {
    ScenarioReader reader = limited(ScenarioReader.standard());
    if (asked.equals(STANDARD_INPUT)) {
      if (standardInput == null) {
        standardInput = reader.open(SHOWN, terminal.in());
      }
      return standardInput;
    }
    if (file == null || !asked.equals(name)) {
      if (file != null) {
        file.close();
      }
      name = asked;
      file = reader.open(terminal.resolve(asked));
    }
    return file;
  }
}
