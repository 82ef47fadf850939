package org.statedconditions.question.chance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.finding.Status;
import org.statedconditions.scenario.Scenario;

/**
 * How probable each verdict and each stage is, given how probable it is that what is not known turns out one way or another.
 *
 * @param method how it was worked out
 * @param combinations how many combinations of values were asked of the rules, or how many samples were drawn
 * @param unknowns what is not known, in the order given
 * @param idle those of them that play no part in any reading, in the same order
 * @param readings the answer by reading, in the order of the pack
 */
public record Sensitivity(
    Method method,
    long combinations,
    List<Unknown> unknowns,
    List<Idle> idle,
    List<OfReading> readings) {

  /** Why an unknown plays no part. */
  public enum Reason {
    /** What is reported decides the criterion. */
    DECIDED,
    /** No reading of the pack asks for the criterion. */
    NOT_ASKED_FOR,
    /** None of the reports that give the field holds and is known at the instant asked about. */
    NOT_COUNTING;

    /** As written in JSON. */
    public String written() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * An unknown that plays no part: the answer is the same as without it.
   *
   * @param unknown its index in {@link Sensitivity#unknowns}
   * @param reason why it plays none
   * @param decidedAs how the criterion stands by what is reported, if that decides it; empty if it depends on other unknowns
   */
  public record Idle(int unknown, Reason reason, Optional<Status> decidedAs) {}

  /** Whether the unknown of that index in {@link #unknowns} plays no part. */
  public boolean isIdle(int unknown) {
    return idle.stream().anyMatch(i -> i.unknown() == unknown);
  }

  /** How it was worked out. */
  public enum Method {
    /** Every combination of values was asked of the rules; exact up to rounding. */
    EXACT,
    /** Combinations were drawn at random, always the same ones; every figure has an error. */
    SAMPLED;

    /** As written in JSON. */
    public String written() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The answer under one reading.
   *
   * @param reading the reading's id
   * @param verdict the probability of each status of the verdict; every status is there
   * @param stage the probability of each stage by its id, in the order of the pack
   * @param error the largest standard error of these figures; 0 if they are exact
   * @param weights what each unknown weighs, the one that matters most first
   */
  public record OfReading(
      String reading,
      Map<Status, Double> verdict,
      Map<String, Double> stage,
      double error,
      List<Weight> weights) {

    /** Copies the list and keeps the orders. */
    public OfReading {
      verdict = java.util.Collections.unmodifiableMap(verdict);
      stage = java.util.Collections.unmodifiableMap(stage);
      weights = List.copyOf(weights);
    }
  }

  /**
   * What one unknown weighs.
   *
   * @param unknown its index in {@link Sensitivity#unknowns}
   * @param metGiven the probability that the verdict is met once the unknown is known to have that value, by value as
   *     written; {@code unknown} if it stays unknown; values of probability 0 are left out
   * @param spread the largest of {@code metGiven} less the smallest
   * @param shift by how much the probabilities of the verdicts and of the stages change on average once it is known: half the
   *     sum of the differences, averaged over its values; the larger of the two
   */
  public record Weight(int unknown, Map<String, Double> metGiven, double spread, double shift) {

    /** Keeps the order of the values. */
    public Weight {
      metGiven = java.util.Collections.unmodifiableMap(metGiven);
    }
  }

  /** Copies the lists. */
  public Sensitivity {
    unknowns = List.copyOf(unknowns);
    idle = List.copyOf(idle);
    readings = List.copyOf(readings);
  }

  /**
   * Works it out: exactly for up to a dozen unknowns, and for more if the rules tell few enough combinations apart; else from
   * samples. Throws {@link org.statedconditions.problem.ProblemsException} as assessing does and if a field or a value does
   * not exist, and {@link IllegalArgumentException} for a criterion or a candidate that does not exist or is not named
   * unambiguously.
   *
   * @param knownBy only what had been reported by then counts; empty: every report counts
   */
  public static Sensitivity of(
      Evaluator evaluator,
      Scenario scenario,
      Instant asOf,
      Optional<Instant> knownBy,
      List<Unknown> unknowns) {
    return new SensitivityRun(evaluator, scenario, asOf, knownBy, unknowns).run(false);
  }
}
