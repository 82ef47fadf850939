package org.statedconditions.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.serve.api.Api;
import org.statedconditions.serve.api.OpenedFile;
import org.statedconditions.serve.api.Packs;

/** A server on a port of its own, asked byte by byte: no client in between puts right what a hostile one would get wrong. */
final class Running implements AutoCloseable {
  static final String SCENARIO =
      "asOf: 2025-11-27\nfacts:\n- ceasefire: {id: truce, parties: [RU, UA], status: none}\n";

  /** Limits that a test reaches in no time; otherwise the usual ones. */
  static final ServeLimits SMALL = new ServeLimits(
      20_000,
      Duration.ofMillis(700),
      Duration.ofSeconds(2),
      2_048,
      Duration.ofSeconds(20),
      2,
      64,
      256,
      2);

  private final WorkbenchServer server;

  private Running(WorkbenchServer server) {
    this.server = server;
  }

  static Running usual() {
    return with(ServeLimits.DEFAULT, List.of(), List.of());
  }

  static Running with(ServeLimits limits, List<Evaluator> packs, List<OpenedFile> files) {
    return new Running(WorkbenchServer.start(
        Optional.empty(),
        0,
        new Api(new Packs(packs, limits.answerTime(), limits.kept()), files).routes(),
        limits));
  }

  /** Of one route, {@code POST /api/v1/test}, that does as the test says. */
  static Running answering(ServeLimits limits, java.util.function.Supplier<String> answer) {
    return new Running(WorkbenchServer.start(
        Optional.empty(), 0, List.of(TestRoute.of(answer), TestRoute.get(answer)), limits));
  }

  int port() {
    return server.port();
  }

  WorkbenchServer server() {
    return server;
  }

  /** What came back. */
  record Answer(int status, String head, String body) {
    /** The value of a header, or empty text. */
    String header(String name) {
      return head.lines()
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Sends {@code request}, with {@code PORT} for the port, and reads one answer. */
  Answer raw(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(bytes(request));
      socket.getOutputStream().flush();
      return answer(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes(String request) {
    return request.replace("PORT", String.valueOf(port())).getBytes(StandardCharsets.UTF_8);
  }

  Answer get(String path, String... headers) {
    return raw("GET " + path + " HTTP/1.1\r\nHost: localhost:PORT\r\n" + lines(headers) + "\r\n");
  }

  Answer post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  Answer send(String method, String path, String body, String... headers) {
    return raw(method + " " + path + " HTTP/1.1\r\nHost: localhost:PORT\r\n"
        + "Content-Type: application/json\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n" + lines(headers) + "\r\n" + body);
  }

  private static String lines(String... headers) {
    StringBuilder lines = new StringBuilder();
    for (String header : headers) {
      lines.append(header).append("\r\n");
    }
    return lines.toString();
  }

  /** The next answer on a connection; status 0 if it was closed without one. */
  static Answer answer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = read(in);
      if (c < 0) {
        return new Answer(0, head.toString(), "");
      }
      head.append((char) c);
    }
    String text = head.toString();
    Answer without = new Answer(Integer.parseInt(text.split(" ", -1)[1]), text, "");
    String length = without.header("Content-Length");
    byte[] body = length.isEmpty() || without.status() == 304
        ? new byte[0]
        : in.readNBytes(Integer.parseInt(length));
    return new Answer(without.status(), text, new String(body, StandardCharsets.UTF_8));
  }

  private static int read(InputStream in) throws IOException {
    try {
      return in.read();
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return -1; // Reset: closed all the same.
    }
  }

  static String json(String scenario) {
    return "{\"scenario\": \"" + scenario.replace("\n", "\\n").replace("\"", "\\\"") + "\"}";
  }

  @Override
  public void close() {
    server.close();
  }
}
