package org.statedconditions.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.statedconditions.Evaluator;
import org.statedconditions.document.Document;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.OwnType;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioReader;

/** Reads scenarios from files and, for {@code -}, from standard input, which is read only once. */
final class ScenarioInput {
  static final String STANDARD_INPUT = "-";
  static final String SHOWN = "<standard input>";

  private final Terminal terminal;
  private final int limit;
  private Optional<byte[]> standardInput = Optional.empty();

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
    ScenarioReader reader = ScenarioReader.standard().upTo(limit);
    return file.equals(STANDARD_INPUT)
        ? reader.packsExpectedInText(standardInput())
        : reader.packsExpected(terminal.resolve(file));
  }

  /**
   * A scenario that may use the fact types of several packs; where two declare one of the same name, that of the first
   * counts. Throws {@link ProblemsException} with all that is wrong with it.
   */
  Scenario read(String file, List<Evaluator> packs) {
    Map<String, OwnType> types = new TreeMap<>();
    packs.forEach(
        pack -> pack.ownFactTypes().forEach(type -> types.putIfAbsent(type.name(), type)));
    ScenarioReader all = types.isEmpty()
        ? ScenarioReader.standard()
        : ScenarioReader.withOwnTypes(List.copyOf(types.values()));
    try (Progress bar = Progress.of(terminal, "Facts read:", 0)) {
      ScenarioReader reader = all.upTo(limit).telling(bar::to);
      return file.equals(STANDARD_INPUT)
          ? reader.parse(SHOWN, standardInput())
          : reader.read(terminal.resolve(file));
    }
  }

  private String standardInput() {
    if (standardInput.isEmpty()) {
      standardInput = Optional.of(bytes());
    }
    return decode(standardInput.get());
  }

  private byte[] bytes() {
    InputStream in = terminal.in();
    try {
      // One byte more than may be: enough for the reader to see that it is too much.
      return in.readNBytes(limit + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("standard input could not be read: " + e.getMessage(), e);
    }
  }

  private String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      if (bytes.length > limit) {
        // The cut may have gone through a character.
        return " ".repeat(bytes.length);
      }
      throw new ProblemsException(
          List.of(Problem.error(Place.of(SHOWN), "expected text in UTF-8 but was something else")));
    }
  }
}
