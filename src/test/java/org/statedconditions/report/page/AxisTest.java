package org.statedconditions.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  private static Axis axis(String from, String to) {
    return new Axis(start(from), start(to), 200, 1000);
  }

  private static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static List<String> labels(Axis axis) {
    return axis.ticks().stream().map(Axis.Tick::label).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-09, 2026-05-12, 9 May, 12 May",
    "2026-05-01, 2026-06-15, 1 May, 12 Jun",
    "2026-02-01, 2026-10-15, Feb 2026, Oct 2026",
    "2024-01-20, 2025-12-15, Apr 2024, Oct 2025",
    "2014-01-01, 2022-06-01, 2014, 2022",
    "2014-06-01, 2026-06-01, 2016, 2026",
    "1949-04-04, 2026-06-01, 1950, 2020",
    "0001-01-01, 0400-01-01, 50, 400",
    "0001-01-01, 9999-12-31, 1000, 9000"
  })
  void marks_round_dates_from_days_to_centuries(String from, String to, String first, String last) {
    List<String> labels = labels(axis(from, to));
    assertThat(labels.get(0)).isEqualTo(first);
    assertThat(labels.get(labels.size() - 1)).isEqualTo(last);
  }

  @Test
  void marks_at_most_ten_dates_and_at_least_two_however_long_the_time() {
    LocalDate from = LocalDate.of(2027, 2, 1);
    for (long days = 1; days < 2_900_000; days += 1 + days / 50) {
      List<Axis.Tick> ticks =
          axis(from.toString(), from.plusDays(days).toString()).ticks();
      assertThat(ticks).as("of %d days", days).hasSizeBetween(2, 10);
      for (int i = 1; i < ticks.size(); i++) {
        assertThat(ticks.get(i).at()).isGreaterThan(ticks.get(i - 1).at());
      }
    }
  }

  @Test
  void gives_a_leap_day_its_room() {
    Axis year = axis("2024-01-01", "2025-01-01");
    double day = 800 / 366.0;
    assertThat(year.at(start("2024-02-29"))).isCloseTo(200 + 59 * day, within(1e-6));
    assertThat(year.at(start("2024-03-01"))).isCloseTo(200 + 60 * day, within(1e-6));
  }

  @Test
  void puts_what_lies_outside_at_the_nearer_end() {
    Axis year = axis("2024-01-01", "2025-01-01");
    assertThat(year.at(start("0001-01-01"))).isEqualTo(200);
    assertThat(year.at(start("9999-12-31"))).isEqualTo(1000);
  }

  @Test
  void has_a_place_and_a_date_for_a_single_instant() {
    Axis instant = axis("2026-05-09", "2026-05-09");
    assertThat(instant.at(start("2026-05-09"))).isEqualTo(200);
    assertThat(instant.ticks()).containsExactly(new Axis.Tick(200, "9 May"));
  }
}
