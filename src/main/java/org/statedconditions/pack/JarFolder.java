package org.statedconditions.pack;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.ProblemCode;

/** A pack in a jar of a class path. */
final class JarFolder implements PackFolder {
  private final URL manifest;
  private final String prefix;

  /**
   * @param manifest the URL of the folder's {@code pack.yaml}
   * @param folder the folder's name in the jar
   */
  JarFolder(URL manifest, String folder) {
    this.manifest = manifest;
    this.prefix = folder + "/";
  }

  @Override
  public Optional<Path> directory() {
    return Optional.empty();
  }

  @Override
  public String shown(String name) {
    return name.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + name;
  }

  @Override
  public List<String> names(String within) {
    String start = within.isEmpty() ? "" : within + "/";
    List<String> names = new ArrayList<>();
    for (String name : ClassPath.namesInJar(manifest, shown(""))) {
      int last = name.lastIndexOf('/') + 1;
      if (last == start.length() && name.startsWith(start) && !name.startsWith(".", last)) {
        names.add(name);
      }
    }
    names.sort(null);
    for (int i = 1; i < names.size(); i++) {
      if (names.get(i).equals(names.get(i - 1))) {
        // Which of the two is read would be for the reader of the jar to say.
        throw Refusal.of(
            ProblemCode.DUPLICATE_NAME,
            Place.of(shown(names.get(i))),
            "expected a file once in a jar but was there twice");
      }
    }
    return names;
  }

  @Override
  public byte[] read(String name, int limit) {
    Place place = Place.of(shown(name));
    try (JarFile jar = open()) {
      ZipEntry entry = jar.getEntry(prefix + name);
      if (entry == null) {
        throw Refusal.of(
            ProblemCode.UNREADABLE,
            place,
            "expected a file in a jar but there is nothing of that name");
      }
      try (InputStream in = jar.getInputStream(entry)) {
        return Refusal.limited(in, limit, place);
      }
    } catch (IOException e) {
      throw Refusal.of(
          ProblemCode.UNREADABLE, place, "expected a file in a jar but the jar cannot be read");
    }
  }

  /** A jar of our own, so that closing it closes nobody else's. */
  private JarFile open() throws IOException {
    JarURLConnection connection = (JarURLConnection) manifest.openConnection();
    connection.setUseCaches(false);
    return connection.getJarFile();
  }
}
