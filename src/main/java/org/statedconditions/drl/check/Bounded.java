package org.statedconditions.drl.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs something that may never end. */
final class Bounded {
  /** Parsers and compilers recurse over what they read; the gate's limits stay far below what this holds. */
  private static final long STACK = 32L * 1024 * 1024;

  private static final String NAME = "restricted-build";

  private static final long LOOK_EVERY_MILLIS = 100;

  private Bounded() {}

  /**
   * What {@code task} returns, or empty if it takes more than {@code work} of a processor or {@code wait} on the clock: it is
   * interrupted then and ends at the next class it asks for ({@link #stopIfGivenUp}). What asks for none goes on, at the lowest
   * priority, in a thread that keeps no program alive, for nothing in Java can stop it. Work is measured, not time, so that a
   * busy machine refuses no honest pack. Throws what {@code task} throws as the cause of an {@link ExecutionException}.
   */
  static <T> Optional<T> run(Callable<T> task, Duration work, Duration wait)
      throws ExecutionException {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(null, future, NAME, STACK);
    thread.setDaemon(true);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    long start = System.nanoTime();
    thread.start();
    try {
      while (true) {
        try {
          return Optional.of(future.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
          long passed = System.nanoTime() - start;
          if (workOf(thread, passed) > work.toNanos() || passed > wait.toNanos()) {
            giveUp(future, thread);
            return Optional.empty();
          }
        }
      }
    } catch (InterruptedException e) {
      giveUp(future, thread);
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  // Nothing relies on the priority: where it counts, others gain.
  @SuppressWarnings("ThreadPriorityCheck")
  private static void giveUp(FutureTask<?> future, Thread thread) {
    future.cancel(true);
    thread.setPriority(Thread.MIN_PRIORITY);
  }

  /** Ends the task that calls this if nobody waits for it any longer. */
  static void stopIfGivenUp() {
    Thread thread = Thread.currentThread();
    if (thread.isInterrupted() && thread.getName().equals(NAME)) {
      throw new GivenUp();
    }
  }

  /** No exception, for compilers catch those and go on. */
  private static final class GivenUp extends Error {
    private static final long serialVersionUID = 1L;

    GivenUp() {
      super("nobody waits for this build any longer", null, false, false);
    }
  }

  private static long workOf(Thread thread, long passed) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    if (!threads.isThreadCpuTimeSupported() || !threads.isThreadCpuTimeEnabled()) {
      return passed;
    }
    // -1 for a thread that has just ended: the next look finds its result.
    return threads.getThreadCpuTime(thread.getId());
  }
}
