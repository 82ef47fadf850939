package org.statedconditions.drl.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule. Offsets count from the beginning of the file's text; a part that the rule lacks starts and ends at one offset.
 *
 * @param name without quotes; empty where it has none
 * @param nameToken the same as written; {@code null} where it has none, or one of several words
 * @param line of the word {@code rule}, 1-based
 * @param column of the word {@code rule}, 1-based, in code points
 * @param start offset of the word {@code rule}
 * @param end offset behind the word {@code end}, or where the rule stops without one
 * @param nameStart offset of the name
 * @param nameEnd offset behind the name
 * @param annotations in their order
 * @param attributes in their order
 * @param when its conditions, as far as they can be read
 * @param whenStart offset of the first condition
 * @param whenEnd offset of {@code then}
 * @param then its consequence; {@code null} where it cannot be read, which is reported
 * @param thenStart offset of the consequence
 * @param damaged whether some of its conditions cannot be read, which is reported
 */
public record DrlRule(
    String name,
    @Nullable Token nameToken,
    int line,
    int column,
    int start,
    int end,
    int nameStart,
    int nameEnd,
    List<DrlAnnotation> annotations,
    List<DrlAttribute> attributes,
    List<Lhs> when,
    int whenStart,
    int whenEnd,
    @Nullable Consequence then,
    int thenStart,
    boolean damaged) {

  /** Copies the lists. */
  public DrlRule {
    annotations = List.copyOf(annotations);
    attributes = List.copyOf(attributes);
    when = List.copyOf(when);
  }

  /** As messages name it. */
  public String called() {
    return name.isEmpty() ? "rule without a name" : "rule \"" + name + "\"";
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

  /** What {@code @complete("…")} says. */
  public Optional<String> complete() {
    return annotation("complete").filter(DrlAnnotation::wellFormed).map(DrlAnnotation::value);
  }
}
