package org.statedconditions.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.statedconditions.Evaluator;
import org.statedconditions.document.Document;
import org.statedconditions.fact.FactType;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioReader;

/**
 * Reads scenarios from files and, for {@code -}, from standard input. Whatever is asked of a file, it is read once, so that it
 * may be a pipe: its bytes are kept until another one is asked for, those of standard input to the end.
 */
final class ScenarioInput {
  static final String STANDARD_INPUT = "-";
  static final String SHOWN = "<standard input>";

  private final Terminal terminal;
  private final int limit;
  private Optional<byte[]> standardInput = Optional.empty();
  private String file = "";
  private Optional<byte[]> ofFile = Optional.empty();

  ScenarioInput(Terminal terminal) {
    this(terminal, Document.DEFAULT_LIMIT);
  }

  /** Reads at most {@code limit} bytes of a file. */
  ScenarioInput(Terminal terminal, int limit) {
    this.terminal = terminal;
    this.limit = limit;
  }

  /** The packs that {@code expect} names; none if the file cannot be read, for reading it says why. */
  List<String> packsExpected(String file) {
    return bytes(file)
        .map(bytes -> ScenarioReader.standard()
            .upTo(limit)
            .packsExpectedInText(new String(bytes, StandardCharsets.UTF_8)))
        .orElse(List.of());
  }

  /**
   * A scenario that may use the fact types of several packs; where two declare one of the same name, that of the first
   * counts. Throws {@link ProblemsException} with all that is wrong with it.
   */
  Scenario read(String file, List<Evaluator> packs) {
    Map<String, FactType> types = new TreeMap<>();
    packs.forEach(
        pack -> pack.declaredTypes().forEach(type -> types.putIfAbsent(type.name(), type)));
    ScenarioReader all = types.isEmpty()
        ? ScenarioReader.standard()
        : ScenarioReader.withTypes(List.copyOf(types.values()));
    try (Progress bar = Progress.of(terminal, "Facts read:", 0)) {
      ScenarioReader reader = all.upTo(limit).telling(bar::to);
      String shown =
          file.equals(STANDARD_INPUT) ? SHOWN : terminal.resolve(file).toString();
      return bytes(file)
          .map(bytes -> reader.parse(shown, bytes, 1))
          // It says why it could not be read.
          .orElseGet(() -> reader.read(terminal.resolve(file)));
    }
  }

  /** Empty if the file cannot be read. */
  private Optional<byte[]> bytes(String asked) {
    if (asked.equals(STANDARD_INPUT)) {
      if (standardInput.isEmpty()) {
        standardInput = Optional.of(standardInput());
      }
      return standardInput;
    }
    if (!asked.equals(file)) {
      file = asked;
      ofFile = Optional.empty();
      try (InputStream in = Files.newInputStream(terminal.resolve(asked))) {
        ofFile = Optional.of(atMost(in));
      } catch (IOException e) {
        ofFile = Optional.empty();
      }
    }
    return ofFile;
  }

  private byte[] standardInput() {
    try {
      return atMost(terminal.in());
    } catch (IOException e) {
      throw new UncheckedIOException("standard input could not be read: " + e.getMessage(), e);
    }
  }

  /** One byte more than may be: enough for the reader to see that it is too much. */
  private byte[] atMost(InputStream in) throws IOException {
    return in.readNBytes(limit + 1);
  }
}
