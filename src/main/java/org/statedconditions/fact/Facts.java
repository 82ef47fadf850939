package org.statedconditions.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the records of this package check alike. */
final class Facts {
  private Facts() {}

  static void requireId(String id, String what) {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException(
          "id: expected the name of a " + what + " but was " + (id == null ? "null" : "blank"));
    }
  }

  /** An unmodifiable copy, or {@code null} for {@code null}: an unknown list is not an empty one. */
  static <T> List<T> copy(List<T> list) {
    return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
