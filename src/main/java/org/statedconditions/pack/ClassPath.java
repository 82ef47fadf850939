package org.statedconditions.pack;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.ProblemCode;

/** Finds the folders of packs on a class path, in folders and in jars. */
final class ClassPath {
  private ClassPath() {}

  /** The folder {@code folder} that holds a {@code pack.yaml}; the first one on the class path if there are several. */
  static Optional<PackFolder> find(ClassLoader loader, String folder) {
    URL manifest = loader.getResource(folder + "/" + RulePack.MANIFEST);
    if (manifest == null) {
      return Optional.empty();
    }
    if (isJar(manifest)) {
      return Optional.of(new JarFolder(manifest, folder));
    }
    return Optional.of(DiskFolder.of(above(disk(manifest, folder))).onClassPath(folder));
  }

  /** The folder that a file or folder lies in, which what is on a class path always does. */
  private static Path above(Path file) {
    return Objects.requireNonNull(file.getParent(), file.toString());
  }

  /**
   * The names of the folders within {@code folder} that hold a {@code pack.yaml}.
   *
   * @param known where the file {@code anchor} in {@code folder} is found
   */
  static List<String> packsBeside(URL known, String folder, String anchor) {
    List<String> packs = new ArrayList<>();
    if (isJar(known)) {
      String end = "/" + RulePack.MANIFEST;
      for (String name : namesInJar(known, folder)) {
        if (name.endsWith(end) && name.indexOf('/') == name.length() - end.length()) {
          packs.add(name.substring(0, name.length() - end.length()));
        }
      }
    } else {
      Path rules = disk(known, folder);
      for (int i = Path.of(anchor).getNameCount(); i > 0; i--) {
        rules = above(rules);
      }
      for (String name : DiskFolder.of(rules).names("")) {
        if (Files.isRegularFile(rules.resolve(name).resolve(RulePack.MANIFEST))) {
          packs.add(name);
        }
      }
    }
    packs.sort(null);
    return List.copyOf(packs);
  }

  /** The names of the files within {@code folder} of the jar that {@code known} lies in, relative to that folder. */
  static List<String> namesInJar(URL known, String folder) {
    try {
      JarURLConnection connection = (JarURLConnection) known.openConnection();
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        List<String> names = new ArrayList<>();
        String start = folder + "/";
        // A loop, for the jar of the command line has thousands of them.
        for (var entries = jar.entries(); entries.hasMoreElements(); ) {
          ZipEntry entry = entries.nextElement();
          if (entry.getName().startsWith(start) && !entry.isDirectory()) {
            names.add(entry.getName().substring(start.length()));
          }
        }
        return names;
      }
    } catch (IOException e) {
      throw Refusal.of(
          ProblemCode.UNREADABLE,
          Place.of(folder),
          "expected a folder in a jar but the jar cannot be read");
    }
  }

  private static boolean isJar(URL url) {
    return url.getProtocol().equals("jar");
  }

  private static Path disk(URL url, String folder) {
    try {
      if (url.getProtocol().equals("file")) {
        return Path.of(new URI(url.toString()));
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw Refusal.of(
          ProblemCode.NOT_A_PACK,
          Place.of(folder),
          "expected a pack in a folder or in a jar but was " + url);
    }
    throw Refusal.of(
        ProblemCode.NOT_A_PACK,
        Place.of(folder),
        "expected a pack in a folder or in a jar but was " + url);
  }
}
