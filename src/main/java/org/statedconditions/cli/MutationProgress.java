package org.statedconditions.cli;

import org.jspecify.annotations.Nullable;
import org.statedconditions.author.mutation.Steps;

/** A bar for the changes of a pack's rules, whose number is known once the first has been tried. To be closed. */
final class MutationProgress implements Steps, AutoCloseable {
  private final Terminal terminal;
  private @Nullable Progress bar;

  MutationProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void done(int done, int of) {
    if (bar == null) {
      bar = Progress.of(terminal, "changes", of);
    }
    bar.to(done);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
