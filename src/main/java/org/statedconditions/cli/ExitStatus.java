package org.statedconditions.cli;

/** What the process says to its caller when it ends. */
final class ExitStatus {
  /** Done. */
  static final int DONE = 0;

  /** Something came out otherwise than a file expects. */
  static final int NOT_AS_EXPECTED = 1;

  /** Input, arguments or a place to write to that cannot be used; nothing was done. */
  static final int UNUSABLE = 2;

  /** The verdict is not the one required. */
  static final int NOT_AS_REQUIRED = 3;

  /** A fault of the program, as in {@code sysexits.h}. */
  static final int FAULT = 70;

  private ExitStatus() {}
}
