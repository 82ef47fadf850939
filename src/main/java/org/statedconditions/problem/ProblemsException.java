package org.statedconditions.problem;

import java.util.List;
import java.util.stream.Collectors;

/** An input could not be used: carries every problem that was found in it. */
public final class ProblemsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf gives a list that is serializable, as problems are.
  private final List<Problem> problems;

  /** Throws {@link IllegalArgumentException} for an empty list. */
  public ProblemsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("problems: expected at least one but was an empty list");
    }
    this.problems = List.copyOf(problems);
  }

  /** The problems, in the order of the input; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
