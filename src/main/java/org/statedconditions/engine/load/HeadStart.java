package org.statedconditions.engine.load;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.statedconditions.engine.guard.RestrictedBuild;
import org.statedconditions.engine.session.Network;

/**
 * Builds the network of a bundled pack in a thread of its own, while whoever will ask for it still reads what it is to be asked
 * about: building takes longer than anything else in a short run. Never needed and never seen: what goes wrong here is left to
 * the loading of the pack, which does all of it again then.
 */
public final class HeadStart {
  private static final AtomicReference<FutureTask<Optional<Begun>>> RUNNING =
      new AtomicReference<>();

  /** What was built of which pack. */
  record Begun(String pack, Precompiled precompiled, Network network) {}

  /** No lambda: the first one of a process takes longer than starting the thread. */
  private record Build(String pack) implements Callable<Optional<Begun>> {
    @Override
    public Optional<Begun> call() {
      ClassLoader own = HeadStart.class.getClassLoader();
      Optional<Precompiled> precompiled = Precompiled.of(pack);
      if (precompiled.isEmpty()) {
        RestrictedBuild.prepare();
        Network.prepare(own);
        return Optional.empty();
      }
      Network network = new Network(own, precompiled.get().model());
      return Optional.of(new Begun(pack, precompiled.get(), network));
    }
  }

  private HeadStart() {}

  /**
   * Begins with the bundled pack {@code id}; if there is no such pack, with what any other one needs. With nothing if something
   * was begun already.
   */
  public static void on(String id) {
    FutureTask<Optional<Begun>> task = new FutureTask<>(new Build(id));
    if (RUNNING.compareAndSet(null, task)) {
      Thread thread = new Thread(task, "head start");
      // The program may end before it does.
      thread.setDaemon(true);
      thread.start();
      // Drools asks for one on its way; the first one of a process takes long, and this thread has
      // the time.
      Objects.requireNonNull(UUID.randomUUID());
      // It asks for those of every class that rules bind; this one has some of the JDK's own.
      Objects.requireNonNull(Instant.class.getAnnotations());
    }
  }

  /**
   * What was begun of the pack {@code id}, once it is finished; only the first who asks gets it. Whatever was begun is waited
   * for, also that of another pack: two threads that initialise the classes of Drools at once could wait for each other for
   * ever.
   */
  static Optional<Begun> of(String id) {
    FutureTask<Optional<Begun>> task = RUNNING.getAndSet(null);
    if (task == null) {
      return Optional.empty();
    }
    boolean interrupted = false;
    try {
      loadClasses(task);
      while (true) {
        try {
          return task.get().filter(begun -> begun.pack().equals(id));
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException | CancellationException e) {
          return Optional.empty();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** While {@code task} is not done, and if the loader of this program can load classes beforehand. */
  private static void loadClasses(FutureTask<?> task) {
    if (HeadStart.class.getClassLoader() instanceof BooleanSupplier loader) {
      boolean more = true;
      while (more && !task.isDone()) {
        more = loader.getAsBoolean();
      }
    }
  }
}
