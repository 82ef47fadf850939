package org.statedconditions.drl.syntax;

import java.util.List;

/**
 * The name of a type where one is declared: of a field or of a parameter.
 *
 * @param name without what stands in angle brackets
 * @param arguments what stands in angle brackets
 * @param array whether square brackets follow
 * @param start offset of its first character
 * @param end offset behind the name and all that belongs to it
 */
public record TypeName(String name, List<TypeName> arguments, boolean array, int start, int end) {
  /** Copies the list. */
  public TypeName {
    arguments = List.copyOf(arguments);
  }

  /** The name without its package. */
  public String simple() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** As written, without blanks. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(name);
    if (!arguments.isEmpty()) {
      out.append('<');
      for (int i = 0; i < arguments.size(); i++) {
        out.append(i == 0 ? "" : ",").append(arguments.get(i));
      }
      out.append('>');
    }
    return out.append(array ? "[]" : "").toString();
  }
}
