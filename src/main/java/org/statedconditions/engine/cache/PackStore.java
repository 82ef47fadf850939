package org.statedconditions.engine.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statedconditions.pack.CompiledPacks;
import org.statedconditions.pack.RulePack;

/**
 * One pack's place among the packs that are kept. Nothing that goes wrong here is an error: the pack is compiled then. Safe
 * with any number of threads and processes, for an entry is put in its place whole and read whole.
 */
public final class PackStore {
  private static final Logger LOG = LoggerFactory.getLogger(PackStore.class);
  private static final byte[] START = "scpack 1".getBytes(StandardCharsets.US_ASCII);
  private static final int SEAL = 32;
  private static final String END = ".pack";

  /** How long an entry may be, in bytes; a pack is around 200 KB. */
  static final int LONGEST = 32 << 20;

  /** How much all entries may take, in bytes. */
  static final long MOST = 64L << 20;

  private static final Duration A_DAY = Duration.ofDays(1);

  private final Path folder;
  private final byte[] key;
  private final String name;

  private PackStore(Path folder, byte[] key, String name) {
    this.folder = folder;
    this.key = key;
    this.name = name;
  }

  /** The place of {@code pack}; empty if packs are not kept, or cannot be kept safely, which is logged. */
  public static Optional<PackStore> of(CompiledPacks kept, RulePack pack, boolean trusted) {
    if (kept.folder().isEmpty() || kept.key().isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<String> name = Surroundings.nameOf(pack, trusted);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      Path folder = OwnFiles.folder(kept.folder().get());
      return Optional.of(new PackStore(folder, SealKey.of(kept.key().get()), name.get()));
    } catch (NotOursException e) {
      LOG.warn("compiled packs are not kept: {}", e.getMessage());
    } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
      LOG.info("compiled packs are not kept: {}", e.toString());
    }
    return Optional.empty();
  }

  /** What was kept; empty if nothing was, or if it is not what this user kept. */
  public Optional<KeptPack> find() {
    Path file = file();
    try {
      byte[] bytes = OwnFiles.read(file, LONGEST);
      Optional<byte[]> content = content(bytes);
      if (content.isEmpty()) {
        LOG.info("{} is damaged or not ours, so the pack is compiled anew", file);
        return Optional.empty();
      }
      KeptPack pack = KeptPack.read(content.get());
      touch(file);
      return Optional.of(pack);
    } catch (NotOursException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        LOG.info("the pack is compiled anew: {}", e.getMessage());
      }
    } catch (NoSuchFileException e) {
      LOG.debug("{} is not there yet", file);
    } catch (IOException | RuntimeException e) {
      LOG.info("the pack is compiled anew: {}", e.toString());
    }
    return Optional.empty();
  }

  /** Keeps {@code pack} in place of what was there. */
  public void keep(KeptPack pack) {
    try {
      byte[] content = pack.bytes();
      if (content.length + START.length + SEAL <= LONGEST) {
        OwnFiles.write(file(), START, sealOf(content), content);
        tidy(MOST);
      }
    } catch (IOException | RuntimeException e) {
      LOG.info("the compiled pack is not kept: {}", e.toString());
    }
  }

  Path file() {
    return folder.resolve(name + END);
  }

  private byte[] sealOf(byte[] content) {
    // With the name: an entry is good for the pack it was made of and for no other.
    return Sha256.seal(key, START, name.getBytes(StandardCharsets.US_ASCII), content);
  }

  private Optional<byte[]> content(byte[] bytes) {
    int from = START.length + SEAL;
    if (bytes.length < from || !Arrays.equals(bytes, 0, START.length, START, 0, START.length)) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(bytes, from, bytes.length);
    byte[] seal = Arrays.copyOfRange(bytes, START.length, from);
    return MessageDigest.isEqual(seal, sealOf(content)) ? Optional.of(content) : Optional.empty();
  }

  /** So that the oldest are those that have not been used for longest. */
  private static void touch(Path file) {
    try {
      Instant now = Instant.now();
      if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(A_DAY))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException e) {
      LOG.debug("{} keeps its date: {}", file, e.toString());
    }
  }

  private record Kept(Path file, long size, FileTime used) {}

  /** Takes away the oldest entries until the rest is no more than {@code most} bytes, and what was left half written. */
  void tidy(long most) throws IOException {
    List<Kept> entries = new ArrayList<>();
    long total = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String called = file.getFileName().toString();
        try {
          FileTime used = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
          if (called.endsWith(END)) {
            entries.add(new Kept(file, Files.size(file), used));
            total += Files.size(file);
          } else if (called.startsWith("new")
              && called.endsWith(".tmp")
              && used.toInstant().isBefore(Instant.now().minus(A_DAY))) {
            Files.deleteIfExists(file);
          }
        } catch (NoSuchFileException e) {
          LOG.debug("{} has been taken away meanwhile", file);
        }
      }
    }
    entries.sort(Comparator.comparing(Kept::used));
    for (Kept oldest : entries) {
      if (total <= most) {
        break;
      }
      if (!oldest.file().equals(file())) {
        Files.deleteIfExists(oldest.file());
        total -= oldest.size();
      }
    }
  }
}
