package org.statedconditions.report;

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

  /** {@code text} on one line that is safe to print. */
  public static String line(String text) {
    return Printable.line(text);
  }
}
