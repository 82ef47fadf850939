package org.statedconditions.author.check;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work on a thread of its own that ends with the work that waits for it: to close is to interrupt it, if it is not done. */
final class Beside<T> implements AutoCloseable {
  /** The name of such threads. */
  static final String THREAD = "stated-conditions check";

  private final FutureTask<T> task;

  private Beside(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Beside<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, THREAD);
    thread.setDaemon(true);
    thread.start();
    return new Beside<>(task);
  }

  /** Waits for it. Throws what it threw, and {@link CancellationException} if the waiting thread is interrupted. */
  T result() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a pack was checked");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Throws {@link CancellationException} if this thread is to end: asked before each of many short steps. */
  static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted while a pack was checked");
    }
  }

  @Override
  public void close() {
    task.cancel(true);
  }
}
