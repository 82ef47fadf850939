package org.statedconditions.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Does a piece of work on each element of a stream, on all cores, and gives the results in the order of the elements.
 *
 * <p>It looks only a little way ahead of what was asked for: memory does not grow with the length of the stream, and a stream
 * without end is no trouble. Threads of its own do the work; they end when the results are used up or closed, and by
 * themselves when nobody has asked for a result in a while.
 */
public final class InOrder {
  /** How many pieces may be begun for each thread before the first of them is taken. */
  private static final int AHEAD = 4;

  private static final long PATIENCE_SECONDS = 5;

  private InOrder() {}

  /**
   * The results of {@code work} on the elements of {@code source}; sequential and lazy, to be closed if it is not used up,
   * which closes {@code source} too. {@code source} is only read by the thread that takes the results. What {@code work}
   * throws on an element is thrown when its result is asked for, and ends the stream.
   *
   * @param work has to be thread-safe, and to give something
   */
  public static <T, R> Stream<R> map(Stream<T> source, Function<? super T, ? extends R> work) {
    return map(source, work, Runtime.getRuntime().availableProcessors());
  }

  /** The same on {@code threads} threads. */
  public static <T, R> Stream<R> map(
      Stream<T> source, Function<? super T, ? extends R> work, int threads) {
    Results<T, R> results =
        new Results<>(source.iterator(), Objects.requireNonNull(work, "work"), threads);
    return StreamSupport.stream(
            Spliterators.<R>spliteratorUnknownSize(
                results, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(results::close)
        .onClose(source::close);
  }

  /** The elements of {@code source} in lists of {@code size}, the last one perhaps shorter; what is too small for a piece of work. */
  public static <T> Stream<List<T>> chunks(Stream<T> source, int size) {
    Iterator<T> elements = source.iterator();
    Iterator<List<T>> chunks = new Iterator<>() {
      @Override
      public boolean hasNext() {
        return elements.hasNext();
      }

      @Override
      public List<T> next() {
        List<T> chunk = new ArrayList<>(size);
        do {
          chunk.add(elements.next());
        } while (chunk.size() < size && elements.hasNext());
        return chunk;
      }
    };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(chunks, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(source::close);
  }

  /** Keeps the work that is begun in a queue, in the order of the elements. */
  private static final class Results<T, R> implements Iterator<R> {
    private final Iterator<T> elements;
    private final Function<? super T, ? extends R> work;
    private final int most;
    private final ArrayDeque<Future<R>> begun = new ArrayDeque<>();
    private final ThreadPoolExecutor threads;

    Results(Iterator<T> elements, Function<? super T, ? extends R> work, int threads) {
      this.elements = elements;
      this.work = work;
      this.most = threads * AHEAD;
      this.threads = new ThreadPoolExecutor(
          threads,
          threads,
          PATIENCE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> {
            Thread thread = new Thread(task, "stated-conditions-batch");
            thread.setDaemon(true);
            return thread;
          });
      this.threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public boolean hasNext() {
      while (begun.size() < most && !threads.isShutdown() && elements.hasNext()) {
        T element = elements.next();
        begun.add(threads.submit(() -> work.apply(element)));
      }
      if (begun.isEmpty()) {
        close();
      }
      return !begun.isEmpty();
    }

    @Override
    public R next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      try {
        return begun.remove().get();
      } catch (ExecutionException e) {
        close();
        if (e.getCause() instanceof RuntimeException unchecked) {
          throw unchecked;
        } else if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        close();
        throw new IllegalStateException("interrupted while waiting for a result", e);
      }
    }

    @Override
    public void forEachRemaining(Consumer<? super R> action) {
      while (hasNext()) {
        action.accept(next());
      }
    }

    void close() {
      threads.shutdownNow();
      begun.clear();
    }
  }
}
