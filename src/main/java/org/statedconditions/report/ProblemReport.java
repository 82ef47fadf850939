package org.statedconditions.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.statedconditions.problem.Problem;

/** Problems as a person reads them. Text that users wrote cannot steer the terminal. */
public final class ProblemReport {
  private ProblemReport() {}

  /** Each problem with its place, source line, caret and hint; ends with a line break unless there is none. */
  public static String of(List<Problem> problems) {
    StringBuilder out = new StringBuilder();
    for (Problem problem : problems) {
      out.append(Printable.lines(problem.toString())).append('\n');
    }
    return out.toString();
  }

  /** The problems as the document {@code problems} of {@link OutputSchema}; ends with a line break. */
  public static String json(List<Problem> problems) {
    StringWriter out = new StringWriter();
    try {
      JsonData.write(out, ProblemData.document(problems));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** {@code text} on one line that is safe to print. */
  public static String line(String text) {
    return Printable.line(text);
  }
}
