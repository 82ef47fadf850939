package org.statedconditions.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of the kit say all that an implementation needs to answer them, and what the oracle answers. */
class KitTest {
  @Test
  void a_file_is_read_back_with_its_question_and_its_answer() {
    for (int seed = 0; seed < 500; seed++) {
      Scenario scenario = Generator.scenario(seed);
      Map<String, Object> file = Node.of(
              ScenarioReader.load(Yaml.of(KitFile.of(scenario, "A title: with a colon"))))
          .entries();
      Map<String, Object> conformance = Trees.map(file.get("conformance"));
      Object expected = Trees.map(conformance.get("expect")).get(KitFile.PACK);
      assertThat(file).containsEntry("title", "A title: with a colon");
      assertThat(KitFile.expected(Oracle.answer(KitFile.scenario(file)))).isEqualTo(expected);
    }
  }

  @Test
  void shrinking_keeps_what_is_shown_and_little_else() {
    Scenario scenario = ScenarioReader.read("""
        asOf: 2026-06-01
        knownBy: 2026-06-01
        facts:
          - ceasefire: {id: t, parties: [RU, UA], scope: local, form: written, source: a}
          - mandate: {id: m, elements: {tasks: adopted, objective: draft}, phase: launched}
        """);
    Scenario small =
        Shrinker.shrink(scenario, view -> view.strict().status(Criterion.TASKS) == Status.MET);
    assertThat(small).isEqualTo(ScenarioReader.read("""
        asOf: 2026-06-01
        facts: [mandate: {id: m, elements: {tasks: adopted}}]
        """));
  }

  @Test
  void texts_that_a_library_could_take_for_something_else_are_quoted() {
    assertThat(Yaml.of(Map.of("a", "NO"))).isEqualTo("a: \"NO\"\n");
    assertThat(Yaml.of(Map.of("a", "2026-06-01"))).isEqualTo("a: \"2026-06-01\"\n");
    assertThat(Yaml.of(Map.of("a", "1"))).isEqualTo("a: \"1\"\n");
    assertThat(Yaml.of(Map.of("a", "in-force"))).isEqualTo("a: in-force\n");
  }
}
