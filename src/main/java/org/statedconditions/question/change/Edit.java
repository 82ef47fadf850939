package org.statedconditions.question.change;

import java.util.Locale;
import java.util.Objects;

/**
 * One change to a scenario, as text.
 *
 * @param kind what it does
 * @param text to what and how, as {@link Edits} says
 */
public record Edit(Kind kind, String text) {

  /** Checks that there is a text. */
  public Edit {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }

  /** What an edit does. */
  public enum Kind {
    /** Gives a field of a subject, or a parameter of the pack, another value, or takes it away. */
    SET,
    /** Takes facts away. */
    REMOVE,
    /** Adds a fact. */
    ADD;

    /** As written in JSON, and on the command line after {@code --}. */
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As on the command line: {@code --set truce.scope=general}. */
  @Override
  public String toString() {
    return "--" + kind.written() + " " + text;
  }
}
