package org.statedconditions.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.problem.Severity;

/**
 * Collects what is wrong with one input. It keeps the first {@value #MOST} problems and says that there are more: nobody
 * reads more, and a hostile file must not cost more.
 */
public final class ProblemLog {
  /** How many problems are listed one by one. */
  public static final int MOST = 100;

  private final List<Problem> kept = new ArrayList<>();
  private boolean full;
  private int errors;

  /** Adds one. */
  public void add(Problem problem) {
    errors += problem.severity() == Severity.ERROR ? 1 : 0;
    if (kept.size() < MOST) {
      kept.add(problem);
    } else {
      full = true;
    }
  }

  /** Adds an error where {@code spot} is. */
  public void error(ProblemCode code, Spot spot, String message) {
    error(code, spot, message, null);
  }

  /** Adds an error where {@code spot} is, with a hint, which may be {@code null}. */
  public void error(ProblemCode code, Spot spot, String message, @Nullable String hint) {
    errors++;
    if (kept.size() < MOST) {
      kept.add(Problem.error(code, spot.place(), message, hint));
    } else {
      full = true;
    }
  }

  /** Whether there is an error among them. */
  public boolean hasErrors() {
    return errors > 0;
  }

  /** How many errors were added, those left out included. */
  public int errors() {
    return errors;
  }

  /** Whether one had to be left out, so that looking for more is of no use. */
  public boolean isFull() {
    return full;
  }

  /** All of them by place; where some were left out, the last one says so. */
  public List<Problem> problems() {
    List<Problem> sorted = new ArrayList<>(kept);
    Collections.sort(sorted);
    if (full) {
      sorted.add(Problem.error(
          ProblemCode.TOO_MANY_PROBLEMS,
          Place.of(kept.get(0).place().file()),
          "expected at most " + MOST + " problems but was more",
          "mend these first, then look again"));
    }
    return Collections.unmodifiableList(sorted);
  }

  /** Throws {@link ProblemsException} with all of them if there is an error among them. */
  public void throwIfErrors() {
    if (errors > 0) {
      throw new ProblemsException(problems());
    }
  }
}
