package org.statedconditions.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.statedconditions.engine.InOrder;

/** Assesses many scenarios, on all cores and in bounded memory: a line of JSON for each, in the order of the input. */
final class BatchRun {
  private static final int MOST_PIECES = 16;
  private static final int MOST_BYTES = 1 << 16;

  private final Terminal terminal;
  private final BatchWork work;
  private long scenarios;
  private long unusable;
  private long unexpected;
  private long otherwise;

  BatchRun(Terminal terminal, BatchWork.Options options) {
    this.terminal = terminal;
    this.work = new BatchWork(options);
  }

  /** Does {@code files} and returns the exit status. */
  int run(List<String> files) {
    try (BatchInput input = new BatchInput(terminal, files);
        Progress progress = Progress.of(terminal, "scenarios", input.total());
        Stream<BatchWork.Outcome> outcomes = InOrder.map(chunks(input), work::on)) {
      Iterator<BatchWork.Outcome> left = outcomes.iterator();
      while (!terminal.readerIsGone() && left.hasNext()) {
        BatchWork.Outcome outcome = left.next();
        terminal.print(outcome.out());
        if (!outcome.err().isEmpty()) {
          terminal.complain(outcome.err());
        }
        scenarios += outcome.scenarios();
        unusable += outcome.unusable();
        unexpected += outcome.unexpected();
        otherwise += outcome.otherwise();
        progress.step(outcome.weight());
      }
    }
    return status();
  }

  private int status() {
    tell(unusable, "could not be used");
    tell(unexpected, "came out otherwise than expected");
    tell(otherwise, "had another verdict than the one required");
    if (unusable > 0) {
      return ExitStatus.UNUSABLE;
    } else if (unexpected > 0) {
      return ExitStatus.NOT_AS_EXPECTED;
    }
    return otherwise > 0 ? ExitStatus.NOT_AS_REQUIRED : ExitStatus.DONE;
  }

  private void tell(long some, String what) {
    if (some > 0) {
      terminal.complain(some + " of " + scenarios + " scenarios " + what + "\n");
    }
  }

  /** As much as is worth handing to another thread; a long line goes alone. */
  private static Stream<List<BatchItem>> chunks(Iterator<BatchItem> items) {
    Iterator<List<BatchItem>> chunks = new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public List<BatchItem> next() {
        if (!items.hasNext()) {
          throw new NoSuchElementException();
        }
        List<BatchItem> chunk = new ArrayList<>(MOST_PIECES);
        long bytes = 0;
        do {
          BatchItem item = items.next();
          bytes += item instanceof BatchItem.Line line ? line.utf8().length : 0;
          chunk.add(item);
        } while (chunk.size() < MOST_PIECES && bytes < MOST_BYTES && items.hasNext());
        return chunk;
      }
    };
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(chunks, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }
}
