package org.statedconditions.author.scaffold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/** How a request is refused: nothing has been written then. */
final class Refused {
  private Refused() {}

  static ProblemsException because(String what, String message, @Nullable String hint) {
    return new ProblemsException(
        List.of(Problem.error(ProblemCode.NOT_SCAFFOLDED, Place.of(what), message, hint)));
  }
}
