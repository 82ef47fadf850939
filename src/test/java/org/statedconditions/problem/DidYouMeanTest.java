package org.statedconditions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

  @Test
  void the_same_word_in_another_spelling_is_nearest_whatever_else_is_known() {
    List<String> known = List.of("collapsed", "in-force", "suspended");
    assertThat(DidYouMean.nearest("IN_FORCE", known)).isEqualTo("in-force");
    assertThat(DidYouMean.nearest("inforce", known)).isEqualTo("in-force");
  }

  @Test
  void of_equally_near_words_the_first_in_the_alphabet_is_named() {
    assertThat(DidYouMean.nearest("bat", List.of("cat", "bar"))).isEqualTo("bar");
  }

  @Test
  void exchanged_neighbours_are_one_mistake() {
    assertThat(DidYouMean.nearest("staus", List.of("status", "stage"))).isEqualTo("status");
    assertThat(DidYouMean.nearest("fomr", List.of("form"))).isEqualTo("form");
  }

  @Test
  void a_single_letter_is_only_near_to_itself() {
    assertThat(DidYouMean.nearest("G", List.of("A", "B"))).isNull();
    assertThat(DidYouMean.nearest("b", List.of("A", "B"))).isEqualTo("B");
  }

  @Test
  void nothing_near_gives_no_hint() {
    assertThat(DidYouMean.hint("colour", List.of("status", "type"))).isNull();
    assertThat(DidYouMean.hint("x".repeat(1000), List.of("x"))).isNull();
  }
}
