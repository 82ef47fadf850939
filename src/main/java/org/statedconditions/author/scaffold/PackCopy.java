package org.statedconditions.author.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;

/** A copy of a pack's folder to try changes on; gone when it is closed. */
final class PackCopy implements AutoCloseable {
  private final Path original;
  private final Path folder;

  private PackCopy(Path original, Path folder) {
    this.original = original;
    this.folder = folder;
  }

  /** Copies the manifest, the rule files and the cases. */
  static PackCopy of(Path original) throws IOException {
    Path folder = Files.createTempDirectory("stated-conditions-");
    PackCopy copy = new PackCopy(original, folder);
    Files.createDirectories(folder.resolve("cases"));
    for (Path from : List.of(original, original.resolve("cases"))) {
      if (Files.isDirectory(from)) {
        try (Stream<Path> files = Files.list(from)) {
          for (Path file :
              files.filter(f -> f.toString().matches(".*\\.(yaml|drl)")).toList()) {
            Files.copy(file, folder.resolve(original.relativize(file).toString()));
          }
        }
      }
    }
    return copy;
  }

  Path folder() {
    return folder;
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Writes a file and gives its name in the folder. */
  Path write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return Path.of(name);
  }

  /** Puts the changed files into the original folder and gives them as named there. */
  List<Path> bringBack(List<Path> changed) throws IOException {
    NewFiles files = new NewFiles(original);
    for (Path name : changed) {
      files.add(name.toString(), Files.readString(folder.resolve(name.toString())));
    }
    return files.write();
  }

  /** The same problems, named as if they were in the original folder. */
  List<Problem> shownAs(List<Problem> problems, Path shown) {
    String here = folder.toString();
    return problems.stream()
        .map(p -> new Problem(
            p.severity(),
            p.code(),
            new Place(
                p.place().file().replace(here, shown.toString()),
                p.place().line(),
                p.place().column(),
                p.place().text(),
                p.place().width()),
            p.message().replace(here, shown.toString()),
            p.hint()))
        .toList();
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
