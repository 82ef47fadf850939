package org.statedconditions.cli;

import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A line for each message: its level, the class that says it, and what it says. No stack trace ever. */
final class StandardErrorLogger extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  StandardErrorLogger(String name) {
    this.name = name;
  }

  @Override
  public boolean isTraceEnabled() {
    return StandardErrorLog.shows(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return StandardErrorLog.shows(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return StandardErrorLog.shows(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return StandardErrorLog.shows(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return StandardErrorLog.shows(Level.ERROR);
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return StandardErrorLogger.class.getName();
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level, Marker marker, String message, Object[] arguments, Throwable cause) {
    System.err.print(line(level, MessageFormatter.basicArrayFormat(message, arguments)));
  }

  /** The line; what is logged must not steer the terminal, so control characters become blanks. */
  String line(Level level, String message) {
    StringBuilder line = new StringBuilder(level.toString());
    line.append(" ".repeat(Math.max(0, 5 - line.length())));
    line.append(' ').append(name.substring(name.lastIndexOf('.') + 1)).append(": ");
    String text = String.valueOf(message);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return line.append(System.lineSeparator()).toString();
  }
}
