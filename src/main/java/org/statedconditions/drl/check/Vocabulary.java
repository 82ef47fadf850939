package org.statedconditions.drl.check;

import java.util.Set;

/**
 * The names that the files of one pack give to their own types and queries.
 *
 * @param types declared types
 * @param queries queries
 */
record Vocabulary(Set<String> types, Set<String> queries) {
  Vocabulary {
    types = Set.copyOf(types);
    queries = Set.copyOf(queries);
  }
}
