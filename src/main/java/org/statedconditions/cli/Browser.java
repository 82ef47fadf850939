package org.statedconditions.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;

/** The browser of this machine. */
final class Browser {
  private Browser() {}

  /** Has the system open {@code address}; {@code false} if it has nothing to open one with. */
  static boolean open(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command = system.startsWith("windows")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
        : system.startsWith("mac") ? List.of("open", address) : List.of("xdg-open", address);
    try {
      new ProcessBuilder(command)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
