package org.statedconditions.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.statedconditions.pack.RulePack;

/** The texts of files: of those that are open in the editor as they are there, of others as they are on disk. Thread-safe. */
final class Texts {
  private static final String CASES = "cases";

  private final Map<Path, String> open = new ConcurrentHashMap<>();

  void put(Path file, String text) {
    open.put(file, text);
  }

  void close(Path file) {
    open.remove(file);
  }

  List<Path> open() {
    return List.copyOf(open.keySet());
  }

  /** The text of a file; empty if it cannot be read as UTF-8 or is longer than any that is. */
  Optional<String> of(Path file) {
    String text = open.get(file);
    if (text != null) {
      return Optional.of(text);
    }
    try {
      return Files.isRegularFile(file) && Files.size(file) <= RulePack.LONGEST_CASE
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The folder of the pack that a file belongs to: as manifest, rule file or case; empty for any other file. */
  Optional<Path> pack(Path file) {
    Path folder = file.getParent();
    if (folder == null || file.getFileName() == null) {
      return Optional.empty();
    }
    Path around = folder.getParent();
    if (around != null
        && folder.endsWith(CASES)
        && !file.toString().endsWith(".drl")
        && of(around.resolve(RulePack.MANIFEST)).isPresent()) {
      return Optional.of(around);
    }
    boolean ofPack = file.endsWith(RulePack.MANIFEST) || file.toString().endsWith(".drl");
    return ofPack ? Optional.of(folder) : Optional.empty();
  }

  /** The files of a pack by their names in its folder: manifest, rules, and the cases if they are wanted. */
  Map<String, String> files(Path folder, boolean cases) {
    Map<String, String> texts = new TreeMap<>();
    List<Path> all = new ArrayList<>(list(folder));
    if (cases) {
      all.addAll(list(folder.resolve(CASES)));
    }
    for (Path file : open.keySet()) {
      if (folder.equals(file.getParent())
          || (cases && folder.resolve(CASES).equals(file.getParent()))) {
        all.add(file);
      }
    }
    for (Path file : all) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      boolean ofPack = name.equals(RulePack.MANIFEST)
          || (name.endsWith(".drl") && name.indexOf('/') < 0)
          || (name.startsWith(CASES + "/") && name.endsWith(".yaml"));
      if (ofPack) {
        of(file).ifPresent(text -> texts.put(name, text));
      }
    }
    return texts;
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
