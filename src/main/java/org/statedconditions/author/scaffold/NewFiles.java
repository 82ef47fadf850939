package org.statedconditions.author.scaffold;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.ProblemsException;

/** Several files that are written together: where one of them cannot be, none is, and no folder made for them stays. */
final class NewFiles {
  private final Path folder;
  private final Map<Path, String> texts = new LinkedHashMap<>();

  /** What a failure would leave behind, in the order in which it was made. */
  private final List<Path> made = new ArrayList<>();

  NewFiles(Path folder) {
    this.folder = folder;
  }

  /** A file of that name, relative to the folder; one that is there already is replaced. */
  void add(String name, String text) {
    texts.put(folder.resolve(name), text);
  }

  /** Writes the files and gives them in the order in which they were added. Throws {@link ProblemsException} if it cannot. */
  List<Path> write() {
    try {
      writeBeside();
      for (Path file : texts.keySet()) {
        // Within one folder: this takes no room on the disk, and nobody sees half a file.
        Files.move(beside(file), file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException | ReadOnlyFileSystemException e) {
      takeBack();
      throw Refused.because(
          folder.toString(), "expected a folder that can be written to but " + reason(e), null);
    }
    return List.copyOf(texts.keySet());
  }

  private void writeBeside() throws IOException {
    for (Map.Entry<Path, String> file : texts.entrySet()) {
      Path target = file.getKey();
      makeFolder(target.getParent());
      if (!Files.exists(target)) {
        made.add(target);
      }
      Path beside = beside(target);
      made.add(beside);
      Files.writeString(
          beside, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".new");
  }

  private void makeFolder(@Nullable Path wanted) throws IOException {
    if (wanted == null || Files.isDirectory(wanted)) {
      return;
    }
    if (wanted.endsWith("..")) {
      // Of a folder that is not there: not to be made only to leave it again.
      throw new NoSuchFileException(String.valueOf(wanted.getParent()));
    }
    makeFolder(wanted.getParent());
    Files.createDirectory(wanted);
    made.add(wanted);
  }

  private void takeBack() {
    for (int i = made.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(made.get(i));
      } catch (IOException e) {
        // Whoever reads the message that follows looks into the folder anyway.
      }
    }
  }

  private static String reason(Exception e) {
    if (e instanceof AccessDeniedException) {
      return "you may not write there";
    } else if (e instanceof ReadOnlyFileSystemException) {
      return "what is there can only be read";
    } else if (e instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    } else if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return "writing failed: " + failed.getReason();
    }
    return "writing failed: " + e.getMessage();
  }
}
