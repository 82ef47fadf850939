package org.statedconditions.start;

import java.io.IOException;
import java.util.Optional;

/**
 * Runs the command line with classes that {@link StartClasses} loads. Where the build has left none to load so, and in the
 * launcher, whose archive holds what the JVM has loaded itself, it is run as it is.
 */
public final class Start {
  private static final String MAIN = "org.statedconditions.cli.Main";

  private Start() {}

  /** Runs the command that {@code args} name, as the command line's own main method does. */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    ClassLoader own = Start.class.getClassLoader();
    Optional<StartClasses> classes =
        StartClasses.in(System.getProperty("java.class.path"), own, Start.class.getPackage());
    ClassLoader loader = classes.isPresent() ? classes.get() : own;
    Thread.currentThread().setContextClassLoader(loader);
    Class.forName(MAIN, true, loader).getMethod("main", String[].class).invoke(null, (Object) args);
  }
}
