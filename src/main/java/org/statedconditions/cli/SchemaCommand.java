package org.statedconditions.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.statedconditions.fact.FactType;
import org.statedconditions.pack.PackSchema;
import org.statedconditions.pack.Parameter;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.report.OutputSchema;
import org.statedconditions.scenario.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of scenario files, of pack.yaml, or of what commands write. */
@Command(
    addMethodSubcommands = false,
    name = "schema",
    description =
        "Prints the JSON Schema of scenario files or of pack.yaml, for editors; with --output, of what commands write with"
            + " --format json.")
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--pack",
      paramLabel = "ID|DIR",
      description =
          "With the fact types that this pack declares: a bundled one or the folder of one; may be given several times.")
  private List<String> packs = List.of();

  @Option(
      names = "--manifest",
      description = "The schema of pack.yaml in place of that of scenario files.")
  private boolean manifest;

  @Option(
      names = "--output",
      description =
          "The schema of what commands write with --format json, for programs that read it.")
  private boolean output;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Session session = new Session(terminal);
    if (manifest && output) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--manifest"),
          "expected `--manifest` or `--output` but were both",
          null));
    }
    if ((manifest || output) && !packs.isEmpty()) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--pack"),
          "expected `" + (manifest ? "--manifest" : "--output") + "` without it but were both",
          "that is of the same form whatever the pack"));
    }
    session.stopIfUnusable();
    if (manifest || output) {
      terminal.print(manifest ? PackSchema.text() : OutputSchema.text());
      return ExitStatus.DONE;
    }
    Map<String, FactType> types = new TreeMap<>();
    Map<String, Parameter> parameters = new TreeMap<>();
    for (String pack : packs) {
      session.evaluator(pack).ifPresent(e -> {
        e.declaredTypes().forEach(type -> add(session, types, type, pack));
        e.pack().manifest().parameters().forEach(p -> parameters.merge(p.name(), p, (a, b) -> a));
      });
    }
    session.stopIfUnusable();
    String schema = ScenarioSchema.text(
        List.copyOf(types.values()),
        packs.size() == 1 ? List.copyOf(parameters.values()) : List.of());
    terminal.print(schema.endsWith("\n") ? schema : schema + "\n");
    return ExitStatus.DONE;
  }

  private static void add(
      Session session, Map<String, FactType> types, FactType type, String pack) {
    FactType other = types.putIfAbsent(type.name(), type);
    if (other != null && !other.equals(type)) {
      session.problem(Problem.error(
          ProblemCode.WRONG_OPTION,
          Place.of("--pack"),
          "expected packs that declare different fact types but " + pack + " declares `"
              + type.name() + "` too, with other fields",
          "print the schema of one pack at a time"));
    }
  }
}
