package org.statedconditions.report;

/** How a word stands out, where colour is on. */
enum Style {
  PLAIN(""),
  BOLD("1"),
  FAINT("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  MAGENTA("35");

  /** What turns every style off. */
  static final String END = "\u001b[0m";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** What turns it on. */
  String begin() {
    return this == PLAIN ? "" : "\u001b[" + code + "m";
  }
}
