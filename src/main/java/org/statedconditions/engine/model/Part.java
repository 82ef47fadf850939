package org.statedconditions.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Lhs;

/** A part of what a rule asks, with everything worked out that can be without facts. Immutable. */
public sealed interface Part {
  /** Where it stands in the tree. */
  Lhs node();

  /**
   * A pattern: each fact or value that meets all constraints is a match.
   *
   * @param variable what it looks at
   * @param constraints in the order in which they are tested
   * @param bindings what is read off a match under names that branches of an {@code or} share
   * @param from the value that it looks into; {@code null}: it looks at the facts of the session
   */
  record Match(
      Variable variable,
      List<Constraint> constraints,
      List<Binding> bindings,
      @Nullable Computed from,
      Lhs.Pattern node)
      implements Part {
    /** Copies the lists. */
    public Match {
      constraints = List.copyOf(constraints);
      bindings = List.copyOf(bindings);
    }
  }

  /** What a variable holds that is read off a match. */
  record Binding(Variable variable, Computed value) {}

  /** A match of one of the branches. */
  record Or(List<List<Part>> branches, Lhs node) implements Part {
    /** Copies the list. */
    public Or {
      branches = List.copyOf(branches);
    }
  }

  /** There is a match of all that is inside, or none. */
  record Exists(boolean wanted, List<Part> inside, Lhs node) implements Part {
    /** Copies the list. */
    public Exists {
      inside = List.copyOf(inside);
    }
  }

  /**
   * Each match of {@code each} has one of all of {@code rest}.
   *
   * @param each the first pattern; where there is no {@code rest}, without constraints
   * @param rest the patterns after it
   * @param inLine what has to hold of each match of {@code each}: the constraints of the only pattern, or of the second one if
   *     that is about the same fact; empty otherwise
   * @param outOfLine holds of a match of {@code each} that breaks the rule; {@code null} where {@code rest} has to be looked for
   */
  record ForAll(
      Match each,
      List<Part> rest,
      List<Constraint> inLine,
      @Nullable Constraint outOfLine,
      Lhs node)
      implements Part {
    /** Copies the lists. */
    public ForAll {
      rest = List.copyOf(rest);
      inLine = List.copyOf(inLine);
    }
  }

  /**
   * What is accumulated or collected over all matches of {@code source}, if it meets all constraints.
   *
   * @param functions what is made of the matches
   * @param result holds what the functions give
   * @param constraints on what they give
   * @param guards constraints of {@code source} that have to be worked out of each match, or what is given cannot be;
   *     {@code null}: whatever cannot be worked out ends the session
   */
  record Gather(
      List<Part> source,
      List<Function> functions,
      Variable result,
      List<Constraint> constraints,
      Lhs node,
      @Nullable List<Constraint> guards)
      implements Part {
    /** Copies the lists. */
    public Gather {
      source = List.copyOf(source);
      functions = List.copyOf(functions);
      constraints = List.copyOf(constraints);
      guards = guards == null ? null : List.copyOf(guards);
    }

    Gather(
        List<Part> source,
        List<Function> functions,
        Variable result,
        List<Constraint> constraints,
        Lhs node) {
      this(source, functions, result, constraints, node, null);
    }
  }

  /**
   * A function of an {@code accumulate}.
   *
   * @param tally makes what counts
   * @param argument what is counted of each match; {@code null}: the match
   * @param kind what it gives
   * @param name what the rule calls the result; empty where it does not
   */
  record Function(Tally.Kind tally, @Nullable Computed argument, Kind kind, String name) {}

  /** A query, written out in place of its call. */
  record Query(String name, List<Part> inside, Lhs node) implements Part {
    /** Copies the list. */
    public Query {
      inside = List.copyOf(inside);
    }
  }
}
