package org.statedconditions.cli;

/** What --help says of options that several commands have. */
final class AskOptions {
  static final String AS_OF =
      "When the conditions have to hold, instead of the file's `asOf`; a plain date is 00:00 of"
          + " it in the file's time zone, UTC by default; `today` is the date of this machine.";
  static final String KNOWN_BY = "Leave out what was reported later than this.";
  static final String ONE_PACK =
      "A bundled pack or the folder of one. Default: the one that `expect` names, else "
          + EvaluateCommand.DEFAULT_PACK + ".";

  private AskOptions() {}
}
