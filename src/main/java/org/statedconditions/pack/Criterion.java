package org.statedconditions.pack;

import java.util.List;
import java.util.Optional;

/**
 * An atom of a condition that rules decide.
 *
 * @param id starts with the condition's id and a point, for example {@code ceasefire.in-force}
 * @param title what has to hold
 * @param basis where it comes from
 * @param readings the ids of the readings that ask for it, those included that extend a named one; may be empty
 * @param about the kind of subject it is about: {@code ceasefire}, {@code mission}, {@code contribution},
 *     {@code requirement} or the kebab-case name of a declared type
 * @param quantifier of how many subjects it has to hold
 * @param assumedComplete why those reported are taken to be all, where it has to hold of every one and the pack says so; else
 *     empty: rules under {@code @complete} say whether they are
 */
public record Criterion(
    String id,
    String title,
    Basis basis,
    List<String> readings,
    String about,
    Quantifier quantifier,
    Optional<String> assumedComplete) {

  /** Copies the list. */
  public Criterion {
    readings = List.copyOf(readings);
  }

  /** A criterion that assumes nothing. */
  public Criterion(
      String id,
      String title,
      Basis basis,
      List<String> readings,
      String about,
      Quantifier quantifier) {
    this(id, title, basis, readings, about, quantifier, Optional.empty());
  }
}
