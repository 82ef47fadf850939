package org.statedconditions.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the build has noted of the packs that lie in one jar with the library: so that nobody has to go through the names of
 * everything in that jar, nor to work out a digest that cannot change. A line for each pack, sorted: its id, its digest, its
 * files; a tabulator between.
 */
public final class BundledIndex {
  /** The name of the file, in the folder of the packs. */
  public static final String FILE = "packs.tsv";

  private static final String BETWEEN = "\t";

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private record Entry(String sha256, List<String> files) {}

  private BundledIndex() {}

  /** The line of {@code pack}, without a line break. */
  public static String line(RulePack pack) {
    List<String> parts = new ArrayList<>(List.of(pack.manifest().id(), pack.sha256()));
    parts.addAll(pack.files());
    return String.join(BETWEEN, parts);
  }

  /** The index in {@code folder} of the class path of {@code loader}; empty if the build has left none there. */
  static Optional<BundledIndex> in(ClassLoader loader, String folder) {
    try (InputStream in = loader.getResourceAsStream(folder + "/" + FILE)) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BundledIndex parse(String text) {
    BundledIndex index = new BundledIndex();
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        List<String> parts = List.of(line.split(BETWEEN, -1));
        index.entries.put(parts.get(0), new Entry(parts.get(1), parts.subList(2, parts.size())));
      }
    }
    return index;
  }

  List<String> ids() {
    return List.copyOf(entries.keySet());
  }

  /** The digest of the pack {@code id}, as {@link RulePack#sha256} gives it. */
  Optional<String> sha256(String id) {
    Entry entry = entries.get(id);
    return entry == null ? Optional.empty() : Optional.of(entry.sha256());
  }

  /** The files that lie directly in the subfolder {@code within} of the pack, as {@link PackFolder#names} gives them. */
  Optional<List<String>> names(String id, String within) {
    Entry entry = entries.get(id);
    if (entry == null) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String file : entry.files()) {
      int slash = file.lastIndexOf('/');
      if (within.equals(slash < 0 ? "" : file.substring(0, slash))) {
        names.add(file);
      }
    }
    return Optional.of(names);
  }
}
