package org.statedconditions.drl.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A rule as it stands in its file. Offsets count from the beginning of the file's text; a part that the rule lacks starts and
 * ends at one offset.
 *
 * @param name without quotes; empty where it has none
 * @param line of the word {@code rule}, 1-based
 * @param column of the word {@code rule}, 1-based, in code points
 * @param start offset of the word {@code rule}
 * @param end offset behind the word {@code end}, or where the rule stops without one
 * @param nameStart offset of the name
 * @param nameEnd offset behind the name
 * @param annotations in their order
 * @param whenStart offset behind {@code when}
 * @param whenEnd offset of {@code then}
 * @param consequence the text between {@code then} and {@code end}, stripped
 * @param consequenceStart offset of that text
 * @param consequenceLine line of that text, 1-based
 * @param consequenceColumn column of that text, 1-based, in code points
 */
public record DrlRule(
    String name,
    int line,
    int column,
    int start,
    int end,
    int nameStart,
    int nameEnd,
    List<DrlAnnotation> annotations,
    int whenStart,
    int whenEnd,
    String consequence,
    int consequenceStart,
    int consequenceLine,
    int consequenceColumn) {

  /** Copies the list. */
  public DrlRule {
    annotations = List.copyOf(annotations);
  }

  /** The first annotation of that name. */
  public Optional<DrlAnnotation> annotation(String annotationName) {
    return annotations.stream().filter(a -> a.name().equals(annotationName)).findFirst();
  }

  /** What {@code @criterion("…")} says. */
  public Optional<String> criterion() {
    return annotation("criterion").filter(DrlAnnotation::wellFormed).map(DrlAnnotation::value);
  }

  /** What {@code @candidate("…")} says. */
  public Optional<String> candidate() {
    return annotation("candidate").filter(DrlAnnotation::wellFormed).map(DrlAnnotation::value);
  }
}
