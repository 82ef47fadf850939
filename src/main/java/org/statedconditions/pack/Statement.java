package org.statedconditions.pack;

import java.time.Instant;
import java.util.List;
import org.statedconditions.fact.Source;

/**
 * One dated version of the statement.
 *
 * @param id how reports name it, by default its date
 * @param date from when it is the version in force
 * @param title on what occasion it was made
 * @param sources where it is reported; empty where the pack gives none, which a check warns of
 * @param clauses what it says, paraphrased
 */
public record Statement(
    String id, Instant date, String title, List<Source> sources, List<Clause> clauses) {

  /** Copies the lists. */
  public Statement {
    sources = List.copyOf(sources);
    clauses = List.copyOf(clauses);
  }
}
