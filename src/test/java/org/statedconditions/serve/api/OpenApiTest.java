package org.statedconditions.serve.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document says what the server does: the same addresses, keys and forms, and examples that work. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Route> ROUTES =
      new Api(new Packs(List.of(), Duration.ofSeconds(30), 2), List.of()).routes();
  private static final JsonNode DOCUMENT = json(route("/openapi.json")
      .answer("", Optional.empty(), Optional.empty(), Optional.empty(), new byte[0])
      .body());

  private static Route route(String path) {
    return ROUTES.stream().filter(r -> r.path().equals(path)).findFirst().orElseThrow();
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode operation(Route route) {
    return DOCUMENT.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
  }

  @Test
  void it_has_the_addresses_that_are_answered_and_no_others() {
    Set<String> told = new TreeSet<>();
    DOCUMENT
        .path("paths")
        .fields()
        .forEachRemaining(path -> path.getValue()
            .fieldNames()
            .forEachRemaining(
                method -> told.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertThat(ROUTES.stream().map(route -> route.method() + " " + route.path()))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  static Stream<Route> posts() {
    return ROUTES.stream().filter(route -> route.method().equals("POST"));
  }

  @ParameterizedTest
  @MethodSource("posts")
  void a_request_takes_the_keys_that_are_listed_and_no_others(Route route) {
    RequestProblem refused = catchThrowableOfType(
        RequestProblem.class, () -> ask(route, "{\"qqqqqqqqqqqqqqqqqqqq\": 1}"));
    Set<String> told = new TreeSet<>();
    schema(route).path("properties").fieldNames().forEachRemaining(told::add);
    String body = new String(refused.reply().body(), StandardCharsets.UTF_8);
    String keys = json(body.getBytes(StandardCharsets.UTF_8))
        .path("problems")
        .get(0)
        .path("hint")
        .asText();
    assertThat(keys).startsWith("its keys are ");
    assertThat(keys.substring("its keys are ".length()).split(", ", -1))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @ParameterizedTest
  @MethodSource("posts")
  void an_example_fits_its_schema_and_gets_the_answer_that_is_described(Route route) {
    JsonNode example = operation(route).at("/requestBody/content/application~1json/example");
    assertThat(messages(schema(route), example)).isEmpty();
    Reply reply = ask(route, example.toString());
    assertThat(reply.status()).isEqualTo(200);
    JsonNode described = operation(route).at("/responses/200/content/application~1json/schema");
    assertThat(messages(described, json(reply.body()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("posts")
  void every_form_that_is_described_is_there(Route route) {
    Set<String> told = new TreeSet<>();
    operation(route).at("/responses/200/content").fieldNames().forEachRemaining(told::add);
    assertThat(route.forms().stream().map(form -> FormChoice.mediaType(form).split(";", -1)[0]))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void what_is_asked_to_warm_up_is_a_question_like_others() {
    Api api = new Api(new Packs(List.of(), Duration.ofSeconds(30), 2), List.of());
    assertThatCode(api::warmUp).doesNotThrowAnyException();
  }

  @Test
  void a_refusal_is_as_described() {
    RequestProblem refused = catchThrowableOfType(
        RequestProblem.class, () -> ask(route("/assess"), "{\"scenario\": 1}"));
    assertThat(messages(
            DOCUMENT.at("/components/schemas/Problem"), json(refused.reply().body())))
        .isEmpty();
  }

  private static JsonNode schema(Route route) {
    return operation(route).at("/requestBody/content/application~1json/schema");
  }

  private static Reply ask(Route route, String body) {
    return route.answer(
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** What is wrong with {@code value} by a schema of the document. */
  private static Set<ValidationMessage> messages(JsonNode schema, JsonNode value) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", DOCUMENT.path("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole).validate(value);
  }
}
