package org.statedconditions.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the command line in this process, in a folder of its own. */
final class Shell {

  /** What a run left behind. */
  record Outcome(int status, String out, String err) {}

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private boolean interactive;
  private byte[] input = {};

  Shell(Path directory) {
    this.directory = directory;
  }

  Shell atTerminal() {
    interactive = true;
    return this;
  }

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Shell input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  Shell input(byte[] bytes) {
    input = bytes;
    return this;
  }

  Shell file(String name, String text) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return run(out, args, out);
  }

  /** The same, with results going where {@code out} takes them. */
  Outcome runInto(OutputStream out, String... args) {
    return run(out, args, new ByteArrayOutputStream());
  }

  private Outcome run(OutputStream to, String[] args, ByteArrayOutputStream out) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(input), to, err, environment, interactive, directory);
    int status = Main.run(terminal, args);
    String where = directory.toString() + "/";
    return new Outcome(
        status,
        out.toString(StandardCharsets.UTF_8).replace(where, ""),
        err.toString(StandardCharsets.UTF_8).replace(where, ""));
  }
}
