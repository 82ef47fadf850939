package org.statedconditions.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.statedconditions.document.Document;
import org.statedconditions.document.ProblemLog;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/** How a file of a pack is refused. */
final class Refusal {
  private Refusal() {}

  static ProblemsException of(ProblemCode code, Place place, String message) {
    return new ProblemsException(List.of(Problem.error(code, place, message)));
  }

  /** All bytes of {@code in}, refused once they are more than {@code limit}; nothing beyond that is read. */
  static byte[] limited(InputStream in, int limit, Place place) throws IOException {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw tooLong(limit, place);
    }
    return bytes;
  }

  static ProblemsException tooLong(int limit, Place place) {
    return of(
        ProblemCode.TOO_LARGE,
        place,
        "expected at most " + limit / 1024 + " KB but the file is larger");
  }

  /** The text of {@code bytes}, refused if they are no UTF-8; a byte order mark is left out. */
  static String utf8(byte[] bytes, Place place) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      ProblemLog problems =
          Document.parse(place.file(), bytes, Integer.MAX_VALUE, 1, null).problems();
      throw new ProblemsException(problems.problems());
    }
  }
}
