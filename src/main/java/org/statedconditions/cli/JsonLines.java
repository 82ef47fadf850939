package org.statedconditions.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/** The lines of a stream that are not blank; of one that is too long no more than may be is kept. */
final class JsonLines implements Iterator<BatchItem> {
  private static final int BUFFER = 1 << 16;

  private final String file;
  private final InputStream in;
  private final int limit;
  private final boolean weighsBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private int number;
  private @Nullable BatchItem next;
  private boolean over;

  /** {@code weighsBytes}: a line weighs as much as it is long, otherwise 1. */
  JsonLines(String file, InputStream in, int limit, boolean weighsBytes) {
    this.file = file;
    this.in = in;
    this.limit = limit;
    this.weighsBytes = weighsBytes;
  }

  @Override
  public boolean hasNext() {
    return peek() != null;
  }

  /** The next line, which stays; {@code null} if there is none. */
  private @Nullable BatchItem peek() {
    while (next == null && !over) {
      try {
        next = read();
      } catch (IOException e) {
        over = true;
        next = unreadable("expected a readable file but reading it failed", 1);
      }
    }
    return next;
  }

  @Override
  public BatchItem next() {
    BatchItem item = peek();
    if (item == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return item;
  }

  /** The next line; {@code null} if it is blank or there is none. */
  private @Nullable BatchItem read() throws IOException {
    if (!filled()) {
      return null;
    }
    number++;
    @Nullable ByteArrayOutputStream long_ = null;
    long length = 0;
    byte @Nullable [] line = null;
    while (line == null) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      int kept = (int) Math.min(at - from, Math.max(0, limit + 1L - length));
      length += at - from;
      boolean whole = at < end;
      if (whole && long_ == null) {
        line = java.util.Arrays.copyOfRange(buffer, from, from + kept);
      } else {
        long_ = long_ == null ? new ByteArrayOutputStream(2 * BUFFER) : long_;
        long_.write(buffer, from, kept);
        if (whole || !filled()) {
          line = long_.toByteArray();
        }
      }
      at += whole ? 1 : 0;
    }
    long weight = weighsBytes ? length + 1 : 1;
    if (length > limit) {
      return unreadable("expected at most " + limit + " bytes but was more", weight);
    }
    return isBlank(line) ? null : new BatchItem.Line(file, number, line, weight);
  }

  private BatchItem unreadable(String message, long weight) {
    Place place = new Place(file, number, 0, null, 1);
    OptionalInt line = number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    return new BatchItem.Unreadable(
        file, line, List.of(Problem.error(ProblemCode.UNREADABLE, place, message)), weight);
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private boolean filled() throws IOException {
    if (at == end && !over) {
      at = 0;
      end = Math.max(0, in.read(buffer));
      over = end == 0;
    }
    return at < end;
  }

  void close() {
    over = true;
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a file could not be closed: " + e.getMessage(), e);
    }
  }
}
