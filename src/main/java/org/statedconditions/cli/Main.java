package org.statedconditions.cli;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name and ends the process with its exit status unless that is 0. */
  public static void main(String[] args) {
    Logging.prepare();
    // Options are words, numbers and values of our own: what else picocli could convert to it would
    // look for in vain, for each command.
    System.setProperty("picocli.converters.excludes", "java.*");
    int status = run(Terminal.ofThisProcess(), args);
    // Not for 0: `mvn exec:java` runs this in Maven's own process, which would end before it has
    // cleaned up.
    if (status != ExitStatus.DONE) {
      System.exit(status);
    }
  }

  /** Runs the command that {@code args} name and returns its exit status; throws nothing. */
  static int run(Terminal terminal, String... args) {
    Faults faults = new Faults(terminal);
    try {
      return new CommandTree(terminal, faults).run(args);
    } catch (Throwable fault) { // Not even running out of memory may end in a stack trace.
      return faults.report(fault);
    }
  }
}
