package org.statedconditions.drl.syntax;

import org.jspecify.annotations.Nullable;

/** Stops the reading of one element of a rule; the reader goes on with the next. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String message;
  private final int start;
  private final int end;
  private final @Nullable String hint;

  Unreadable(int start, int end, String message, @Nullable String hint) {
    super(message, null, false, false);
    this.message = message;
    this.start = start;
    this.end = end;
    this.hint = hint;
  }

  @Override
  public String getMessage() {
    return message;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  @Nullable
  String hint() {
    return hint;
  }
}
