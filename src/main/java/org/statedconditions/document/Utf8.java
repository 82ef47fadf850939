package org.statedconditions.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/** Bytes to text without guessing, and the size of a text in bytes. */
final class Utf8 {
  /** What stands for bytes that are not UTF-8; a text may also hold it of its own. */
  private static final char REPLACEMENT = '\ufffd';

  private Utf8() {}

  /** The text, or {@code null} and a problem at the first byte that is not UTF-8. */
  static @Nullable String decode(String file, byte[] bytes, int firstLine, ProblemLog problems) {
    String quick = new String(bytes, StandardCharsets.UTF_8);
    if (quick.indexOf(REPLACEMENT) < 0) {
      return quick;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return text;
    }
    problems.add(
        malformed(file, text, firstLine, Arrays.copyOfRange(bytes, in.position(), bytes.length)));
    return null;
  }

  /** The problem where {@code text} goes on with {@code bad}, whose first byte is not UTF-8. */
  static Problem malformed(String file, String text, int firstLine, byte[] bad) {
    boolean utf16 =
        text.isEmpty() && bad.length > 1 && (bad[0] & 0xff) >= 0xfe && (bad[1] & 0xff) >= 0xfe;
    Place place = new Lines(file, text, firstLine).place(text.codePointCount(0, text.length()), 1);
    int column = text.codePointCount(text.length() - lastLineLength(text), text.length()) + 1;
    return Problem.error(
        ProblemCode.NOT_UTF8,
        new Place(file, place.line(), column, null, 1),
        String.format("expected UTF-8 text but was the byte 0x%02X", bad[0] & 0xff),
        utf16 ? "this looks like UTF-16; save the file as UTF-8" : "save the file as UTF-8");
  }

  private static int lastLineLength(String text) {
    int at = text.length();
    while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return text.length() - at;
  }

  /** Whether {@code text} needs more than {@code limit} bytes. */
  static boolean longerThan(String text, int limit) {
    if (text.length() > limit) {
      return true;
    }
    if (text.length() * 3L <= limit) {
      return false;
    }
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A surrogate pair takes four bytes: two for each half.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes > limit;
  }
}
