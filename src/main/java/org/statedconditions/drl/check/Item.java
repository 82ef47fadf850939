package org.statedconditions.drl.check;

import java.util.List;

/**
 * A rule, a query or a declared type as the gate read it.
 *
 * @param kind which of them
 * @param name its name
 * @param at where its name stands
 * @param conditions the tokens between {@code when} and {@code then}, or of the query's body; empty for a type
 * @param parameters the variables of a query; empty for others
 */
record Item(Kind kind, String name, Token at, List<Token> conditions, List<String> parameters) {
  enum Kind {
    RULE,
    QUERY,
    TYPE
  }

  Item {
    conditions = List.copyOf(conditions);
    parameters = List.copyOf(parameters);
  }
}
