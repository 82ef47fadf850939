package org.statedconditions.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/**
 * The text of a stream, read once and no further than somebody asks. What has been read is kept, for the places of problems and
 * for whoever parses it again. Not thread-safe.
 */
final class TextSource {
  private static final int BLOCK = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final String file;
  private final int limit;
  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8
      .newDecoder()
      .onMalformedInput(CodingErrorAction.REPORT)
      .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
  private final CharBuffer chars = CharBuffer.allocate(BLOCK);
  private final StringBuilder text = new StringBuilder();
  private long read;
  private boolean ended;
  private @Nullable Unusable failed;

  /** That there is no more text, for a reason that the problem says. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // Caught in this package.
    final Problem problem;

    Unusable(Problem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }

  /**
   * @param file how problems name it
   * @param limit how many bytes it may have
   * @param size how many bytes it has, as far as known: 0 is unknown
   */
  TextSource(String file, InputStream in, int limit, long size) {
    this.file = file;
    this.in = in;
    this.limit = limit;
    text.ensureCapacity((int) Math.min(size, limit));
  }

  /** What has been read so far, without a byte order mark. It grows. */
  CharSequence text() {
    return text;
  }

  /** Whether all of it is there. */
  boolean isWhole() {
    return ended;
  }

  /** Reads until there are {@code length} characters or no more. Throws {@link Unusable}. */
  void readTo(int length) {
    while (text.length() < length && !ended) {
      more();
    }
  }

  /** Reads as much as is there, at least a character unless the text ends. Throws {@link Unusable}. */
  void more() {
    if (failed != null) {
      throw failed;
    }
    try {
      readOn();
    } catch (Unusable e) {
      failed = e;
      throw e;
    }
  }

  private void readOn() {
    int before = text.length();
    // Not half of a line break: lines are counted in what there is.
    while ((text.length() == before || text.charAt(text.length() - 1) == '\r') && !ended) {
      int got = fill();
      read += Math.max(0, got);
      if (read > limit) {
        throw new Unusable(Document.tooLarge(Place.of(file), limit));
      }
      ended = got < 0;
      decode();
    }
  }

  private int fill() {
    try {
      int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
      bytes.position(bytes.position() + Math.max(0, got));
      return got;
    } catch (IOException e) {
      throw new Unusable(Problem.error(
          ProblemCode.UNREADABLE,
          Place.of(file),
          "expected a readable file but reading it failed"));
    }
  }

  private void decode() {
    bytes.flip();
    CoderResult result = decoder.decode(bytes, chars, ended);
    chars.flip();
    boolean marked = text.isEmpty() && chars.hasRemaining() && chars.get(0) == BYTE_ORDER_MARK;
    text.append(chars, marked ? 1 : 0, chars.remaining());
    chars.clear();
    if (result.isError()) {
      byte[] bad = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
      throw new Unusable(Utf8.malformed(file, text.toString(), 1, bad));
    }
    bytes.compact();
  }
}
