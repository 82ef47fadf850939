package org.statedconditions.document;

import java.util.List;
import java.util.Optional;

/**
 * A place in a text that somebody is writing: what is open around it, and what has been typed of the word that it is in.
 *
 * @param path the keys and list entries that lead to it from the outermost mapping: a {@link String} or an {@link Integer} each; of
 *     what stands as the value of a key the key is the last one
 * @param isKey whether a key of the mapping at {@code path} is expected here; else a value
 * @param mayBeEither whether it is the first word of a line below a key or behind a dash: a key or a value
 * @param typed what has been typed of the word, before the place
 * @param start offset of the first char of the word, in chars
 * @param quoted whether the word stands in quotes
 * @param before what stands before it: the keys of the mapping around it, or the single values of the list
 */
public record OpenPlace(
    List<Object> path,
    boolean isKey,
    boolean mayBeEither,
    String typed,
    int start,
    boolean quoted,
    List<String> before) {

  /** Copies the lists. */
  public OpenPlace {
    path = List.copyOf(path);
    before = List.copyOf(before);
  }

  /**
   * The place at {@code offset} of a YAML or JSON text. What follows it plays no part, so that the text may be unfinished there.
   * Where what stands before it is broken as well, only the lines count that it is indented below. Empty inside comments and
   * blocks of text, and where even those lines are broken.
   */
  public static Optional<OpenPlace> at(String text, int offset) {
    String until = text.substring(0, offset);
    return new OpenPlaceReader(until).read().or(() -> {
      String above = LinesAround.of(until);
      int shorter = until.length() - above.length();
      return new OpenPlaceReader(above).read().map(place -> place.shifted(shorter));
    });
  }

  private OpenPlace shifted(int chars) {
    return new OpenPlace(path, isKey, mayBeEither, typed, start + chars, quoted, before);
  }
}
