package org.statedconditions.pack;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where packs that were compiled at run time are kept, so that one that was seen before need not be compiled again. Bundled packs
 * need no such place. Immutable; what lies in the folder may be shared by any number of threads and processes of one user.
 *
 * <p>What is kept is code. A folder that others can write is not used, and neither is an entry that this user did not make on
 * this machine: each carries a seal, made with a key that only the user can read. Without a seal that fits, a pack is compiled
 * as if it had never been seen; that also happens, without an error, where the folder cannot be written.
 */
public final class CompiledPacks {
  private static final CompiledPacks NONE = new CompiledPacks(null, null);
  private static final String OURS = "stated-conditions";

  private final Path folder;
  private final Path key;

  private CompiledPacks(Path folder, Path key) {
    this.folder = folder;
    this.key = key;
  }

  /** Nowhere: each pack is compiled whenever it is loaded. */
  public static CompiledPacks none() {
    return NONE;
  }

  /** In this user's folder for caches, see {@link #ofThisUser(Map)}. */
  public static CompiledPacks ofThisUser() {
    return ofThisUser(System.getenv());
  }

  /**
   * In the user's folder for caches: {@code stated-conditions} in {@code XDG_CACHE_HOME}, else in {@code ~/.cache}; on macOS in
   * {@code ~/Library/Caches}, on Windows in {@code LOCALAPPDATA}. Nowhere if the environment names none of them.
   */
  public static CompiledPacks ofThisUser(Map<String, String> environment) {
    return userFolder(environment, System.getProperty("os.name", ""))
        .map(ours -> new CompiledPacks(ours.resolve("packs"), ours.resolve("key")))
        .orElse(NONE);
  }

  /** In {@code folder}, made if it is missing; the key for the seals lies in this user's folder for caches all the same. */
  public static CompiledPacks in(Path folder) {
    return in(folder, System.getenv());
  }

  /** In {@code folder}, with the key in the folder for caches of the user whose environment this is. */
  public static CompiledPacks in(Path folder, Map<String, String> environment) {
    return userFolder(environment, System.getProperty("os.name", ""))
        .map(ours -> in(folder, ours.resolve("key")))
        .orElse(NONE);
  }

  /** In {@code folder}, with the key for the seals in the file {@code key}; for programs whose user has no home. */
  public static CompiledPacks in(Path folder, Path key) {
    return new CompiledPacks(
        Objects.requireNonNull(folder, "folder"), Objects.requireNonNull(key, "key"));
  }

  /** The folder; empty if nothing is kept. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** The file with the key for the seals; empty if nothing is kept. */
  public Optional<Path> key() {
    return Optional.ofNullable(key);
  }

  static Optional<Path> userFolder(Map<String, String> environment, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    Optional<Path> named = absolute(environment.get("XDG_CACHE_HOME"));
    Optional<Path> caches;
    if (name.startsWith("windows")) {
      caches = absolute(environment.get("LOCALAPPDATA"));
    } else if (name.startsWith("mac")) {
      caches =
          named.or(() -> absolute(environment.get("HOME")).map(h -> h.resolve("Library/Caches")));
    } else {
      caches = named.or(() -> absolute(environment.get("HOME")).map(h -> h.resolve(".cache")));
    }
    return caches.map(folder -> folder.resolve(OURS));
  }

  private static Optional<Path> absolute(String written) {
    if (written == null || written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(written)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The folder. */
  @Override
  public String toString() {
    return folder == null ? "nowhere" : folder.toString();
  }
}
