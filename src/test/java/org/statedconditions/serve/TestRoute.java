package org.statedconditions.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.statedconditions.report.OutputForm;
import org.statedconditions.serve.api.Reply;
import org.statedconditions.serve.api.Route;

/** Routes that do as a test says. */
final class TestRoute {
  private TestRoute() {}

  static Route of(Supplier<String> answer) {
    return route("POST", answer);
  }

  static Route get(Supplier<String> answer) {
    return route("GET", answer);
  }

  private static Route route(String method, Supplier<String> answer) {
    return new Route(
        method,
        "/test",
        Set.of(OutputForm.JSON),
        request -> new Reply(
            200, "application/json", answer.get().getBytes(StandardCharsets.UTF_8), Map.of()));
  }
}
