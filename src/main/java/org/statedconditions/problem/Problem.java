package org.statedconditions.problem;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input.
 *
 * @param severity how bad it is
 * @param code what kind of mistake it is; stays the same when messages get better
 * @param place where it stands
 * @param message what was expected and what was found instead; one sentence without a full stop
 * @param hint what the user may have meant, for example {@code did you mean `parties`?}, or {@code null}
 */
public record Problem(
    Severity severity,
    ProblemCode code,
    Place place,
    String message,
    @Nullable String hint) implements Comparable<Problem>, Serializable {

  /** Checks that only {@code hint} is {@code null}. */
  public Problem {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(message, "message");
  }

  /** An error without a hint. */
  public static Problem error(ProblemCode code, Place place, String message) {
    return new Problem(Severity.ERROR, code, place, message, null);
  }

  /** An error with a hint, which may be {@code null}. */
  public static Problem error(
      ProblemCode code, Place place, String message, @Nullable String hint) {
    return new Problem(Severity.ERROR, code, place, message, hint);
  }

  /** By file, line, column, then message. */
  @Override
  public int compareTo(Problem other) {
    int c = place.file().compareTo(other.place.file());
    c = c != 0 ? c : Integer.compare(place.line(), other.place.line());
    c = c != 0 ? c : Integer.compare(place.column(), other.place.column());
    return c != 0 ? c : message.compareTo(other.message);
  }

  /**
   * The problem as users read it: {@code file:line:column: message}, the source line, a caret line and the hint, each on
   * a line of its own, without a line break at the end.
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder().append(place).append(": ").append(lines(message));
    String text = place.text();
    if (text != null && place.line() > 0) {
      Excerpt.append(out, place, text);
    }
    if (hint != null) {
      out.append("\n  ").append(lines(hint));
    }
    return out.toString();
  }

  private static String lines(String text) {
    return text.lines().map(Excerpt::visible).collect(Collectors.joining("\n"));
  }
}
