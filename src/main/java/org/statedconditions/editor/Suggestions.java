package org.statedconditions.editor;

import java.util.List;

/**
 * What may be written at a place.
 *
 * @param start offset of the first char of the word that is being typed; what is chosen comes in its place
 * @param end offset behind the last char of it
 * @param list all that may stand there, in the order in which it is best shown; whoever shows it leaves out what does not fit what
 *     has been typed
 */
public record Suggestions(int start, int end, List<Suggestion> list) {

  /** Copies the list. */
  public Suggestions {
    list = List.copyOf(list);
  }

  /** Nothing, at {@code offset}. */
  static Suggestions none(int offset) {
    return new Suggestions(offset, offset, List.of());
  }
}
