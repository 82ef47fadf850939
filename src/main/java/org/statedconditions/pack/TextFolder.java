package org.statedconditions.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.ProblemCode;

/** A pack that lies in memory, as someone is writing it. */
final class TextFolder implements PackFolder {
  private final String name;
  private final Map<String, String> texts;

  /**
   * @param name how messages call the folder; files are named without it
   * @param texts by the names of the files
   */
  TextFolder(String name, Map<String, String> texts) {
    this.name = name;
    this.texts = Map.copyOf(texts);
  }

  @Override
  public Optional<Path> directory() {
    return Optional.empty();
  }

  @Override
  public String shown(String file) {
    return file.isEmpty() ? name : file;
  }

  @Override
  public List<String> names(String within) {
    String start = within.isEmpty() ? "" : within + "/";
    return texts.keySet().stream()
        .filter(file -> file.startsWith(start) && file.lastIndexOf('/') < start.length())
        .filter(file -> !file.startsWith(".", start.length()))
        .sorted()
        .toList();
  }

  @Override
  public byte[] read(String file, int limit) {
    String text = texts.get(file);
    if (text == null) {
      throw Refusal.of(
          ProblemCode.UNREADABLE,
          Place.of(shown(file)),
          "expected a file but there is nothing of that name");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > limit) {
      throw Refusal.tooLong(limit, Place.of(shown(file)));
    }
    return bytes;
  }
}
