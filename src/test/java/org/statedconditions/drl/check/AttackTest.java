package org.statedconditions.drl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Problem;

class AttackTest {
  @BeforeEach
  @AfterEach
  void clearTheMarker() {
    System.clearProperty(Attacks.MARKER);
  }

  static Stream<Attacks.Attack> attacks() {
    return Attacks.all().stream();
  }

  @Test
  void there_are_as_many_attacks_as_promised_and_no_two_alike() {
    List<Attacks.Attack> all = Attacks.all();
    assertThat(all).hasSizeGreaterThan(300).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void is_refused_soon_with_a_place_and_a_reason_and_runs_nothing(Attacks.Attack attack) {
    long start = System.nanoTime();

    List<Problem> problems = refusals(attack);

    assertThat(System.getProperty(Attacks.MARKER)).isNull();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(problems).isNotEmpty();
    for (Problem problem : problems) {
      assertThat(problem.place().file()).isEqualTo("attack.drl");
      assertThat(problem.message())
          .isNotBlank()
          .doesNotContain("Exception")
          .doesNotContain("\n")
          .hasSizeLessThan(400);
      assertThat(problem.toString().codePoints().filter(c -> c != '\n' && c != '\t'))
          .as("sends nothing to the terminal: %s", problem.message())
          .noneMatch(Character::isISOControl);
    }
  }

  private static List<Problem> refusals(Attacks.Attack attack) {
    return TriedPack.problems(new RuleFile("attack.drl", attack.text()));
  }
}
