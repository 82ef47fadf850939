package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.JsonData.object;

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
 * The results of a batch as JSON lines in UTF-8, format version 1: one object on a line for each scenario and pack. Each says
 * {@code file}, {@code line} (1-based; {@code null} where the file holds one scenario) and {@code problems}; where there are
 * none, it goes on with what came out otherwise than expected and with the keys of an assessment in {@link AssessmentReport}.
 * {@code differences} is {@code null} where what the scenario expects was not compared, for it is about another question.
 */
public final class BatchJson {
  private static final String HEAD = "formatVersion file line problems";

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
        object(
            HEAD + " differences &",
            JsonData.FORMAT_VERSION,
            file,
            number(line),
            List.of(),
            differences.map(all -> each(all, BatchJson::problem)),
            summary
                ? AssessmentData.summary(assessment)
                : AssessmentData.of(assessment, staleAfter)));
  }

  /** Appends the line of a scenario that cannot be used. */
  public static void problems(
      OutputStream out, String file, OptionalInt line, List<Problem> problems) {
    line(
        out,
        object(
            HEAD, JsonData.FORMAT_VERSION, file, number(line), each(problems, BatchJson::problem)));
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

  private static Obj problem(Problem problem) {
    return object(
        "line column message hint",
        problem.place().line(),
        problem.place().column(),
        problem.message(),
        problem.hint());
  }
}
