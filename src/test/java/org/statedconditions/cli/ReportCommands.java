package org.statedconditions.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Every command that reports, by a name for its golden, on the pack of the author's walk-through. */
final class ReportCommands {
  private static final Path PACK =
      Path.of("examples/custom-pack/esterhaven-corridor").toAbsolutePath();
  private static final String SCENARIO = """
      title: Two sectors | one *searched*
      asOf: 2030-06-01
      sources:
        gazette: {publisher: The Esterhaven Gazette, date: 2030-05-21, url: 'https://gazette.example/a_b'}
        port: {publisher: =Port authority, attribution: official-statement}
      probabilities: {cleared.inspected: 0.6}
      facts:
        - corridor: {id: north, inspectedOn: 2030-05-20, source: gazette}
        - sector: {id: north/1, corridor: north, minesFound: false, source: gazette}
        - sector: {id: north/2, corridor: north, minesFound: true, source: port, from: 2030-05-25}
        - escort: {id: north/NO, corridor: north, country: NO, withdrawn: false, source: port}
      """;
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("evaluate", "evaluate s.yaml --pack PACK");
    TABLES.put("missing", "missing s.yaml --pack PACK");
    TABLES.put("timeline", "timeline s.yaml --pack PACK");
    TABLES.put("robustness", "robustness s.yaml --pack PACK");
    TABLES.put("sensitivity", "sensitivity s.yaml --pack PACK");
    TABLES.put("compare", "compare s.yaml --pack PACK --as-of 2030-05-22 --as-of 2030-06-01");
    TABLES.put(
        "differences",
        "compare s.yaml --differences --pack PACK --as-of 2030-05-22 --as-of 2030-06-01");
    TABLES.put("what-if", "what-if s.yaml --pack PACK --set north/2.minesFound=false");
    TABLES.put("check", "check PACK --coverage");
    TABLES.put("packs", "packs PACK");
    TABLES.put("statement", "packs PACK --statement");
  }

  private ReportCommands() {}

  /** Those that write a table too: name and command. */
  static Stream<Arguments> withTables() {
    return TABLES.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  /** All of them. */
  static Stream<Arguments> all() {
    return Stream.concat(
        withTables(), Stream.of(Arguments.of("explain", "explain s.yaml --pack PACK")));
  }

  /** What a command does, in a folder of its own where the scenario is {@code s.yaml}. */
  static Shell.Outcome run(Path folder, String command) {
    Shell shell = new Shell(folder).file("s.yaml", SCENARIO);
    Shell.Outcome outcome = shell.run(command.replace("PACK", PACK.toString()).split(" "));
    return new Shell.Outcome(
        outcome.status(),
        outcome.out().replace(PACK.toString(), "esterhaven-corridor"),
        outcome.err());
  }
}
