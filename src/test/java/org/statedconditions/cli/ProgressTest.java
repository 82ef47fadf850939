package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;

  @Test
  void shows_nothing_of_work_under_two_seconds() {
    try (Progress progress = bar(terminal(true, "xterm"), 10)) {
      now = 2 * SECOND - 1;
      progress.step(9);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void shows_how_far_longer_work_has_come_and_wipes_it_away() {
    try (Progress progress = bar(terminal(true, "xterm"), 10)) {
      now = 2 * SECOND;
      progress.step(5);
      now += SECOND / 20;
      progress.step(1);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[Kreports [###############---------------] 50%\r\u001b[K");
    assertThat(out.size()).isZero();
  }

  @Test
  void counts_where_the_total_is_not_known() {
    try (Progress progress = bar(terminal(true, "xterm"), 0)) {
      now = 3 * SECOND;
      progress.step(7);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("reports 7").endsWith("\u001b[K");
  }

  @Test
  void makes_way_for_results() {
    Terminal terminal = terminal(true, "xterm");
    try (Progress progress = bar(terminal, 4)) {
      now = 3 * SECOND;
      progress.step(1);
      terminal.print("a result\n");
      assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("25%\r\u001b[K");
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a result\n");
  }

  @Test
  void shows_nothing_where_no_person_looks() {
    for (Terminal terminal : new Terminal[] {terminal(false, "xterm"), terminal(true, "dumb")}) {
      try (Progress progress = bar(terminal, 10)) {
        now += 5 * SECOND;
        progress.step(5);
      }
    }
    assertThat(err.size()).isZero();
  }

  private Progress bar(Terminal terminal, long total) {
    return new Progress(terminal, "reports", total, () -> now);
  }

  private Terminal terminal(boolean interactive, String term) {
    return new Terminal(
        InputStream.nullInputStream(), out, err, Map.of("TERM", term), interactive, Path.of(""));
  }
}
