package org.statedconditions.editor;

import java.util.List;

/**
 * A text after changes.
 *
 * @param text the whole of it
 * @param changes how it came from the text before: each is of the text that the ones before it left
 */
public record EditedText(String text, List<TextChange> changes) {

  /** Copies the list. */
  public EditedText {
    changes = List.copyOf(changes);
  }
}
