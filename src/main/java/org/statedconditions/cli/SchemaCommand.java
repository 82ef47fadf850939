package org.statedconditions.cli;

import java.util.concurrent.Callable;
import org.statedconditions.scenario.ScenarioSchema;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of scenario files. */
@Command(name = "schema", description = "Prints the JSON Schema of scenario files, for editors.")
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String schema = ScenarioSchema.text();
    terminal.print(schema.endsWith("\n") ? schema : schema + "\n");
    return ExitStatus.DONE;
  }
}
