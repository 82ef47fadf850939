package org.statedconditions.cli;

import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs warnings and worse to standard error, more on request. Chosen here and not by a service, which would also take effect
 * where the library is embedded.
 */
final class Logging {
  private Logging() {}

  /** Chooses the back end of this process; has to come before the first logger is asked for. */
  static void prepare() {
    setUnlessSet("slf4j.internal.verbosity", "ERROR");
    setUnlessSet(LoggerFactory.PROVIDER_PROPERTY_KEY, "org.statedconditions.cli.StandardErrorLog");
  }

  /** Warnings for 0, information for 1, everything from 2 on. */
  static void level(int verbosity) {
    if (verbosity > 0) {
      StandardErrorLog.level(verbosity > 1 ? Level.DEBUG : Level.INFO);
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
