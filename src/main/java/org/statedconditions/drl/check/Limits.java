package org.statedconditions.drl.check;

import java.time.Duration;

/**
 * How much a restricted pack may hold. Parsing DRL and generating code from it take time exponential in nesting and overflow
 * the stack on long chains, so that the bounds on both are low: what authors write stays well below them.
 */
final class Limits {
  /** Of one file, in bytes of UTF-8. */
  static final int FILE_BYTES = 256 * 1024;

  /** Of a file's name, in characters. */
  static final int FILE_NAME = 200;

  /** Of one pack. */
  static final int FILES = 60;

  /** Of all files of one pack, in bytes of UTF-8. */
  static final int PACK_BYTES = 1024 * 1024;

  /** Rules and queries of one pack. */
  static final int RULES = 400;

  /** Declared types of one pack. */
  static final int TYPES = 50;

  /** Fields of a declared type. */
  static final int FIELDS = 60;

  /** Open brackets of all kinds at one place. */
  static final int DEPTH = 8;

  /** Open brackets inside the conditions of one pattern, where each one more multiplies the time. */
  static final int DEPTH_IN_PATTERN = 5;

  /** Characters of a text in quotes. */
  static final int TEXT = 500;

  /** Characters of a word. */
  static final int WORD = 100;

  /** Digits of a number. */
  static final int DIGITS = 18;

  /** Words and signs of all files of one pack: what it takes to read and to compile them grows with these. */
  static final int PACK_TOKENS = 40_000;

  /** Tokens of a rule or query. */
  static final int TOKENS = 3_000;

  /** Tokens between two commas. */
  static final int TOKENS_IN_CLAUSE = 120;

  /** Operators between two commas, outside deeper brackets. */
  static final int OPERATORS_IN_CLAUSE = 16;

  /** Commas of one pair of brackets. */
  static final int COMMAS = 200;

  /** Dots of one chain such as {@code $a.b.c}. */
  static final int DOTS = 8;

  /** Patterns of one rule. */
  static final int PATTERNS = 40;

  /** Drools compiles a rule once for each way through its {@code or}s. */
  static final int WAYS = 32;

  /** Of a processor, from the first look at a pack to its classes. A cold build of forty rules takes three seconds. */
  static final Duration WORK = Duration.ofSeconds(7);

  /** What is left of that to the compiler, however long it took to look at the pack. */
  static final Duration LEAST_WORK = Duration.ofSeconds(4);

  /**
   * On the clock, for a build that waits instead of working: for memory to be freed, for example. A machine with more to do than
   * it has processors gets more in proportion, for it must not refuse an honest pack.
   */
  static final Duration WAIT = Duration.ofSeconds(60);

  /** On the clock, however much else the machine has to do. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

  /**
   * How long a build may wait on a machine.
   *
   * @param load how many threads want a processor, on the average; negative if nobody knows
   * @param processors how many it has
   */
  static Duration waitAt(double load, int processors) {
    double millis = Math.max(1, load / processors) * (double) WAIT.toMillis();
    return Duration.ofMillis((long) Math.min((double) LONGEST_WAIT.toMillis(), millis));
  }

  private Limits() {}
}
