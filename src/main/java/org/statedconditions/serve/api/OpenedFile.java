package org.statedconditions.serve.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Document;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/** A file that was named at the start: the only kind that requests read or write, whatever they say. */
public final class OpenedFile {
  private final String name;
  private final Path real;

  private OpenedFile(String name, Path real) {
    this.name = name;
    this.real = real;
  }

  /** A text and the hash of its bytes. */
  record Content(String text, String hash) {}

  /** Throws {@link ProblemsException} if {@code file} is no text that can be read. */
  public static OpenedFile of(String name, Path file) {
    try {
      // A link is followed once: what it points at is what is written, whatever becomes of the
      // link.
      Path real = file.toRealPath();
      if (!Files.isRegularFile(real)) {
        throw unreadable(name, "expected a file but was something else");
      }
      OpenedFile opened = new OpenedFile(name, real);
      opened.content();
      return opened;
    } catch (IOException | RequestProblem e) {
      throw unreadable(
          name,
          "expected a text in UTF-8 of at most " + Document.DEFAULT_LIMIT
              + " bytes that can be read but was none");
    }
  }

  private static ProblemsException unreadable(String name, String message) {
    return new ProblemsException(
        List.of(Problem.error(ProblemCode.UNREADABLE, Place.of(name), message)));
  }

  /** As the user named it. */
  String name() {
    return name;
  }

  /** What it holds now. Throws {@link RequestProblem} if it is no longer there, or no text. */
  synchronized Content content() {
    stillTheFile();
    try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(Document.DEFAULT_LIMIT + 1);
      if (bytes.length <= Document.DEFAULT_LIMIT) {
        String text =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return new Content(text, hash(bytes));
      }
    } catch (CharacterCodingException e) {
      throw gone("is no text in UTF-8 any more");
    } catch (IOException e) {
      throw gone("cannot be read any more");
    }
    throw gone("is larger than " + Document.DEFAULT_LIMIT + " bytes by now");
  }

  /** Nothing that has been put in its place, such as a link to another file or a pipe, is opened. */
  private void stillTheFile() {
    try {
      if (Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)
          && real.toRealPath().equals(real)) {
        return;
      }
    } catch (IOException e) {
      // Told below.
    }
    throw gone("is not there any more, or something else is in its place");
  }

  private RequestProblem gone(String what) {
    return new RequestProblem(ProblemKind.CHANGED_MEANWHILE, "the file " + name + " " + what);
  }

  /**
   * Puts {@code text} in place of what it holds, whole or not at all, and returns the new hash. Throws {@link RequestProblem} if it
   * does not hold any more what {@code hash} is of, or cannot be written.
   */
  synchronized String replace(String hash, String text) {
    if (!content().hash().equals(hash)) {
      throw new RequestProblem(
          ProblemKind.CHANGED_MEANWHILE,
          "the file " + name + " holds something else than If-Match says; read it again first");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path part = real.resolveSibling(
        "." + real.getFileName() + "." + ProcessHandle.current().pid() + "-" + System.nanoTime());
    try {
      try {
        createAs(part);
        Files.write(part, bytes);
        Files.move(part, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new RequestProblem(
          ProblemKind.NOT_WRITTEN, "the file " + name + " could not be written");
    }
    return hash(bytes);
  }

  /** Creates {@code part} with the permissions of the file, which nobody is to read meanwhile who may not read that. */
  private void createAs(Path part) throws IOException {
    @Nullable
    PosixFileAttributeView before = Files.getFileAttributeView(real, PosixFileAttributeView.class);
    if (before == null) {
      Files.createFile(part);
      return;
    }
    Set<PosixFilePermission> permissions = before.readAttributes().permissions();
    Files.createFile(part, PosixFilePermissions.asFileAttribute(permissions));
    // The mask of the process may have taken some away.
    Files.setPosixFilePermissions(part, permissions);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The file of that number among {@code files}; empty if there is none. */
  static Optional<OpenedFile> numbered(List<OpenedFile> files, String number) {
    for (int i = 0; i < files.size(); i++) {
      if (number.equals(String.valueOf(i))) {
        return Optional.of(files.get(i));
      }
    }
    return Optional.empty();
  }
}
