package org.statedconditions.question.change;

import java.util.List;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;

/** Finds readings by their ids. */
final class Readings {
  private Readings() {}

  /** The index of {@code id} in the manifest. Throws {@link IllegalArgumentException} if the pack has no such reading. */
  static int index(Manifest manifest, String id) {
    List<String> ids = manifest.readings().stream().map(Reading::id).toList();
    int index = ids.indexOf(id);
    if (index < 0) {
      throw new IllegalArgumentException("expected a reading of the pack " + manifest.id() + " ("
          + String.join(", ", ids) + ") but was `" + id + "`");
    }
    return index;
  }
}
