package org.statedconditions;

import java.time.Duration;
import java.util.Objects;
import org.statedconditions.drl.check.PackMistakes;
import org.statedconditions.engine.EngineOptions;
import org.statedconditions.engine.RuleEngine;
import org.statedconditions.function.RuleFunction;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.problem.ProblemsException;

/**
 * Makes an evaluator with limits of the caller's own. An assessment that reaches a limit ends with a {@link ProblemsException}
 * that names it; the limits that there are without this builder are such that no honest pack reaches them. Every method throws
 * {@link IllegalArgumentException} for a limit that lets nothing pass.
 */
public final class EvaluatorBuilder {
  private final PackDraft draft;
  private EngineOptions options;

  EvaluatorBuilder(PackDraft draft) {
    this(draft, EngineOptions.DEFAULT);
  }

  EvaluatorBuilder(PackDraft draft, EngineOptions options) {
    this.draft = draft;
    this.options = options;
  }

  /** How many rules may fire in one assessment, besides 1,000 for each fact. Else 1,000,000. */
  public EvaluatorBuilder maximumFirings(int most) {
    options = options.withFirings(most);
    return this;
  }

  /** How many combinations of facts the rules may look at in one assessment, besides 100 for each fact. Else 250,000. */
  public EvaluatorBuilder maximumPartialMatches(long most) {
    options = options.withPartialMatches(most);
    return this;
  }

  /** How many facts a scenario may have. Else 1,000,000. */
  public EvaluatorBuilder maximumFacts(int most) {
    options = options.withFacts(most);
    return this;
  }

  /** How many findings may hold at once. Else 5,000,000. */
  public EvaluatorBuilder maximumFindings(int most) {
    options = options.withFindings(most);
    return this;
  }

  /** How long one assessment may take. Else five minutes. */
  public EvaluatorBuilder maximumTime(Duration most) {
    options = options.withTime(Objects.requireNonNull(most, "most"));
    return this;
  }

  /**
   * Lets rules call {@code function}. {@link #build} throws {@link IllegalArgumentException} if it has a name that rules cannot
   * write, that a built-in function has or that two share.
   */
  public EvaluatorBuilder function(RuleFunction function) {
    options = options.withFunction(Objects.requireNonNull(function, "function"));
    return this;
  }

  /** Lets rules call the functions {@linkplain RuleFunction#ofLibraries of libraries}, as the command line does. */
  public EvaluatorBuilder functionsOfLibraries() {
    RuleFunction.ofLibraries().forEach(this::function);
    return this;
  }

  /**
   * How many sessions at most wait for the next question, each of which keeps the facts of the last scenario alive if there were
   * no more than 1,000; 0: each question gets a new one. Else one for each processor.
   */
  public EvaluatorBuilder waitingSessions(int most) {
    options = options.withWaitingSessions(most);
    return this;
  }

  /** The evaluator. Throws {@link ProblemsException} with everything that is wrong with the pack and its rules. */
  public Evaluator build() {
    if (!draft.isLegible()) {
      throw new ProblemsException(PackMistakes.of(draft, options.functions()));
    }
    return new Evaluator(draft.pack(), RuleEngine.of(draft.pack(), options));
  }
}
