package org.statedconditions.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.serve.Running.Answer;
import org.statedconditions.serve.api.OpenedFile;

/** What pages of other sites and other machines may not do; each fails without the guard that it is about. */
class ServeSecurityTest {
  private static Running running;

  @BeforeAll
  static void start() {
    running = Running.usual();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void only_the_loopback_addresses_are_listened_on() throws Exception {
    assertThat(running.get("/").status()).isEqualTo(200);
    List<InetAddress> others = NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
    for (InetAddress other : others) {
      assertThat(isOpen(other)).as("%s", other).isFalse();
    }
    // A machine without network has another loopback address all the same.
    InetAddress second = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    assertThat(isOpen(second)).isFalse();
  }

  private static boolean isOpen(InetAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, running.port()), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT", "LOCALHOST:PORT"})
  void its_own_names_are_answered(String host) {
    assertThat(running.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attacker.example:PORT",
        "localhost.attacker.example:PORT",
        "localhost",
        "localhost:80",
        "localhost:PORT0",
        "user@localhost:PORT",
        "127.0.0.1.nip.example:PORT",
        "0.0.0.0:PORT",
        "2130706433:PORT"
      })
  void a_name_that_was_made_to_point_here_is_refused(String host) {
    for (String path : List.of("/", "/api/v1/packs", "/api/v1/files")) {
      Answer answer = running.raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
      assertThat(answer.status()).as(path).isIn(421, 400);
      assertThat(answer.body()).doesNotContain("\"formatVersion\"");
    }
  }

  @Test
  void no_host_two_hosts_and_an_address_that_names_another_are_refused() {
    assertThat(running.raw("GET / HTTP/1.1\r\n\r\n").status()).isEqualTo(400);
    assertThat(running.raw("GET / HTTP/1.0\r\n\r\n").status()).isIn(400, 421);
    assertThat(running
            .raw("GET / HTTP/1.1\r\nHost: localhost:PORT\r\nHost: attacker.example\r\n\r\n")
            .status())
        .isEqualTo(400);
    assertThat(running
            .raw("GET http://attacker.example:PORT/ HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n")
            .status())
        .isIn(400, 421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://attacker.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Origin: https://localhost:PORT",
        "Origin: http://localhost.attacker.example:PORT",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void a_page_of_another_site_may_neither_ask_nor_change(String header) {
    String body = Running.json(Running.SCENARIO);
    assertThat(running.post("/api/v1/assess", body, header).status()).isEqualTo(403);
    assertThat(running.send("PUT", "/api/v1/files/0", "{}", header).status()).isEqualTo(403);
    assertThat(running.get("/api/v1/packs", header).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://localhost:PORT",
        "Origin: http://127.0.0.1:PORT",
        "Sec-Fetch-Site: same-origin",
        "Sec-Fetch-Site: none"
      })
  void its_own_page_may_ask(String header) {
    assertThat(running
            .post("/api/v1/assess", Running.json(Running.SCENARIO), header)
            .status())
        .isEqualTo(200);
  }

  @Test
  void a_link_on_another_site_may_lead_to_the_page() {
    assertThat(running.get("/", "Sec-Fetch-Site: cross-site").status()).isEqualTo(200);
  }

  @Test
  void other_sites_are_never_allowed_anything() {
    List<Answer> answers = List.of(
        running.get("/", "Origin: https://attacker.example"),
        running.get("/nothing"),
        running.get("/api/v1/packs", "Origin: http://localhost:PORT"),
        running.post("/api/v1/assess", "{", "Origin: http://localhost:PORT"),
        running.raw("OPTIONS /api/v1/assess HTTP/1.1\r\nHost: localhost:PORT\r\n"
            + "Origin: https://attacker.example\r\nAccess-Control-Request-Method: POST\r\n\r\n"),
        running.raw("nonsense\r\n\r\n"));
    for (Answer answer : answers) {
      assertThat(answer.head().toLowerCase(Locale.ROOT)).doesNotContain("access-control-");
    }
    assertThat(answers.get(4).status()).isEqualTo(403);
  }

  @Test
  void every_answer_binds_the_browser() {
    List<Answer> answers = List.of(
        running.get("/"),
        running.get("/nothing"),
        running.get("/api/v1/packs"),
        running.get("/api/v1/packs?format=html"),
        running.post("/api/v1/assess", "{"),
        running.raw("GET / HTTP/1.1\r\nHost: attacker.example\r\n\r\n"),
        running.raw("GET /%zz HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"),
        running.raw("nonsense\r\n\r\n"));
    for (Answer answer : answers) {
      assertThat(answer.header("Content-Security-Policy"))
          .as(answer.head())
          .startsWith("default-src 'none';")
          .contains("base-uri 'none'", "form-action 'none'", "frame-ancestors ")
          .doesNotContain("script-src 'unsafe")
          .doesNotContain("unsafe-eval");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Server")).isEmpty();
    }
    assertThat(running.get("/").header("Content-Security-Policy"))
        .contains("script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(running.get("/api/v1/packs?format=html").header("Content-Security-Policy"))
        .contains("sandbox")
        .doesNotContain("allow-scripts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonx",
        "application/json; charset=utf-16",
        "text/plain; application/json"
      })
  void a_body_that_any_page_may_send_is_refused(String type) {
    String body = Running.json(Running.SCENARIO);
    Answer answer =
        running.raw("POST /api/v1/assess HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Type: " + type
            + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void a_body_without_a_type_is_refused() {
    assertThat(running
            .raw(
                "POST /api/v1/assess HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 2\r\n\r\n{}")
            .status())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../etc/passwd",
        "/assets/../index.html",
        "/assets/../../report/report.css",
        "/assets/%2e%2e/%2e%2e/report/report.css",
        "/assets/..%2f..%2freport/report.css",
        "/assets/%252e%252e/report.css",
        "/assets//index.html",
        "//index.html",
        "//etc/passwd",
        "/assets/list.txt",
        "/assets/Assets.class",
        "/assets/index.html%00",
        "/assets/index.html/",
        "/assets/index.html;x=1",
        "/assets/index%2ehtml",
        "/assets/\\..\\..\\index.html",
        "/assets/",
        "/assets",
        "/index.html",
        "/api/v1/packs/../../../../etc/passwd",
        "/api/v1/packs/..",
        "/api/v1/packs/..%2f..%2fcore",
        "/api/v1/packs/core",
        "/api/v1/packs/turkiye-reassurance-force/pack.yaml",
        "/api/v1/packs/%2e%2e",
        "/api/v1/files/0",
        "/api/v1/files/../../etc/passwd",
        "/api/v1//packs",
        "/api/v1/",
        "/api/v1"
      })
  void an_address_gives_nothing_but_what_stands_in_a_list(String path) {
    Answer answer = running.get(path);
    assertThat(answer.status()).as(answer.body()).isIn(400, 404, 405);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void a_file_is_read_and_saved_only_if_it_was_opened_at_the_start(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("a.yaml");
    Files.writeString(file, "asOf: 2025-11-27\n");
    Files.writeString(folder.resolve("b.yaml"), "secret");
    try (Running with =
        Running.with(ServeLimits.DEFAULT, List.of(), List.of(OpenedFile.of("a.yaml", file)))) {
      Answer files = with.get("/api/v1/files");
      assertThat(files.body()).contains("asOf: 2025-11-27").doesNotContain("secret");
      String hash = files.body().split("\"hash\":\"", -1)[1].substring(0, 64);
      for (String path : List.of(
          "/api/v1/files/1", "/api/v1/files/b.yaml", "/api/v1/files/-1", "/api/v1/files/00")) {
        assertThat(with.send("PUT", path, "{\"text\": \"x\"}", "If-Match: \"" + hash + "\"")
                .status())
            .as(path)
            .isEqualTo(404);
      }
      assertThat(with.send("PUT", "/api/v1/files/0", "{\"text\": \"x\"}").status())
          .isEqualTo(428);
      assertThat(with.send("PUT", "/api/v1/files/0", "{\"text\": \"x\"}", "If-Match: *")
              .status())
          .isEqualTo(400);
      assertThat(Files.readString(file)).isEqualTo("asOf: 2025-11-27\n");
      assertThat(
              with.send("PUT", "/api/v1/files/0", "{\"text\": \"x\"}", "If-Match: \"" + hash + "\"")
                  .status())
          .isEqualTo(200);
      assertThat(Files.readString(file)).isEqualTo("x");
      // Somebody else wrote it meanwhile: nothing of theirs is lost.
      Files.writeString(file, "theirs");
      Answer late =
          with.send("PUT", "/api/v1/files/0", "{\"text\": \"y\"}", "If-Match: \"" + hash + "\"");
      assertThat(late.status()).isEqualTo(412);
      assertThat(Files.readString(file)).isEqualTo("theirs");
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left).hasSize(2);
      }
      Files.delete(file);
      Files.createSymbolicLink(file, folder.resolve("b.yaml"));
      Answer linked = with.get("/api/v1/files");
      assertThat(linked.status()).isEqualTo(412);
      assertThat(linked.body()).contains("something else is in its place").doesNotContain("secret");
      assertThat(Files.readString(folder.resolve("b.yaml"))).isEqualTo("secret");
    }
  }

  @Test
  void a_file_that_only_its_owner_may_read_stays_so_when_it_is_saved(@TempDir Path folder)
      throws Exception {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path file = Files.writeString(folder.resolve("a.yaml"), "asOf: 2025-11-27\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (Running with =
        Running.with(ServeLimits.DEFAULT, List.of(), List.of(OpenedFile.of("a.yaml", file)))) {
      String hash = with.get("/api/v1/files").body().split("\"hash\":\"", -1)[1].substring(0, 64);
      assertThat(
              with.send("PUT", "/api/v1/files/0", "{\"text\": \"x\"}", "If-Match: \"" + hash + "\"")
                  .status())
          .isEqualTo(200);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }
}
