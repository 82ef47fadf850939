package org.statedconditions.serve.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.statedconditions.Evaluator;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RulePack;

/** The packs that can be asked: those opened at the start, those that the library brings, and those that requests bring. */
public final class Packs {
  /** The pack that is asked where neither the request nor the scenario names one. */
  static final String DEFAULT_PACK = "turkiye-reassurance-force";

  private final Map<String, Evaluator> opened = new TreeMap<>();
  private final Map<String, Evaluator> bundled = new ConcurrentHashMap<>();
  private final Map<String, Evaluator> brought;
  private final Duration longest;

  /**
   * @param opened at the start, which may share an id with one that the library brings and then take its place
   * @param longest how long one assessment may take
   * @param kept how many packs of requests are kept for the next one
   */
  public Packs(List<Evaluator> opened, Duration longest, int kept) {
    opened.forEach(pack -> this.opened.put(pack.pack().manifest().id(), pack));
    this.longest = longest;
    this.brought = new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Evaluator> eldest) {
        // Not closed: another request may be about to ask it.
        return size() > kept;
      }
    };
  }

  /** The ids of those that have one, sorted. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>(RulePack.bundledIds());
    ids.addAll(opened.keySet());
    return ids;
  }

  /** What one of the {@link #ids} says of itself; it is not built for that. */
  Manifest manifest(String id) {
    Evaluator built = opened.containsKey(id) ? opened.get(id) : bundled.get(id);
    return (built == null ? RulePack.bundled(id) : built.pack()).manifest();
  }

  boolean isOpened(String id) {
    return opened.containsKey(id);
  }

  /** One of the {@link #ids}; a bundled one is built when it is asked for first. */
  Evaluator named(String id) {
    Evaluator own = opened.get(id);
    return own != null
        ? own
        : bundled.computeIfAbsent(
            id,
            one -> Evaluator.builder(RulePack.bundled(one))
                .maximumTime(longest)
                .functionsOfLibraries()
                .build());
  }

  /**
   * The pack that a request brings. Its rules are data, and call no function but those of the rule language. Throws {@link
   * org.statedconditions.problem.ProblemsException} with all that is wrong with it.
   */
  Evaluator of(String name, Map<String, String> texts) {
    String digest = digest(name, texts);
    synchronized (brought) {
      Evaluator known = brought.get(digest);
      if (known != null) {
        return known;
      }
    }
    Evaluator built =
        Evaluator.builder(PackDraft.of(name, texts)).maximumTime(longest).build();
    synchronized (brought) {
      brought.put(digest, built);
    }
    return built;
  }

  /** How long one assessment may take. */
  Duration longest() {
    return longest;
  }

  /** How many packs of requests are kept. */
  int kept() {
    synchronized (brought) {
      return brought.size();
    }
  }

  private static String digest(String name, Map<String, String> texts) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    add(digest, name);
    new TreeMap<>(texts).forEach((file, text) -> {
      add(digest, file);
      add(digest, text);
    });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With its length before it, so that no two lists of texts look the same. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
