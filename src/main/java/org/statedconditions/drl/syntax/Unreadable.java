package org.statedconditions.drl.syntax;

/** Stops the reading of one element of a rule; the reader goes on with the next. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int start;
  private final int end;
  private final String hint;
  private boolean certain;

  Unreadable(int start, int end, String message, String hint) {
    super(message, null, false, false);
    this.start = start;
    this.end = end;
    this.hint = hint;
  }

  /** That this is wrong even where a parser of Drools can read it. */
  Unreadable certainly() {
    certain = true;
    return this;
  }

  boolean certain() {
    return certain;
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
