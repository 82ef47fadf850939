package org.statedconditions.drl.outline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.statedconditions.problem.Place;

/**
 * What one rule looks at and what it says, read off its syntax tree.
 *
 * @param name the rule's name, a sentence
 * @param place where its name stands
 * @param criterion the criterion it decides; empty if it decides none
 * @param candidateKind the kind of subject of which it says who is looked at; empty if it says nothing of that
 * @param completeKind the kind of subject of which it says whether those reported are all; empty if it says nothing of that
 * @param settled whether what it finds cannot change any more, by the word of its author
 * @param says what its consequence calls; empty if that is not one call of the vocabulary
 * @param fields the fields of facts that it looks at, for example {@code ceasefire.scope}, in the order in which it does
 * @param matches the simple names of the types that its patterns match, in their order
 * @param patterns its patterns in their order, those within {@code not}, {@code exists} and the like included
 * @param literals the numbers and texts in its constraints
 * @param gathered what it accumulates, in its order
 * @param asOfUses its uses of the instant asked about, those of the queries that it calls included
 */
public record RuleOutline(
    String name,
    Place place,
    Optional<String> criterion,
    Optional<String> candidateKind,
    Optional<String> completeKind,
    boolean settled,
    Optional<Says> says,
    List<String> fields,
    List<String> matches,
    List<Pattern> patterns,
    List<Literal> literals,
    List<Gathered> gathered,
    Set<AsOfUse> asOfUses) {

  /** Copies the lists. */
  public RuleOutline {
    fields = List.copyOf(fields);
    matches = List.copyOf(matches);
    patterns = List.copyOf(patterns);
    literals = List.copyOf(literals);
    gathered = List.copyOf(gathered);
    asOfUses = Set.copyOf(asOfUses);
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
    NOT_CANDIDATE,
    /** {@code findings.complete}. */
    COMPLETE,
    /** {@code findings.notComplete}. */
    NOT_COMPLETE
  }

  /** What a pattern may stand in that holds, or may hold, where there is nothing that it matches. */
  public enum Within {
    /** None of these. */
    NOTHING,
    /** A {@code not}. */
    NOT,
    /** A {@code forall}. */
    FORALL,
    /** An {@code accumulate} or {@code collect}. */
    GATHERED
  }

  /**
   * A pattern.
   *
   * @param type the type that it matches, as written
   * @param place where it stands
   * @param required whether the rule needs a match of it: it stands in no {@code not}, {@code or}, {@code forall} or
   *     {@code accumulate}
   * @param negated whether it stands in a {@code not} or {@code exists}, so that it binds nothing
   * @param within what it stands in
   * @param fields the fields of facts that it looks at, for example {@code ceasefire.scope}
   * @param island patterns with the same number are joined by constraints, directly or through others
   * @param joined the same of constraints that join: not by being unequal, nor by comparing ids of subjects of different kinds
   * @param contradiction looks for constraints that no fact can satisfy together, which takes long
   */
  public record Pattern(
      String type,
      Place place,
      boolean required,
      boolean negated,
      Within within,
      List<String> fields,
      int island,
      int joined,
      Supplier<Optional<String>> contradiction) {
    /** Copies the list. */
    public Pattern {
      fields = List.copyOf(fields);
    }

    /** Constraints that no fact can satisfy together, as written; empty if there may be one. Looked for at each call. */
    public Optional<String> impossible() {
      return contradiction.get();
    }
  }

  /**
   * A function over what is accumulated.
   *
   * @param function its name, such as {@code count}
   * @param argument what it is given, as written
   * @param constant whether that is the same whatever is accumulated
   * @param types the types of the patterns that are accumulated
   * @param place where the function stands
   */
  public record Gathered(
      String function, String argument, boolean constant, List<String> types, Place place) {
    /** Copies the list. */
    public Gathered {
      types = List.copyOf(types);
    }
  }

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
