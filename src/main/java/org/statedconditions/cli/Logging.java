package org.statedconditions.cli;

import org.slf4j.LoggerFactory;

/**
 * Logs warnings and worse to standard error, more on request. Set up here and not by a configuration file or a service,
 * either of which would also take effect where the library is embedded; without logback there is just no log.
 */
final class Logging {
  private static final String LOGBACK = "ch.qos.logback.classic.LoggerContext";

  private Logging() {}

  /** Chooses the back end of this process; has to come before the first logger is asked for. */
  static void prepare() {
    setUnlessSet("slf4j.internal.verbosity", "ERROR");
    boolean usersOwn = System.getProperty("logback.configurationFile") != null;
    if (!usersOwn && isPresent(LOGBACK)) {
      setUnlessSet(LoggerFactory.PROVIDER_PROPERTY_KEY, "org.statedconditions.cli.LogbackProvider");
    }
  }

  /** Warnings for 0, information for 1, everything from 2 on. */
  static void level(int verbosity) {
    if (verbosity > 0 && isPresent(LOGBACK)) {
      LogbackProvider.level(verbosity);
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static boolean isPresent(String type) {
    try {
      Class.forName(type, false, Logging.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
