package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asks the running server over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApplicationTest {
  private static final String SCENARIO = """
      asOf: 2030-02-01
      facts:
        - ceasefire: {id: imagined, parties: [RU, UA], status: none}
      """;

  @LocalServerPort
  private int port;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void a_scenario_is_assessed() throws IOException, InterruptedException {
    HttpResponse<String> answer = post(SCENARIO);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(answer.body()).contains("\"verdict\" : \"not-met\"");
  }

  @Test
  void everything_that_is_wrong_with_a_scenario_is_told_with_its_place()
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post(SCENARIO.replace("status: none", "status: nowhere").replace("parties", "party"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"title\":\"The scenario cannot be used\"")
        .contains("\"line\":3", "`party`", "`nowhere`")
        .doesNotContain("Exception");
  }

  @Test
  void health_says_which_pack_answers_and_metrics_count_outcomes()
      throws IOException, InterruptedException {
    post(SCENARIO);
    assertThat(get("/actuator/health"))
        .contains("\"statedConditions\"", "\"pack\":\"turkiye-reassurance-force\"");
    assertThat(get("/actuator/metrics/stated.conditions.assessments"))
        .contains("\"COUNT\"", "not-met");
  }

  private HttpResponse<String> post(String scenario) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address("/assessments"))
            .header("Content-Type", "application/yaml")
            .POST(HttpRequest.BodyPublishers.ofString(scenario))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String get(String path) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
