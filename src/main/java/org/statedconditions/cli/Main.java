package org.statedconditions.cli;

import java.util.Optional;
import org.statedconditions.engine.RuleEngine;
import org.statedconditions.pack.CompiledPacks;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name and ends the process with its exit status unless that is 0. */
  public static void main(String[] args) {
    Logging.prepare();
    prepareFor(args);
    // Of the types that picocli can convert to no option has these, and they would load a module of
    // the JDK.
    System.setProperty("picocli.converters.excludes", "java.sql.*");
    int status = run(Terminal.ofThisProcess(), args);
    // Not for 0: `mvn exec:java` runs this in Maven's own process, which would end before it has
    // cleaned up.
    if (status != ExitStatus.DONE) {
      System.exit(status);
    }
  }

  /** Begins with what a run of {@code args} will most likely need, beside whatever comes next. */
  static void prepareFor(String... args) {
    Optional<String> pack = LikelyPack.of(args);
    if (pack.isPresent()) {
      RuleEngine.expect(pack.get());
    }
  }

  /** Runs the command that {@code args} name and returns its exit status; throws nothing. */
  static int run(Terminal terminal, String... args) {
    Faults faults = new Faults(terminal);
    try {
      Optional<PlainArguments> plain = PlainArguments.of(args);
      if (plain.isEmpty()) {
        return new CommandTree(terminal, faults).run(args);
      }
      terminal.keepCompiledPacks(CompiledPacks.ofThisUser(terminal.environment()));
      return new EvaluateCommand(terminal, plain.get()).call();
    } catch (Throwable fault) { // Not even running out of memory may end in a stack trace.
      return faults.report(fault);
    }
  }
}
