package org.statedconditions.cli;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Logs to standard error. A back end of its own, because one that can be configured takes longer to start than an assessment.
 * Public only because SLF4J has to make one.
 */
public final class StandardErrorLog implements SLF4JServiceProvider {
  private static volatile int least = Level.WARN.toInt();

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter mdc = new NOPMDCAdapter();

  static void level(Level level) {
    least = level.toInt();
  }

  static boolean shows(Level level) {
    return level.toInt() >= least;
  }

  @Override
  public void initialize() {
    // Nothing: no file to search for, no thread to start.
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return StandardErrorLogger::new;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return mdc;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }
}
