package org.statedconditions.drl.check;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;

/** A rule file with what was found wrong in it. */
final class Source {
  private static final int MOST = 50;

  private final RuleFile file;
  private final List<Problem> problems = new ArrayList<>();

  Source(RuleFile file) {
    this.file = file;
  }

  String name() {
    return file.name();
  }

  String text() {
    return file.text();
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  boolean sound() {
    return problems.isEmpty();
  }

  void refuse(Token at, String message, String why) {
    refuse(at.start(), at.end(), message, why);
  }

  /** Adds a problem at the chars {@code start} to {@code end}; only the first of one place is kept. */
  void refuse(int start, int end, String message, String why) {
    if (problems.size() >= MOST) {
      return;
    }
    Place place = place(start, end);
    if (problems.stream()
        .noneMatch(p -> p.place().line() == place.line() && p.place().column() == place.column())) {
      problems.add(Problem.error(place, message, why));
    }
  }

  void refuseFile(String message, String why) {
    String shown =
        name().length() > Limits.FILE_NAME ? name().substring(0, Limits.FILE_NAME) + "…" : name();
    problems.add(Problem.error(Place.of(shown), message, why));
  }

  Place place(int start, int end) {
    String text = text();
    int at = Math.min(start, text.length());
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      if (breaksAt(i)) {
        line++;
        lineStart = i + 1;
      }
    }
    int lineEnd = at;
    while (lineEnd < text.length()
        && text.charAt(lineEnd) != '\n'
        && text.charAt(lineEnd) != '\r') {
      lineEnd++;
    }
    int column = text.codePointCount(lineStart, at) + 1;
    return new Place(
        name(),
        line,
        column,
        text.substring(lineStart, lineEnd),
        Math.max(1, Math.min(end, lineEnd) - at));
  }

  private boolean breaksAt(int i) {
    char c = text().charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text().length() || text().charAt(i + 1) != '\n'));
  }
}
