package org.statedconditions.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.statedconditions.problem.ProblemsException;

/** What parsers let through or choke on, each with what the reader says. The bound only catches hangs. */
class HostileScenarioTest {
  private static final String EXTENT =
      "facts: [{contribution: {id: a, extent: {unit: x, quantity: %s}}}]";

  @TestFactory
  Stream<DynamicTest> each_is_refused_with_a_reason() {
    Map<String, String> reasons = Map.ofEntries(
        Map.entry("a: &a [x]\nb: [*a, *a, *a]", "the alias `*a`"),
        Map.entry("facts: " + "[".repeat(900_000), "expected at most 20 levels"),
        Map.entry("facts: []\nfacts: []", "expected each key once but was `facts` again"),
        Map.entry(
            "facts: [{requirement: {id: a, critical: no}}]", "expected true or false but was `no`"),
        Map.entry(
            EXTENT.formatted("12:30:45"), "expected a number of at least 0 but was `12:30:45`"),
        Map.entry(EXTENT.formatted("0777"), "expected a number of at least 0 but was `0777`"),
        Map.entry(EXTENT.formatted("9".repeat(900_000)), "expected a number of at most 40 digits"),
        Map.entry(EXTENT.formatted("1e-999999999"), "expected an exponent of at most 100"),
        Map.entry(EXTENT.formatted("-.inf"), "expected a finite number but was `-.inf`"),
        Map.entry("facts: []\n---\nfacts: []", "expected one document but was a second one"),
        Map.entry("facts: []\n--- []", "expected one document but was a second one"),
        Map.entry("facts: !!java.net.URL [x]", "expected a value but was the tag"),
        Map.entry("title: " + "x".repeat(1_000_000), "expected at most 1000000 bytes but was more"),
        Map.entry("tite: a", "did you mean `title`?"));
    return reasons.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(
            entry.getValue(),
            () -> assertThat(assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> message(entry.getKey())))
                .contains(entry.getValue())));
  }

  private static String message(String text) {
    return catchThrowableOfType(ProblemsException.class, () -> Scenario.parse("f", text))
        .getMessage();
  }
}
