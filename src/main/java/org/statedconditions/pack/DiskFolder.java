package org.statedconditions.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/** A pack in a folder of the file system. */
final class DiskFolder implements PackFolder {
  private final Path folder;
  private final Path root;
  private final @Nullable String classPathName;

  private DiskFolder(Path folder, Path root, @Nullable String classPathName) {
    this.folder = folder;
    this.root = root;
    this.classPathName = classPathName;
  }

  /** Throws {@link ProblemsException} if {@code folder} is not a folder that can be read. */
  static DiskFolder of(Path folder) {
    Place place = Place.of(folder.toString());
    if (!Files.exists(folder)) {
      throw Refusal.of(
          ProblemCode.UNREADABLE,
          place,
          "expected the folder of a pack but there is nothing of that name");
    }
    if (!Files.isDirectory(folder)) {
      String hint = folder.endsWith(RulePack.MANIFEST) ? "name the folder in which it lies" : null;
      throw new ProblemsException(List.of(Problem.error(
          ProblemCode.NOT_A_PACK, place, "expected the folder of a pack but was a file", hint)));
    }
    try {
      return new DiskFolder(folder, folder.toRealPath(), null);
    } catch (IOException e) {
      throw Refusal.of(
          ProblemCode.UNREADABLE, place, "expected the folder of a pack but it cannot be read");
    }
  }

  /** The same folder, named by its name on the class path: where that lies is nobody's concern. */
  DiskFolder onClassPath(String name) {
    return new DiskFolder(folder, root, name);
  }

  @Override
  public Optional<Path> directory() {
    return classPathName == null ? Optional.of(folder) : Optional.empty();
  }

  @Override
  public String shown(String name) {
    if (classPathName != null) {
      return name.isEmpty() ? classPathName : classPathName + "/" + name;
    }
    return (name.isEmpty() ? folder : folder.resolve(name)).toString();
  }

  @Override
  public List<String> names(String within) {
    Path listed = folder.resolve(within);
    if (!Files.isDirectory(listed)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(listed)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.startsWith(".")) {
          names.add(within.isEmpty() ? name : within + "/" + name);
        }
      }
    } catch (IOException e) {
      throw Refusal.of(
          ProblemCode.UNREADABLE,
          Place.of(shown(within)),
          "expected a folder but it cannot be read");
    }
    names.sort(null);
    return names;
  }

  @Override
  public byte[] read(String name, int limit) {
    Path file = folder.resolve(name);
    Place place = Place.of(shown(name));
    try {
      // A link may point anywhere, and a pipe would never end.
      if (!file.toRealPath().startsWith(root)) {
        throw Refusal.of(
            ProblemCode.UNREADABLE,
            place,
            "expected a file of the pack's own folder but was a link that leads out of it");
      }
      if (!Files.isRegularFile(file)) {
        throw Refusal.of(ProblemCode.UNREADABLE, place, "expected a file but was something else");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return Refusal.limited(in, limit, place);
      }
    } catch (IOException e) {
      throw Refusal.of(ProblemCode.UNREADABLE, place, "expected a file but it cannot be read");
    }
  }
}
