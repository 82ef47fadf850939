package org.statedconditions.serve;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.statedconditions.serve.api.ProblemKind;
import org.statedconditions.serve.api.RequestProblem;

/** Works out answers on a bounded number of threads; a bounded number of requests waits, and each answer has its time. */
final class Work implements AutoCloseable {
  private final Semaphore places;
  private final ThreadPoolExecutor threads;
  private final ScheduledThreadPoolExecutor clock;
  private final Duration longest;

  Work(ServeLimits limits) {
    int all = limits.working() + limits.waiting();
    longest = limits.answerTime();
    places = new Semaphore(all);
    threads = new ThreadPoolExecutor(
        limits.working(),
        limits.working(),
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(all),
        named("answer"));
    clock = new ScheduledThreadPoolExecutor(1, named("answer-clock"));
    clock.setRemoveOnCancelPolicy(true);
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** A place for one request, from before its body is read until it is answered; {@link #leave} gives it back. */
  void enter() {
    if (!places.tryAcquire()) {
      throw new RequestProblem(
              ProblemKind.BUSY, "expected fewer requests at once; try again in a second")
          .with("Retry-After", "1");
    }
  }

  void leave() {
    places.release();
  }

  /** Whether the time of the answer that this thread works out is over is asked of it. */
  interface Answering {
    void run(AtomicBoolean timeIsOver);
  }

  /** Has {@code answering} done by whoever is free next, and interrupted when its time is over. */
  void start(Answering answering) {
    threads.execute(() -> {
      AtomicBoolean done = new AtomicBoolean();
      AtomicBoolean over = new AtomicBoolean();
      Thread worker = Thread.currentThread();
      Future<?> alarm = clock.schedule(
          () -> {
            synchronized (done) {
              if (!done.get()) {
                over.set(true);
                worker.interrupt();
              }
            }
          },
          longest.toMillis(),
          TimeUnit.MILLISECONDS);
      try {
        answering.run(over);
      } finally {
        synchronized (done) {
          done.set(true);
        }
        alarm.cancel(false);
        // What was interrupted is over; the next answer is not.
        Thread.interrupted();
      }
    });
  }

  /** Answers that are under way are worked out; nothing new is begun. */
  @Override
  public void close() {
    threads.shutdown();
    clock.shutdownNow();
  }
}
