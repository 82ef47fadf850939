package org.statedconditions.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;

/**
 * Writes what is logged to standard error, each message on one line and none with a stack trace. Written out, for logback's own
 * patterns bring a compiler of patterns that takes longer to start than most of what is logged.
 */
final class LogLines extends AppenderBase<ILoggingEvent> {
  private static final int WIDEST_LEVEL = 5;

  /** {@code WARN  PackLoader: the message}. */
  static String line(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(event.getLevel().toString());
    while (line.length() < WIDEST_LEVEL) {
      line.append(' ');
    }
    String logger = event.getLoggerName();
    line.append(' ')
        .append(logger, logger.lastIndexOf('.') + 1, logger.length())
        .append(": ");
    String message = String.valueOf(event.getFormattedMessage());
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      // What is logged must not steer the terminal.
      line.append(c < ' ' || c == '\u007f' ? ' ' : c);
    }
    return line.append(System.lineSeparator()).toString();
  }

  /** Called by one thread at a time. */
  @Override
  protected void append(ILoggingEvent event) {
    System.err.writeBytes(line(event).getBytes(StandardCharsets.UTF_8));
    System.err.flush();
  }
}
