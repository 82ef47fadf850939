package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.Kind.orNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.report.JsonData.Each;
import org.statedconditions.report.JsonData.Obj;

/** What is wrong with an input, as data. */
final class ProblemData {
  private static final Kind CODE = new Kind.Named(
      "problemCode",
      "The kind of a problem; rules/problems.md says of each what is wrong. Later versions may have more.",
      Map.of(
          "enum", Arrays.stream(ProblemCode.values()).map(ProblemCode::written).toList()));

  static final Shape PROBLEM = Shape.named("problem", "One thing that is wrong with an input.")
      .key("code", CODE, "The kind of mistake, which stays the same when messages get better.")
      .key("file", Kind.TEXT, "The file as the user named it; an option; a name such as <text>.")
      .key("line", Kind.COUNT, "The line, from 1; 0: only the file is known.")
      .key("column", Kind.COUNT, "The column, from 1, in code points; 0: only the line is known.")
      .key("width", Kind.COUNT, "How many columns it takes.")
      .key("message", Kind.TEXT, "What was expected and what was found instead.")
      .key("hint", orNull(Kind.TEXT), "What may have been meant.");

  static final Shape DOCUMENT = Shape.document(
          "problems", "Why nothing could be done: what is wrong with the input.")
      .key("problems", Kind.list(PROBLEM), "All that is wrong with it.");

  private ProblemData() {}

  static Obj document(List<Problem> problems) {
    return DOCUMENT.document(all(problems));
  }

  static Each<Problem> all(List<Problem> problems) {
    return each(problems, ProblemData::of);
  }

  static Obj of(Problem p) {
    return PROBLEM.of(
        p.code().written(),
        p.place().file(),
        p.place().line(),
        p.place().column(),
        p.place().width(),
        p.message(),
        p.hint());
  }
}
