package org.statedconditions.drl.check.gate;

/**
 * How much the rules of a pack may hold. What authors write stays well below; what strangers write is refused before anybody
 * has to wait for it.
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

  /** Open brackets inside the conditions of one pattern, which nobody can read if they are more. */
  static final int DEPTH_IN_PATTERN = 5;

  /** Characters of a text in quotes. */
  static final int TEXT = 500;

  /** Characters of a word. */
  static final int WORD = 100;

  /** Digits of a number. */
  static final int DIGITS = 19;

  /** Words and signs of all files of one pack: what it takes to read and to run them grows with these. */
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

  /** Ways through the {@code or}s of one rule: Drools keeps a network for each. */
  static final int WAYS = 32;

  /** Groups of patterns of one rule that no constraint joins: each one more multiplies what has to be matched. */
  static final int UNJOINED = 4;

  private Limits() {}
}
