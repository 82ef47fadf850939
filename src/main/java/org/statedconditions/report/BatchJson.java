package org.statedconditions.report;

import static org.statedconditions.report.Kind.list;
import static org.statedconditions.report.Kind.orNull;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.problem.Problem;
import org.statedconditions.report.JsonData.Obj;

/**
 * The results of a batch as JSON lines in UTF-8: one object on a line for each scenario and pack, as {@link OutputSchema} has it. Each
 * has every key; where a scenario cannot be used, {@code problems} says why, and there is no answer. A million lines do not repeat
 * the pack: {@link PackReport} has it.
 */
public final class BatchJson {
  static final Shape LINE = Shape.document(
          "batch-line", "One line of what `evaluate --batch` writes.")
      .key("file", Kind.TEXT, "The file that the scenario stands in.")
      .key("line", orNull(Kind.COUNT), "The line, from 1; null: the file holds one scenario.")
      .key("problems", list(ProblemData.PROBLEM), "Why it could not be used; none: it could.")
      .key(
          "differences",
          orNull(list(ProblemData.PROBLEM)),
          "What came out otherwise than the scenario expects; null: that was not compared.")
      .key(
          "assessment",
          orNull(AssessmentData.ASSESSMENT),
          "The answer; null with `--summary`, and where there is none.")
      .key("summary", orNull(AssessmentData.SUMMARY), "The verdicts, with `--summary`.");

  private BatchJson() {}

  /**
   * Appends the line of {@code assessment}.
   *
   * @param differences empty if not compared
   * @param summary of each reading only verdict and stage, and no remarks
   * @param staleAfter how old an undated report may be before it is remarked on
   */
  public static void result(
      OutputStream out,
      String file,
      OptionalInt line,
      Assessment assessment,
      Optional<List<Problem>> differences,
      boolean summary,
      Period staleAfter) {
    line(
        out,
        LINE.document(
            file,
            number(line),
            List.of(),
            differences.map(ProblemData::all),
            summary ? null : AssessmentData.of(assessment, null, staleAfter),
            summary ? AssessmentData.summary(assessment) : null));
  }

  /** Appends the line of a scenario that cannot be used. */
  public static void problems(
      OutputStream out, String file, OptionalInt line, List<Problem> problems) {
    line(out, LINE.document(file, number(line), ProblemData.all(problems), null, null, null));
  }

  private static @Nullable Integer number(OptionalInt line) {
    return line.isPresent() ? line.getAsInt() : null;
  }

  private static void line(OutputStream out, Obj line) {
    try {
      try (JsonGenerator json = JsonData.FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
        JsonData.write(json, line);
      }
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
