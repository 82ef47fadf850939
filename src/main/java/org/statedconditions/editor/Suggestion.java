package org.statedconditions.editor;

import java.util.Locale;

/**
 * Something that may be written at a place.
 *
 * @param label the word itself
 * @param kind what it is
 * @param insert the text to be written in place of what has been typed of the word: with the colon behind a key, in quotes where
 *     they are needed
 * @param definition what it means or is, in a sentence or two; empty if there is none
 */
public record Suggestion(String label, Kind kind, String insert, String definition) {

  /** What something that may be written is. */
  public enum Kind {
    /** A key of a mapping. */
    KEY,
    /** A value of a closed set. */
    VALUE,
    /** A type of facts. */
    TYPE,
    /** A field of a fact in a rule. */
    FIELD,
    /** The id of something that stands elsewhere: a source, a mission, a criterion, a reading. */
    REFERENCE,
    /** A function, or what a rule concludes with. */
    FUNCTION,
    /** A word of the rule language. */
    KEYWORD;

    /** In small letters, as JSON has it. */
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
