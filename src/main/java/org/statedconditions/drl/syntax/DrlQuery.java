package org.statedconditions.drl.syntax;

import java.util.List;

/**
 * A query as it stands in its file.
 *
 * @param name without quotes
 * @param parameters the names of its parameters
 * @param line of the word {@code query}, 1-based
 * @param start offset of the word {@code query}
 * @param end offset behind the word {@code end}
 */
public record DrlQuery(String name, List<String> parameters, int line, int start, int end) {

  /** Copies the list. */
  public DrlQuery {
    parameters = List.copyOf(parameters);
  }
}
