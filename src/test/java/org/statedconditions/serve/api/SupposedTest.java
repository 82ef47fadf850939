package org.statedconditions.serve.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.statedconditions.problem.ProblemsException;

class SupposedTest {
  private static final String ALL_OF_THE_MANDATE =
      "{\"mandate.framework-set\": \"met\", \"mandate.tasks\": \"met\", \"mandate.objective\": \"met\"}";

  private final Route assess = new Api(new Packs(List.of(), Duration.ofSeconds(30), 1), List.of())
      .routes().stream()
          .filter(route -> route.path().equals("/assess"))
          .findFirst()
          .orElseThrow();

  private String text(String suppose) {
    String body =
        "{\"scenario\": {\"asOf\": \"2026-05-10\", \"facts\": []}, \"reading\": \"literal\""
            + ", \"suppose\": " + suppose + "}";
    Reply reply = assess.answer(
        "",
        Optional.of("text"),
        Optional.empty(),
        Optional.empty(),
        body.getBytes(StandardCharsets.UTF_8));
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  @Test
  void changes_the_answer_and_is_told_in_the_report() {
    assertThat(text("{}")).contains("mandate undetermined").doesNotContain("Supposed");
    assertThat(text(ALL_OF_THE_MANDATE).replaceAll("\\s+", " "))
        .contains("mandate met")
        .contains(
            "Supposed and not reported: mandate.framework-set met, mandate.tasks met, mandate.objective met.");
    assertThat(text("{\"mandate.tasks\": \"not-met\"}")).contains("mandate not met");
  }

  @Test
  void has_to_be_of_a_criterion_of_the_pack_and_a_status() {
    assertThatThrownBy(() -> text("{\"mandate.task\": \"met\"}"))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> assertThat(e.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).contains("mandate.tasks")));
    assertThatThrownBy(() -> text("{\"mandate.tasks\": \"maybe\"}"))
        .isInstanceOf(RequestProblem.class)
        .hasMessageContaining("not-met");
  }
}
