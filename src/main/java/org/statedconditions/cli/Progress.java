package org.statedconditions.cli;

import java.util.function.LongSupplier;

/**
 * A bar that shows how far long work has come: on a terminal only, on standard error, from two seconds on, and wiped away at
 * the end. Elsewhere, and for short work, it writes nothing. To be closed; may be stepped by several threads.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE = 2_000_000_000L;
  private static final long PAUSE = 100_000_000L;
  private static final int WIDEST = 30;

  private final Terminal terminal;
  private final String work;
  private final long total;
  private final LongSupplier clock;
  private final long start;
  private long done;
  private long drawnAt;
  private boolean drawn;

  Progress(Terminal terminal, String work, long total, LongSupplier clock) {
    this.terminal = terminal;
    this.work = work;
    this.total = total;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.drawnAt = start;
  }

  /** A bar for {@code total} steps; 0 or less: it is not known how many there will be. */
  static Progress of(Terminal terminal, long total) {
    return of(terminal, "", total);
  }

  /** A bar that says what is being done, in a word or two. */
  static Progress of(Terminal terminal, String work, long total) {
    return new Progress(terminal, work, total, System::nanoTime);
  }

  /** {@code n} more steps are done. */
  synchronized void step(long n) {
    to(done + n);
  }

  /** {@code n} steps are done by now. */
  synchronized void to(long n) {
    done = n;
    if (!terminal.showsProgress()) {
      return;
    }
    long now = clock.getAsLong();
    if (now - start >= PATIENCE && (!drawn || now - drawnAt >= PAUSE)) {
      drawnAt = now;
      drawn = true;
      terminal.bar(line());
    }
  }

  private String line() {
    String lead = work.isEmpty() ? "" : work + " ";
    if (total <= 0) {
      return lead + done;
    }
    long shown = Math.min(done, total);
    int percent = (int) (100.0 * shown / total);
    // What does not fit on the line could not be wiped away.
    int width = Math.min(WIDEST, terminal.textOptions().width() - lead.length() - 9);
    if (width < 5) {
      return percent + "%";
    }
    int full = (int) ((double) width * shown / total);
    return lead + "[" + "#".repeat(full) + "-".repeat(width - full) + "] " + percent + "%";
  }

  /** Wipes the bar away. */
  @Override
  public synchronized void close() {
    if (drawn) {
      terminal.wipeBar();
      drawn = false;
    }
  }
}
