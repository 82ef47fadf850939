package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikelyPackTest {

  @ParameterizedTest
  @CsvSource({
    "evaluate a.yaml,                       turkiye-reassurance-force",
    "missing a.yaml --format json,          turkiye-reassurance-force",
    "evaluate a.yaml --pack e3-settlement,  e3-settlement",
    "evaluate --pack=e3-settlement a.yaml,  e3-settlement",
    "compare a.yaml --pack x --pack y,      x",
    "evaluate a.yaml --pack,                turkiye-reassurance-force"
  })
  void is_the_first_one_named_or_the_default(String line, String pack) {
    assertThat(LikelyPack.of(line.split(" "))).contains(pack);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"packs", "schema --pack x", "evaluate", "evaluate --help", "evaluat a.yaml", "-v"})
  void is_none_where_none_is_asked(String line) {
    assertThat(LikelyPack.of(line.split(" "))).isEmpty();
  }

  @Test
  void is_none_without_arguments() {
    assertThat(LikelyPack.of()).isEqualTo(Optional.empty());
  }
}
