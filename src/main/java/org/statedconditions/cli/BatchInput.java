package org.statedconditions.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Document;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/**
 * What a batch reads, one piece after the other: files of JSON lines, files that hold one scenario, folders of both, standard
 * input. Something that cannot be read is a piece of its own, and does not stop the rest.
 */
final class BatchInput implements Iterator<BatchItem>, AutoCloseable {
  private static final List<String> WHOLE = List.of(".yaml", ".yml", ".json");
  private static final List<String> LINES = List.of(".ndjson", ".jsonl");
  private static final int LIMIT = Document.DEFAULT_LIMIT;

  private final Terminal terminal;
  private final Iterator<String> names;
  private final boolean weighsBytes;
  private final long total;
  private Iterator<BatchItem> current = List.<BatchItem>of().iterator();
  private @Nullable JsonLines open;

  BatchInput(Terminal terminal, List<String> files) {
    this.terminal = terminal;
    this.names = files.iterator();
    weighsBytes = files.stream().allMatch(f -> !isWhole(f) && Files.isRegularFile(path(f)));
    total = weighsBytes ? files.stream().mapToLong(f -> size(path(f))).sum() : 0;
  }

  /** How much work there is in all, in the unit of the weights; 0: nobody knows. */
  long total() {
    return total;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && names.hasNext()) {
      close();
      current = items(names.next());
    }
    return current.hasNext();
  }

  @Override
  public BatchItem next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  private Iterator<BatchItem> items(String name) {
    if (name.equals(ScenarioInput.STANDARD_INPUT)) {
      // Not to be closed: it is not ours.
      return new JsonLines(ScenarioInput.SHOWN, terminal.in(), LIMIT, false);
    }
    Path path = path(name);
    if (Files.isDirectory(path)) {
      return folder(name, path);
    }
    return file(path);
  }

  private Iterator<BatchItem> file(Path path) {
    if (isWhole(path.toString())) {
      return List.<BatchItem>of(new BatchItem.Whole(path.toString(), path, 1)).iterator();
    }
    try {
      InputStream in = Files.newInputStream(path);
      open = new JsonLines(path.toString(), in, LIMIT, weighsBytes);
      return open;
    } catch (NoSuchFileException e) {
      return unreadable(path, "expected a file or a folder but there is none of this name");
    } catch (IOException e) {
      return unreadable(path, "expected a readable file but reading it failed");
    }
  }

  /** Its scenario files in the order of their names; folders within it are passed over. */
  private Iterator<BatchItem> folder(String name, Path folder) {
    List<String> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(file -> isWhole(file) || isLines(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      return unreadable(folder, "expected a readable folder but reading it failed");
    }
    if (files.isEmpty()) {
      return unreadable(
          folder,
          "expected a folder with scenario files (" + String.join(", ", WHOLE) + ", "
              + String.join(", ", LINES) + ") but was one without");
    }
    Iterator<String> left = files.iterator();
    return new Iterator<>() {
      private Iterator<BatchItem> inside = List.<BatchItem>of().iterator();

      @Override
      public boolean hasNext() {
        while (!inside.hasNext() && left.hasNext()) {
          close();
          inside = file(folder.resolve(left.next()));
        }
        return inside.hasNext();
      }

      @Override
      public BatchItem next() {
        if (!hasNext()) {
          throw new NoSuchElementException(name);
        }
        return inside.next();
      }
    };
  }

  private static Iterator<BatchItem> unreadable(Path path, String message) {
    String file = path.toString();
    List<Problem> problems =
        List.of(Problem.error(ProblemCode.UNREADABLE, Place.of(file), message));
    return List.<BatchItem>of(new BatchItem.Unreadable(file, OptionalInt.empty(), problems, 1))
        .iterator();
  }

  private static boolean isWhole(String file) {
    return endsWith(file, WHOLE);
  }

  private static boolean isLines(String file) {
    return endsWith(file, LINES);
  }

  private static boolean endsWith(String file, List<String> endings) {
    String name = file.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }

  private Path path(String name) {
    return terminal.resolve(name);
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
