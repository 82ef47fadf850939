package org.statedconditions.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs short commands once and shows nothing: so that the launcher's archive holds the classes of them all, and not only those
 * of whatever was asked first.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** The run that is asked for most often. Takes a scenario file. */
  public static void first(String[] args) {
    Logging.prepare();
    run(List.of("evaluate", args[0]));
  }

  /** Takes a scenario file. No pack is compiled: an archive with the compiler makes every other run dearer and that one little faster. */
  public static void main(String[] args) {
    Logging.prepare();
    String file = args[0];
    List<List<String>> commands = List.of(
        List.of("evaluate", file),
        List.of("evaluate", "--no-cache", "--format", "json", file),
        List.of("timeline", file),
        List.of("robustness", file),
        List.of("missing", file),
        List.of("packs"),
        List.of("schema"),
        List.of("--help"),
        List.of("evaluate", "--help"),
        List.of("evaluate", file + ".missing"),
        List.of("--version"));
    commands.forEach(Rehearsal::run);
  }

  private static void run(List<String> command) {
    Terminal nobody = new Terminal(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        Map.of(),
        false,
        Path.of(""));
    String[] arguments = command.toArray(String[]::new);
    Main.prepareFor(arguments);
    Main.run(nobody, arguments);
  }
}
