package org.statedconditions.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.serve.Running.Answer;

/** How much one caller may take; each fails without the bound that it is about. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
class ServeLimitsTest {
  private static final ServeLimits SMALL = Running.SMALL;

  private static ServeLimits withQueue(int working, int waiting, Duration answerTime) {
    return new ServeLimits(
        SMALL.body(),
        SMALL.bodyTime(),
        SMALL.headerTime(),
        SMALL.headers(),
        answerTime,
        working,
        waiting,
        SMALL.connections(),
        SMALL.kept());
  }

  private static Running answering(String text) {
    return Running.answering(SMALL, () -> text);
  }

  // ---- size

  @Test
  void a_body_that_is_too_large_is_refused_whether_it_says_so_or_not() throws Exception {
    try (Running running = answering("{}")) {
      assertThat(running.post("/api/v1/test", "x".repeat(SMALL.body())).status())
          .isEqualTo(200);
      assertThat(running
              .raw(
                  "POST /api/v1/test HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Type: application/json\r\n"
                      + "Content-Length: 999999999\r\n\r\n")
              .status())
          .isEqualTo(413);
      String chunk = "3e8\r\n" + "x".repeat(1_000) + "\r\n";
      Answer answer = running.raw(
          "POST /api/v1/test HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Type: application/json\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(21) + "0\r\n\r\n");
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
  }

  @Test
  void headers_that_are_too_large_are_refused() {
    try (Running running = answering("{}")) {
      assertThat(running.get("/api/v1/test", "X: " + "x".repeat(500)).status()).isEqualTo(200);
      assertThat(
              running.get("/api/v1/test", "X: " + "x".repeat(SMALL.headers())).status())
          .isEqualTo(431);
      assertThat(running.get("/" + "x".repeat(SMALL.headers())).status()).isEqualTo(414);
    }
  }

  @Test
  void a_compressed_body_is_refused() {
    try (Running running = answering("{}")) {
      assertThat(running.post("/api/v1/test", "{}", "Content-Encoding: gzip").status())
          .isEqualTo(415);
    }
  }

  // ---- time

  @Test
  void a_body_that_does_not_arrive_is_given_up_and_holds_nobody_else_up() throws Exception {
    try (Running running = answering("{}")) {
      List<Socket> slow = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port());
        socket
            .getOutputStream()
            .write(running.bytes(
                "POST /api/v1/test HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n\r\n{"));
        slow.add(socket);
      }
      assertThat(running.post("/api/v1/test", "{}").status()).isEqualTo(200);
      for (Socket socket : slow) {
        try (socket) {
          socket.setSoTimeout(10_000);
          assertThat(Running.answer(socket.getInputStream()).status()).isEqualTo(408);
        }
      }
    }
  }

  @Test
  void a_body_of_which_a_byte_arrives_now_and_then_is_given_up() throws Exception {
    try (Running running = answering("{}");
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
      socket
          .getOutputStream()
          .write(running.bytes(
              "POST /api/v1/test HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Type: application/json\r\n"
                  + "Content-Length: 100\r\n\r\n"));
      assertThat(trickle(socket, "{".repeat(100))).isEqualTo(Other.ANSWERS);
      assertThat(Running.answer(socket.getInputStream()).status()).isEqualTo(408);
    }
  }

  @Test
  void headers_of_which_a_byte_arrives_now_and_then_are_given_up() throws Exception {
    try (Running running = answering("{}");
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
      String headers = "GET /api/v1/test HTTP/1.1\r\nX: " + "x".repeat(100);
      assertThat(trickle(socket, headers)).isEqualTo(Other.CLOSES);
    }
  }

  @Test
  void a_connection_that_asks_again_in_time_stays() throws Exception {
    try (Running running = answering("{}");
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
      socket.setSoTimeout(10_000);
      for (int i = 0; i < 8; i++) {
        socket
            .getOutputStream()
            .write(running.bytes("GET /api/v1/test HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"));
        assertThat(Running.answer(socket.getInputStream()).status())
            .as("request %s", i)
            .isEqualTo(200);
        Thread.sleep(400);
      }
    }
  }

  /** What the other side does while bytes arrive now and then. */
  private enum Other {
    WAITS,
    ANSWERS,
    CLOSES
  }

  /** Sends a byte every 200 ms for three times as long as headers may take. */
  private static Other trickle(Socket socket, String text) throws Exception {
    socket.setSoTimeout(10_000);
    for (int i = 0; i < 30; i++) {
      try {
        socket.getOutputStream().write(text.charAt(i));
        if (socket.getInputStream().available() > 0) {
          return Other.ANSWERS;
        }
        Thread.sleep(200);
      } catch (IOException e) {
        return Other.CLOSES;
      }
    }
    return Other.WAITS;
  }

  @Test
  void an_answer_may_take_longer_than_headers_may() {
    try (Running running = Running.answering(SMALL, () -> {
      sleepUntilInterrupted(5_000);
      return "{}";
    })) {
      assertThat(running.post("/api/v1/test", "{}").status()).isEqualTo(200);
    }
  }

  @Test
  void an_answer_that_takes_too_long_is_interrupted_and_the_next_is_not() {
    ServeLimits limits = withQueue(1, 4, Duration.ofMillis(300));
    AtomicInteger asked = new AtomicInteger();
    try (Running running = Running.answering(limits, () -> {
      if (asked.getAndIncrement() == 0) {
        sleepUntilInterrupted(60_000);
      }
      return "{}";
    })) {
      long start = System.nanoTime();
      Answer late = running.post("/api/v1/test", "{}");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
      assertThat(late.status()).isEqualTo(504);
      assertThat(late.body()).contains("urn:stated-conditions:problem:out-of-time");
      assertThat(running.post("/api/v1/test", "{}").status()).isEqualTo(200);
    }
  }

  private static void sleepUntilInterrupted(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  // ---- number

  @Test
  void beyond_the_queue_requests_are_refused_and_told_when_to_come_again() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger most = new AtomicInteger();
    AtomicInteger atOnce = new AtomicInteger();
    try (Running running = Running.answering(withQueue(1, 2, Duration.ofSeconds(60)), () -> {
      most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      begun.countDown();
      await(go);
      atOnce.decrementAndGet();
      return "{}";
    })) {
      List<CompletableFuture<Answer>> taken = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        taken.add(CompletableFuture.supplyAsync(
            () -> running.post("/api/v1/test", "{}"), task -> new Thread(task).start()));
      }
      begun.await();
      Answer refused = running.post("/api/v1/test", "{}");
      while (refused.status() == 0) {
        refused = running.post("/api/v1/test", "{}");
      }
      for (int i = 0; i < 50 && refused.status() != 503; i++) {
        refused = running.post("/api/v1/test", "{}");
      }
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      go.countDown();
      for (CompletableFuture<Answer> answer : taken) {
        assertThat(answer.get().status()).isEqualTo(200);
      }
      assertThat(most).hasValue(1);
      assertThat(running.post("/api/v1/test", "{}").status()).isEqualTo(200);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void only_so_many_connections_are_taken_at_once() throws Exception {
    ServeLimits limits = new ServeLimits(
        SMALL.body(),
        SMALL.bodyTime(),
        Duration.ofSeconds(30),
        SMALL.headers(),
        SMALL.answerTime(),
        2,
        64,
        3,
        SMALL.kept());
    try (Running running = Running.answering(limits, () -> "{}")) {
      List<Socket> sockets = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port());
        socket
            .getOutputStream()
            .write(running.bytes("GET /api/v1/test HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"));
        sockets.add(socket);
      }
      int answered = 0;
      for (Socket socket : sockets) {
        answered += isAnswered(socket) ? 1 : 0;
      }
      assertThat(answered).isBetween(3, 4);
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static boolean isAnswered(Socket socket) {
    try {
      socket.setSoTimeout(1_000);
      InputStream in = socket.getInputStream();
      return Running.answer(in).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  // ---- the end

  @Test
  void what_is_under_way_ends_when_the_server_stops_and_nothing_new_begins() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Running running = Running.answering(SMALL, () -> {
      begun.countDown();
      await(go);
      return "{\"done\": true}";
    });
    int port = running.port();
    CompletableFuture<Answer> underWay = CompletableFuture.supplyAsync(
        () -> running.post("/api/v1/test", "{}"), task -> new Thread(task).start());
    begun.await();
    CompletableFuture<Void> stopped =
        CompletableFuture.runAsync(running::close, task -> new Thread(task).start());
    Thread.sleep(300);
    go.countDown();
    Answer answer = underWay.get();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"done\": true}");
    stopped.get(10, TimeUnit.SECONDS);
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_port_that_is_taken_is_a_problem_of_the_option() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> WorkbenchServer.start(
              Optional.empty(), taken.getLocalPort(), List.of(), ServeLimits.DEFAULT))
          .isInstanceOf(ProblemsException.class)
          .hasMessage(
              "--port: expected a port that is free but " + taken.getLocalPort() + " is in use");
    }
  }

  @Test
  void a_fault_of_the_program_shows_nothing_of_the_inside() {
    try (Running running = Running.answering(SMALL, () -> {
      throw new IllegalStateException("secret of the inside");
    })) {
      Answer answer = running.post("/api/v1/test", "{}");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body())
          .contains("urn:stated-conditions:problem:fault")
          .doesNotContain("secret", "Exception", "at org.");
    }
  }
}
