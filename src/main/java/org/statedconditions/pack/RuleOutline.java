package org.statedconditions.pack;

import java.util.List;
import java.util.Optional;
import org.statedconditions.problem.Place;

/**
 * What a rule file says of one rule, for questions about the rules themselves.
 *
 * @param name the rule's name, a sentence
 * @param place where its name stands
 * @param criterion the criterion it decides; empty if it says who is looked at
 * @param candidateKind the kind of subject that it says is looked at; empty if it decides a criterion
 * @param says what its consequence calls; empty if that is not one call of the vocabulary
 * @param fields the fields of facts that it looks at, for example {@code ceasefire.scope}
 * @param patterns its patterns in their order, those within {@code not}, {@code exists} and the like included
 * @param literals the numbers and texts in its constraints
 */
public record RuleOutline(
    String name,
    Place place,
    Optional<String> criterion,
    Optional<String> candidateKind,
    Optional<Says> says,
    List<String> fields,
    List<Pattern> patterns,
    List<Literal> literals) {

  /** Copies the lists. */
  public RuleOutline {
    fields = List.copyOf(fields);
    patterns = List.copyOf(patterns);
    literals = List.copyOf(literals);
  }

  /** The one call of a consequence. */
  public enum Says {
    /** {@code findings.met}. */
    MET,
    /** {@code findings.notMet}. */
    NOT_MET,
    /** {@code findings.candidate}. */
    CANDIDATE,
    /** {@code findings.notCandidate}. */
    NOT_CANDIDATE
  }

  /**
   * A pattern.
   *
   * @param type the type that it matches, as written
   * @param place where it stands
   * @param required whether the rule needs a match of it: it stands in no {@code not}, {@code or}, {@code forall} or
   *     {@code accumulate}
   * @param negated whether it stands in a {@code not} or {@code exists}, so that it binds nothing
   * @param island patterns with the same number are joined by constraints, directly or through others
   * @param impossible constraints that no fact can satisfy together, as written; empty if there may be one
   */
  public record Pattern(
      String type,
      Place place,
      boolean required,
      boolean negated,
      int island,
      Optional<String> impossible) {}

  /**
   * A number or a text in a constraint.
   *
   * @param value a {@link java.math.BigDecimal} or a {@link String}
   * @param place where it stands
   * @param inList whether it is one of several that a value is compared with
   */
  public record Literal(Object value, Place place, boolean inList) {}

  /** The rule's name where a list of them is printed. */
  @Override
  public String toString() {
    return place + " " + name;
  }
}
