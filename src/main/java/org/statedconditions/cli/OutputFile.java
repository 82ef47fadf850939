package org.statedconditions.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/** The file that results go to: it is written whole or not at all. */
final class OutputFile {
  private static final Place OPTION = Place.of("--output");

  private final Terminal terminal;
  private final String written;
  private final Path file;

  OutputFile(Terminal terminal, String written) {
    this.terminal = terminal;
    this.written = written;
    Path path = terminal.resolve(written);
    file = real(path).orElse(path.toAbsolutePath());
  }

  /** What is known beforehand to be wrong with it; {@code inputs}: files and folders that are read, as they were written. */
  Optional<Problem> problem(List<String> inputs) {
    Path folder = file.getParent();
    String expected = null;
    if (written.isBlank() || Files.isDirectory(file)) {
      expected = "the name of a file";
    } else if (folder == null || !Files.isDirectory(folder)) {
      expected = "a file in a folder that exists";
    } else if (Files.exists(file) && !Files.isRegularFile(file)) {
      expected = "a regular file";
    } else if (Files.exists(file) && inputs.stream().anyMatch(this::isPartOf)) {
      expected = "another file than those that are read";
    }
    return expected == null
        ? Optional.empty()
        : Optional.of(Problem.error(
            ProblemCode.WRONG_OUTPUT_FILE,
            OPTION,
            "expected " + expected + " but was `" + written + "`"));
  }

  private boolean isPartOf(String input) {
    return real(terminal.resolve(input)).filter(file::startsWith).isPresent();
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Does {@code work} whose results go to the file, and returns its exit status. If it fails, the file stays as it was. */
  int write(IntSupplier work) {
    // A process that was killed may have left one, and its number may be ours now.
    Path part = file.resolveSibling(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + "-" + System.nanoTime());
    try {
      int status;
      try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
        part.toFile().deleteOnExit();
        status = terminal.into(out, work);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return status;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the results could not be written to " + written + ": " + e.getMessage(), e);
    } finally {
      delete(part);
    }
  }

  /** What is left of a file that could not be written; there is none where it could. */
  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // It goes when the program ends.
      part.toFile().deleteOnExit();
    }
  }
}
