package org.statedconditions.engine.drl;

/** Stops the reading of one element of a rule; the reader goes on with the next. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int start;
  private final int end;
  private final String hint;

  Unreadable(int start, int end, String message, String hint) {
    super(message, null, false, false);
    this.start = start;
    this.end = end;
    this.hint = hint;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  String hint() {
    return hint;
  }
}
