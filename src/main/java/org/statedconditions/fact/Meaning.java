package org.statedconditions.fact;

import java.util.List;
import java.util.Objects;

/**
 * What a value of a closed set means: its row in the codebook.
 *
 * @param definition one sentence; empty of a value that a pack declares
 * @param reference where it comes from
 * @param synonyms other words that people write for it, in small letters and with `-` between words; files may not use them,
 *     but messages know them
 */
public record Meaning(String definition, Reference reference, List<String> synonyms) {

  static final Meaning NONE = new Meaning("", Reference.OURS, List.of());

  /** Copies the list. */
  public Meaning {
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(reference, "reference");
    synonyms = List.copyOf(synonyms);
  }

  static Meaning of(Reference reference, String definition, String... synonyms) {
    return new Meaning(definition, reference, List.of(synonyms));
  }
}
