package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLinesTest {

  /** The same as a pattern, read by logback. */
  private static final String PATTERN =
      "%-5level %logger{0}: %replace(%msg){'\\p{Cntrl}', ' '}%n%nopex";

  @ParameterizedTest
  @ValueSource(strings = {"plain", "", "two\nlines\r\n", "\u001b[31mred\u007f\t{}", "çok güzel 🙂"})
  void are_what_the_pattern_would_make(String message) {
    LoggerContext context = new LoggerContext();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(PATTERN);
    encoder.start();
    for (String logger : List.of("org.statedconditions.engine.session.PackLoader", "Bare")) {
      for (Level level : List.of(Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG)) {
        LoggingEvent event = new LoggingEvent(
            "",
            context.getLogger(logger),
            level,
            message,
            new IllegalStateException("with a trace"),
            new Object[] {"argument"});
        assertThat(LogLines.line(event))
            .isEqualTo(new String(encoder.encode(event), StandardCharsets.UTF_8));
      }
    }
  }
}
