package org.statedconditions.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/**
 * A file or a stream that is read once, so that it may be a pipe, and that can be parsed several times. It is read no further
 * than the parser goes: whoever takes the items of a list one by one may stop long before the end. Not thread-safe.
 */
public final class DocumentInput implements AutoCloseable {
  private final String name;
  private final int limit;
  private final @Nullable InputStream opened;
  private final @Nullable TextSource source;
  private final @Nullable Problem unreadable;

  private DocumentInput(String name, int limit, @Nullable InputStream opened, TextSource source) {
    this.name = name;
    this.limit = limit;
    this.opened = opened;
    this.source = source;
    this.unreadable = null;
  }

  private DocumentInput(String name, int limit, Problem unreadable) {
    this.name = name;
    this.limit = limit;
    this.opened = null;
    this.source = null;
    this.unreadable = unreadable;
  }

  /** A file of at most {@code limit} bytes. Never throws for what the file is or holds: the documents say it. */
  public static DocumentInput of(Path file, int limit) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      return new DocumentInput(
          name,
          limit,
          Problem.error(
              ProblemCode.UNREADABLE, Place.of(name), "expected a file but was a folder"));
    }
    try {
      long size = Files.isRegularFile(file) ? Files.size(file) : 0;
      if (size > limit) {
        return new DocumentInput(name, limit, Document.tooLarge(Place.of(name), limit));
      }
      InputStream in = Files.newInputStream(file);
      return new DocumentInput(name, limit, in, new TextSource(name, in, limit, size));
    } catch (IOException e) {
      return new DocumentInput(
          name,
          limit,
          Problem.error(ProblemCode.UNREADABLE, Place.of(name), Document.unreadable(e)));
    }
  }

  /** A stream of at most {@code limit} bytes, which is not closed; {@code name} is how problems name it. */
  public static DocumentInput of(String name, InputStream in, int limit) {
    return new DocumentInput(name, limit, null, new TextSource(name, in, limit, 0));
  }

  /** The document; of a large text the list that {@code taker} names is handed to it, and is empty in the tree. */
  public Document parse(Document.@Nullable Taker taker) {
    if (source == null) {
      return Document.of(unreadable);
    }
    try {
      source.readTo(taker == null ? Integer.MAX_VALUE : Document.LARGE);
    } catch (TextSource.Unusable e) {
      return Document.of(e.problem);
    }
    return source.isWhole()
        ? Document.parse(name, source.text().toString(), limit, 1, taker)
        : Document.parse(name, source, taker);
  }

  @Override
  public void close() {
    if (opened != null) {
      try {
        opened.close();
      } catch (IOException e) {
        throw new UncheckedIOException("a file could not be closed: " + e.getMessage(), e);
      }
    }
  }
}
