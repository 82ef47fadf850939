package org.statedconditions.drl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query. Offsets count from the beginning of the file's text.
 *
 * @param name without quotes
 * @param nameToken the same as written
 * @param parameters in their order
 * @param when its conditions, as far as they can be read
 * @param damaged whether some of its conditions cannot be read, which is reported
 * @param line of the word {@code query}, 1-based
 * @param start offset of the word {@code query}
 * @param end offset behind the word {@code end}, or where the query stops without one
 */
public record DrlQuery(
    String name,
    Token nameToken,
    List<Parameter> parameters,
    List<Lhs> when,
    boolean damaged,
    int line,
    int start,
    int end) {

  /**
   * A parameter.
   *
   * @param type {@code null} where none is written
   * @param variable its name
   */
  public record Parameter(@Nullable TypeName type, Token variable) {
    /** Its name. */
    public String name() {
      return variable.text();
    }
  }

  /** Copies the lists. */
  public DrlQuery {
    parameters = List.copyOf(parameters);
    when = List.copyOf(when);
  }

  /** As messages name it. */
  public String called() {
    return "query \"" + name + "\"";
  }
}
