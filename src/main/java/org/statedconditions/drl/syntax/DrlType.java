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
   * @param type its type
   * @param start offset of its name
   */
  public record Field(String name, TypeName type, int start) {}

  /** Copies the lists. */
  public DrlType {
    fields = List.copyOf(fields);
    constants = List.copyOf(constants);
  }

  /** The kind of subject that facts of a type of this name are about: {@code settlement-proposal} for a SettlementProposal. */
  public static String kindOf(String typeName) {
    return TypeReader.kebab(typeName);
  }
}
