package org.statedconditions.engine.cache;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that only this user can read and write. Where the file system knows no such permissions (Windows) the
 * owner alone is looked at: the folder of a user's profile is closed to others there anyway.
 */
final class OwnFiles {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnFiles() {}

  /** The folder, made if it is missing. Throws {@link NotOursException} if others own it or can write in it. */
  static Path folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path parent = folder.toAbsolutePath().getParent();
      if (parent == null) {
        throw new NotOursException(folder + " is no folder");
      }
      boolean posix = isPosix(nearest(parent));
      Files.createDirectories(
          folder,
          posix
              ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER)}
              : new FileAttribute<?>[0]);
    }
    Path real = folder.toRealPath();
    mustBeOurs(real);
    return real;
  }

  private static Path nearest(Path folder) {
    Path found = folder;
    while (!Files.exists(found) && found.getParent() != null) {
      found = found.getParent();
    }
    return found;
  }

  /** Throws {@link NotOursException} unless this user owns {@code path} and nobody else can write it. */
  static void mustBeOurs(Path path) throws IOException {
    if (!ThisUser.owns(path)) {
      throw new NotOursException(path + " belongs to somebody else");
    }
    if (isPosix(path)) {
      Set<PosixFilePermission> may = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
      if (may.contains(PosixFilePermission.GROUP_WRITE)
          || may.contains(PosixFilePermission.OTHERS_WRITE)) {
        throw new NotOursException(path + " can be written by others");
      }
    }
  }

  /** The bytes of a file of ours, at most {@code most}. Throws {@link NotOursException} for anything else. */
  static byte[] read(Path file, int most) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotOursException(file + " is no file");
    }
    mustBeOurs(file);
    if (Files.size(file) > most) {
      throw new NotOursException(file + " is too long");
    }
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(most);
    }
  }

  /** Throws {@link NotOursException} if anybody but this user can read {@code file}. */
  static void mustBeSecret(Path file) throws IOException {
    if (isPosix(file)
        && !FILE.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))) {
      throw new NotOursException(file + " can be read by others");
    }
  }

  /** Puts a file of ours in its place, whole or not at all, whoever does the same at the same time. */
  static void write(Path file, byte[]... parts) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path fresh = isPosix(folder)
        ? Files.createTempFile(folder, "new", ".tmp", PosixFilePermissions.asFileAttribute(FILE))
        : Files.createTempFile(folder, "new", ".tmp");
    try {
      try (var out = Files.newOutputStream(fresh, StandardOpenOption.WRITE)) {
        for (byte[] part : parts) {
          out.write(part);
        }
      }
      try {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static boolean isPosix(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }
}
