package org.statedconditions.drl.syntax;

import java.util.List;

/**
 * A query and the places of its parts among the file's tokens.
 *
 * @param parameterTypes as written; empty texts where a parameter has none
 */
record ParsedQuery(DrlQuery query, List<String> parameterTypes, int from, int to) {}
