package org.statedconditions.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Russia,RU", "russia,RU", "Rusya,RU", "Russian Federation,RU", "Ukraine,UA", "Ukrayna,UA",
        "UKRAYNA,UA",
    "Türkiye,TR", "TÜRKİYE,TR", "Turkey,TR", "Germany,DE", "Almanya,DE", "UK,GB", "Britain,GB",
    "İngiltere,GB", "United Kingdom,GB", "USA,US", "ABD,US", "Fransa,FR", "Hırvatistan,HR"
  })
  void a_name_in_english_or_turkish_is_the_code_of_its_country(String name, String code) {
    assertThat(CountryNames.code(name)).contains(code);
  }

  @Test
  void what_is_no_name_is_no_country() {
    assertThat(CountryNames.code("Taliban")).isEmpty();
    assertThat(CountryNames.code("KLA")).isEmpty();
    assertThat(CountryNames.code("")).isEmpty();
  }
}
