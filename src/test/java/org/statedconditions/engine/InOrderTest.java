package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InOrderTest {

  @Test
  void results_come_in_the_order_of_the_elements_whoever_is_done_first() {
    List<Integer> results = InOrder.map(
            IntStream.range(0, 2_000).boxed(),
            i -> {
              long until = System.nanoTime() + ThreadLocalRandom.current().nextInt(50_000);
              while (System.nanoTime() < until) {
                Thread.onSpinWait();
              }
              return i * 2;
            },
            4)
        .toList();

    assertThat(results)
        .containsExactlyElementsOf(
            IntStream.range(0, 2_000).map(i -> i * 2).boxed().toList());
  }

  @Test
  void the_work_is_spread_over_threads() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    long done = InOrder.map(
            IntStream.range(0, 200).boxed(),
            i -> {
              threads.add(Thread.currentThread());
              return i;
            },
            3)
        .filter(i -> i >= 0)
        .count();

    assertThat(done).isEqualTo(200);
    assertThat(threads).hasSizeBetween(1, 3).doesNotContain(Thread.currentThread());
  }

  @Test
  void a_stream_without_end_is_read_only_a_little_way_ahead() {
    AtomicInteger read = new AtomicInteger();
    try (Stream<Integer> results = InOrder.map(Stream.generate(read::incrementAndGet), i -> i, 2)) {
      Iterator<Integer> first = results.iterator();
      for (int i = 1; i <= 100; i++) {
        assertThat(first.next()).isEqualTo(i);
      }
    }
    assertThat(read).hasValueLessThan(120);
  }

  @Test
  void closing_the_results_closes_the_source_and_ends_the_threads() throws InterruptedException {
    AtomicBoolean closed = new AtomicBoolean();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Stream<Integer> source = Stream.iterate(0, i -> i + 1).onClose(() -> closed.set(true));
    try (Stream<Integer> results = InOrder.map(
        source,
        i -> {
          threads.add(Thread.currentThread());
          return i;
        },
        2)) {
      assertThat(results.iterator().next()).isZero();
    }

    assertThat(closed).isTrue();
    for (Thread thread : threads) {
      thread.join(10_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  @Test
  void what_the_work_throws_is_thrown_in_its_place() {
    Iterator<Integer> results = InOrder.map(
            Stream.of(1, 2, 3, 4),
            i -> {
              if (i == 3) {
                throw new IllegalArgumentException("three");
              }
              return i;
            },
            2)
        .iterator();

    assertThat(results.next()).isEqualTo(1);
    assertThat(results.next()).isEqualTo(2);
    assertThatThrownBy(results::next)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("three");
    assertThat(results.hasNext()).isFalse();
  }

  @Test
  void chunks_keep_every_element_in_its_order() {
    assertThat(InOrder.chunks(Stream.of(1, 2, 3, 4, 5), 2))
        .containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
    assertThat(InOrder.chunks(Stream.empty(), 2)).isEmpty();
  }
}
