package org.statedconditions.drl.syntax;

import java.util.List;

/**
 * A type that a rule file declares.
 *
 * @param name its simple name
 * @param kind the kind of subject it is about: its name in kebab-case
 * @param parent the type it extends, or an empty text
 * @param enumeration whether it is declared as an enum
 * @param fields in their order; none for an enum
 * @param constants the constants of an enum, in their order
 * @param line of the word {@code declare}, 1-based
 * @param start offset of its name
 * @param end offset behind the word {@code end}
 */
public record DrlType(
    String name,
    String kind,
    String parent,
    boolean enumeration,
    List<Field> fields,
    List<String> constants,
    int line,
    int start,
    int end) {

  /**
   * A field of a declared type.
   *
   * @param name its name
   * @param type its type as written
   * @param start offset of its name
   * @param typeStart offset of its type
   */
  public record Field(String name, String type, int start, int typeStart) {}

  /** Copies the lists. */
  public DrlType {
    fields = List.copyOf(fields);
    constants = List.copyOf(constants);
  }
}
