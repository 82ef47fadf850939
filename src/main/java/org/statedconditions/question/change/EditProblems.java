package org.statedconditions.question.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Document;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/** What is wrong with an edit, at its place in the text of the edit. */
final class EditProblems {
  private EditProblems() {}

  /** A problem from one index to another in the text of {@code edit}. */
  static ProblemsException at(
      Edit edit, int start, int end, String message, @Nullable String hint) {
    return new ProblemsException(
        List.of(Problem.error(ProblemCode.WRONG_CHANGE, place(edit, start, end), message, hint)));
  }

  /** The place from one index to another in the text of {@code edit}. */
  static Place place(Edit edit, int start, int end) {
    String text = edit.text();
    int column = text.codePointCount(0, Math.min(start, text.length())) + 1;
    return new Place(option(edit), 1, column, text, Math.max(1, end - start));
  }

  /** Throws what is wrong with the value that starts at {@code start} in the text of {@code edit}. */
  static void throwIfAny(Document document, Edit edit, int start) {
    if (!document.problems().hasErrors()) {
      return;
    }
    int before = edit.text().codePointCount(0, start);
    throw new ProblemsException(document.problems().problems().stream()
        .map(p -> shifted(p, edit, before))
        .toList());
  }

  /** On its first line a value stands after the subject and the field. */
  private static Problem shifted(Problem problem, Edit edit, int columns) {
    Place place = problem.place();
    if (place.line() == 0) {
      return new Problem(
          problem.severity(),
          problem.code(),
          Place.of(edit.toString()),
          problem.message(),
          problem.hint());
    } else if (place.line() > 1) {
      return problem;
    }
    String line = edit.text().lines().findFirst().orElse("");
    return new Problem(
        problem.severity(),
        problem.code(),
        new Place(option(edit), 1, place.column() + columns, line, place.width()),
        problem.message(),
        problem.hint());
  }

  private static String option(Edit edit) {
    return "--" + edit.kind().written();
  }
}
