package org.statedconditions.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine and the program that drives it: the first of each on the PATH. Nothing is downloaded.
 *
 * @param binary the browser
 * @param driver its {@code chromedriver}
 */
record InstalledBrowser(Path binary, Path driver) {
  private static final List<String> BINARIES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  static Optional<InstalledBrowser> find() {
    return BINARIES.stream()
        .flatMap(name -> onPath(name).stream())
        .findFirst()
        .flatMap(
            binary -> onPath("chromedriver").map(driver -> new InstalledBrowser(binary, driver)));
  }

  private static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
