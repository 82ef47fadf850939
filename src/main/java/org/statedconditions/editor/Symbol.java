package org.statedconditions.editor;

import java.util.Locale;

/**
 * Something of a pack that has a name, which its files use.
 *
 * @param kind what it is
 * @param name its id or name; of a declared type the name that rules have for it
 */
public record Symbol(Kind kind, String name) {

  /** What has a name. */
  public enum Kind {
    /** A condition, by its id. */
    CONDITION,
    /** A criterion, by its id. */
    CRITERION,
    /** A reading, by its id. */
    READING,
    /** A parameter, by its name. */
    PARAMETER,
    /** A query, by its name. */
    QUERY,
    /** A type that the rules declare, by its name. */
    TYPE,
    /** A rule, by its sentence. */
    RULE;

    /** As messages call it. */
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
