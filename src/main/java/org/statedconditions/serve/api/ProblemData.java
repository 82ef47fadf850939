package org.statedconditions.serve.api;

import java.util.Map;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;

/** A problem in a text as it stands in answers. */
final class ProblemData {
  private ProblemData() {}

  static Map<String, Object> of(Problem problem) {
    Place place = problem.place();
    boolean inLine = place.column() > 0;
    return Json.object(
        "code",
        problem.code().written(),
        "severity",
        problem.severity().name().toLowerCase(java.util.Locale.ROOT),
        "file",
        place.file(),
        "line",
        place.line() > 0 ? place.line() : null,
        "column",
        inLine ? place.column() : null,
        "endColumn",
        inLine ? place.column() + place.width() : null,
        "message",
        problem.message(),
        "hint",
        problem.hint());
  }
}
