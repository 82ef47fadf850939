package org.statedconditions.editor;

import org.statedconditions.fact.Names;

/**
 * A place where a symbol is named.
 *
 * @param symbol what is named
 * @param file the file, as it was given
 * @param start offset of the first char of the name
 * @param end offset behind its last char
 * @param form how the name is written there
 * @param definition whether it is defined there
 */
public record Occurrence(
    Symbol symbol, String file, int start, int end, Form form, boolean definition) {

  /** How a name is written. */
  public enum Form {
    /** As it is. */
    PLAIN,
    /** As the key under which files write facts of a type: {@code settlementProposal}. */
    KEY,
    /** As the kind of subject that facts of a type are about: {@code settlement-proposal}. */
    KIND
  }

  /** Another name as it would be written here. */
  String written(String name) {
    return switch (form) {
      case PLAIN -> name;
      case KEY -> Names.smallFirst(name);
      case KIND -> Names.kebab(name);
    };
  }
}
