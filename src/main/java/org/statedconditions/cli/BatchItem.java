package org.statedconditions.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.statedconditions.problem.Problem;

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
  }

  /** Something that cannot be read. */
  record Unreadable(String file, OptionalInt line, List<Problem> problems, long weight)
      implements BatchItem {}
}
