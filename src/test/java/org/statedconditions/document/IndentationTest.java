package org.statedconditions.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentationTest {

  private static int blamed(String text) {
    return Document.parse("a.yaml", text).problems().problems().get(0).place().line();
  }

  @Test
  void the_first_entry_is_blamed_where_the_later_ones_agree_on_another_column() {
    assertThat(blamed("a:\n   b: 1\n  c: 2\n  d: 3\n")).isEqualTo(2);
    assertThat(blamed("a:\n b: 1\n  c: 2\n  d: 3\n")).isEqualTo(2);
    assertThat(blamed("a:\n   b:\n     x: 1\n  c: 2\n  d: 3\n")).isEqualTo(2);
    assertThat(blamed(" a: 1\nb: 2\n")).isEqualTo(1);
  }

  @Test
  void a_later_entry_is_blamed_where_the_others_agree() {
    assertThat(blamed("a:\n  b: 1\n   c: 2\n  d: 3\n")).isEqualTo(3);
    assertThat(blamed("a:\n  b: 1\n c: 2\n  d: 3\n")).isEqualTo(3);
    assertThat(blamed("a:\n  b: 1\n c: 2\n")).isEqualTo(3);
    assertThat(blamed("a: 1\n b: 2\n")).isEqualTo(2);
  }

  @Test
  void of_two_entries_the_one_is_right_that_is_indented_like_blocks_are() {
    assertThat(blamed("a:\n   b: 1\n  c: 2\n")).isEqualTo(2);
    assertThat(blamed("a:\n  b: 1\n   c: 2\n")).isEqualTo(3);
  }

  @Test
  void items_of_lists_are_blamed_like_entries() {
    assertThat(blamed("a:\n    - b: 1\n  - b: 2\n")).isEqualTo(2);
    assertThat(blamed("a:\n   - b: 1\n    c: 2\n    d: 3\n")).isEqualTo(2);
    assertThat(blamed("a:\n - b: 1\n    c: 2\n    d: 3\n")).isEqualTo(2);
    assertThat(blamed("a:\n  - b: 1\n    c: 2\n   d: 3\n")).isEqualTo(4);
  }

  @Test
  void a_colon_that_lacks_is_told_on_its_own_line_and_a_folded_text_is_left_alone() {
    assertThat(blamed("a 1\nb: 2\n")).isEqualTo(1);
    assertThat(blamed("a:\n  b:1\n  c: 2\n")).isEqualTo(2);
    assertThat(blamed("a: text\n  that goes on\n  and: on\n")).isEqualTo(3);
  }
}
