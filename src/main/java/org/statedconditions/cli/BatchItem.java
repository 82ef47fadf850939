package org.statedconditions.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.statedconditions.document.Document;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** One piece of a batch, not read yet. */
sealed interface BatchItem {

  /** The file as the user named it. */
  String file();

  /** The line that it stands on, 1-based; empty: it is the whole file. */
  OptionalInt line();

  /** How much of the whole work it is, in the unit of the input. */
  long weight();

  /** A line, without its end. Lines are handed on once and never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  record Line(String file, int number, byte[] utf8, long weight) implements BatchItem {
    @Override
    public OptionalInt line() {
      return OptionalInt.of(number);
    }
  }

  /** A file that holds one scenario. */
  record Whole(String file, Path path, long weight) implements BatchItem {
    @Override
    public OptionalInt line() {
      return OptionalInt.empty();
    }

    /** As much of it as may be, and a byte more. Throws {@link ProblemsException} if it cannot be read. */
    byte[] bytes() {
      try (InputStream in = Files.newInputStream(path)) {
        return in.readNBytes(Document.DEFAULT_LIMIT + 1);
      } catch (IOException e) {
        // Reading it as a document says why.
        throw new ProblemsException(Document.read(path).problems().problems());
      }
    }
  }

  /** Something that cannot be read. */
  record Unreadable(String file, OptionalInt line, List<Problem> problems, long weight)
      implements BatchItem {}
}
