package org.statedconditions.engine.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the JVM from making its best machine code of what compiles rules, in a process that compiles one pack and ends: half of
 * the work of such a run would go into code that is hardly used any more. What came to be called often meanwhile keeps the
 * simpler machine code for the rest of the process, so only a program that is about to end asks for it, and no embedded library.
 * A JVM that cannot be told so runs as before.
 */
public final class ShortRun {
  private static final Logger LOG = LoggerFactory.getLogger(ShortRun.class);
  private static final AtomicBoolean ASKED_FOR = new AtomicBoolean();
  private static final String NO_BEST_CODE = "[{match: \"*.*\", c2: {Exclude: true}}]";
  private static final String[] NOTHING = {};

  private ShortRun() {}

  /** Says that this process ends soon after the first pack is loaded. */
  public static void ask() {
    ASKED_FOR.set(true);
  }

  /** What {@link #begin} has begun. */
  interface Begun {
    /** Lets the JVM make what code it likes again. */
    void end();
  }

  /** Begins, in a thread of its own, if it was asked for and makes a difference. */
  static Begun begin() {
    if (!ASKED_FOR.get() || !makesBestCode()) {
      return () -> {};
    }
    FutureTask<Boolean> add = new FutureTask<>(ShortRun::add);
    Thread thread = new Thread(add, "short run");
    thread.setDaemon(true);
    thread.start();
    return () -> end(add);
  }

  /** Whether this JVM has a compiler for code that is worth waiting for, and uses it. */
  static boolean makesBestCode() {
    String mode = System.getProperty("java.vm.info", "");
    return mode.contains("mixed mode")
        && !mode.contains("client")
        && System.getProperty("java.vm.name", "").contains("Server");
  }

  static boolean add() throws IOException, JMException {
    Path file = Files.createTempFile("stated-conditions", ".json");
    try {
      Files.writeString(file, NO_BEST_CODE);
      tell(
          "compilerDirectivesAdd",
          new Object[] {new String[] {file.toString()}},
          String[].class.getName());
      return true;
    } finally {
      Files.delete(file);
    }
  }

  static void remove() throws JMException {
    tell("compilerDirectivesRemove", NOTHING);
  }

  private static void end(FutureTask<Boolean> add) {
    try {
      if (add.get()) {
        remove();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | JMException | RuntimeException e) {
      LOG.debug("the JVM makes what code it likes", e);
    }
  }

  private static void tell(String what, Object[] arguments, String... types) throws JMException {
    Object answer = ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"), what, arguments, types);
    LOG.debug("{}: {}", what, answer);
  }
}
