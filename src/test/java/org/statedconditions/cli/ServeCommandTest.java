package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command that serves the workbench, in a process of its own where it runs. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
class ServeCommandTest {
  private static final String BRIEFING = "examples/scenarios/2025-11-27-ministry-briefing.yaml";

  private static Process start(List<String> options, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void it_says_in_one_line_where_it_is_and_ends_when_it_is_asked_to() throws Exception {
    Process process = start(List.of(), "serve", "--port", "0", BRIEFING);
    try (BufferedReader out = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      assertThat(line)
          .startsWith("stated-conditions is up at http://localhost:")
          .endsWith("/");
      String address = line.substring(line.indexOf("http://"));
      HttpClient client = HttpClient.newHttpClient();
      assertThat(client
              .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
              .statusCode())
          .isEqualTo(200);
      assertThat(client
              .send(
                  HttpRequest.newBuilder(URI.create(address + "api/v1/files")).build(),
                  BodyHandlers.ofString())
              .body())
          .contains(BRIEFING);
      assertThat(process.toHandle().destroy()).isTrue();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
      assertThat(out.readLine()).isNull();
    }
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
  }

  @Test
  void other_commands_load_nothing_of_it() throws Exception {
    Process process = start(List.of("-Xlog:class+load:stdout"), "evaluate", BRIEFING);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(out)
        .contains("org.statedconditions.cli.EvaluateCommand")
        .doesNotContain("org.statedconditions.serve")
        .doesNotContain("org.statedconditions.cli.ServeCommand")
        .doesNotContain("org.eclipse.jetty");
  }

  @Test
  void a_port_that_is_taken_and_a_file_that_is_none_end_it_at_once(@TempDir Path folder)
      throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Shell.Outcome busy = new Shell(folder).run("serve", "--port", port);
      assertThat(busy.status()).isEqualTo(2);
      assertThat(busy.err())
          .isEqualTo("--port: expected a port that is free but " + port + " is in use\n");
    }
    Shell.Outcome none =
        new Shell(folder).run("serve", "--port", "0", "none.yaml", "--pack", "nothing");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("none.yaml: expected a text", "nothing: expected");
  }

  @Test
  void a_host_that_others_reach_is_warned_of(@TempDir Path folder) throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = String.valueOf(taken.getLocalPort());
      Shell.Outcome open = new Shell(folder).run("serve", "--host", "0.0.0.0", "--port", port);
      assertThat(open.err()).contains("others than this machine can ask, for --host is 0.0.0.0");
      Shell.Outcome own = new Shell(folder).run("serve", "--host", "127.0.0.1", "--port", port);
      assertThat(own.err()).doesNotContain("others than this machine");
    }
  }
}
