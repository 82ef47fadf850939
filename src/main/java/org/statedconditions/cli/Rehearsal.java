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

  /** Takes a scenario file; and, if a pack is to be compiled as well, the name of a folder to write it to, which is not there yet. */
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
    if (args.length > 1) {
      String pack = args[1] + "/pack";
      run(List.of("new", "pack", pack));
      List<String> compiling =
          List.of("evaluate", "--cache", args[1] + "/cache", "--pack", pack, file);
      run(compiling);
      run(compiling);
    }
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
