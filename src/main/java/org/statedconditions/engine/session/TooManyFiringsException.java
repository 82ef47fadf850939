package org.statedconditions.engine.session;

/** The rules of a pack fired more often than is allowed, as rules do that set each other off without end. */
public final class TooManyFiringsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyFiringsException(String pack, int limit) {
    super("pack " + pack + ": expected at most " + limit + " firings of rules but they went on");
  }
}
