package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortCommandTest {
  @Test
  void one_that_answers_for_a_few_files_is_short() {
    assertThat(ShortCommand.is("evaluate", "a.yaml", "--pack", "folder")).isTrue();
    assertThat(ShortCommand.is("missing", "a.yaml")).isTrue();
  }

  @Test
  void one_that_asks_again_and_again_is_not() {
    assertThat(ShortCommand.is("timeline", "a.yaml")).isFalse();
    assertThat(ShortCommand.is("evaluate", "--batch", "folder")).isFalse();
    assertThat(ShortCommand.is("check", "folder")).isFalse();
    assertThat(ShortCommand.is("evaluate")).isFalse();
    assertThat(ShortCommand.is()).isFalse();
  }
}
