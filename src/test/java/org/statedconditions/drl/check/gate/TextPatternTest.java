package org.statedconditions.drl.check.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPatternTest {
  @Test
  void text_patterns_are_decided_in_time_linear_in_the_text() {
    for (String good :
        List.of("a*b", "[A-Z]{2}", "(RU|UA)", "[a-z]+-[0-9]{1,4}", "\\\\d+", "colou?r", "^x.*$")) {
      assertThat(TextPattern.fault(good)).as(good).isNull();
    }
    for (String bad : List.of(
        "a*b*",
        "(a*)*",
        "(a|b)+",
        "a++",
        "(?=a)",
        "(a)\\\\1",
        "a{1000}",
        "a{1,}",
        "[a&&b]",
        "((a))",
        "*",
        "(a",
        "a)",
        "[a")) {
      assertThat(TextPattern.fault(bad)).as(bad).isNotNull();
    }
  }
}
