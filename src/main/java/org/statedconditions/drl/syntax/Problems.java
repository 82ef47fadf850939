package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/** Collects what is wrong with one file, in the order in which it is found. Not thread-safe. */
public final class Problems {

  /** A problem and the offset where it is. */
  private record Found(boolean syntax, int start, Problem problem) {}

  /** Of one file: nobody reads more, and a hostile file must not cost more. */
  private static final int MOST = 500;

  private static final int LONGEST = 350;

  private final SourceText source;
  private final List<Found> found = new ArrayList<>();
  private final List<Foreign> foreign = new ArrayList<>();
  private String subject = "";

  Problems(SourceText source) {
    this.source = source;
  }

  /** For the same file, with what was found so far. */
  Problems copy() {
    Problems copy = new Problems(source);
    copy.found.addAll(found);
    return copy;
  }

  /** For the same file, without what was found so far. */
  public Problems empty() {
    return new Problems(source);
  }

  /** What the problems reported from now on begin with: {@code rule "…"}, or nothing. */
  public void about(String newSubject) {
    subject = newSubject;
  }

  /** Reports something that cannot be read; of several at one offset only the first is kept. */
  void syntax(int start, int end, String message, @Nullable String hint) {
    add(true, ProblemCode.RULE_SYNTAX, start, end, message, hint);
  }

  void syntax(Unreadable unreadable) {
    syntax(unreadable.start(), unreadable.end(), unreadable.getMessage(), unreadable.hint());
  }

  /** Reports something that can be read, and that means nothing, the wrong thing or what is not allowed. */
  public void meaning(ProblemCode code, int start, int end, String message, @Nullable String hint) {
    add(false, code, start, end, message, hint);
  }

  private void add(
      boolean syntax, ProblemCode code, int start, int end, String message, @Nullable String hint) {
    if (found.size() >= MOST) {
      return;
    }
    String named = shortened(subject.isEmpty() ? message : subject + ": " + message);
    Found one =
        new Found(syntax, start, Problem.error(code, source.place(start, end), named, hint));
    boolean said = syntax && found.stream().anyMatch(f -> f.start() == start && f.syntax());
    if (!said && !found.contains(one)) {
      found.add(one);
    }
  }

  /** What a hostile file says of itself must not fill a screen. */
  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** That the {@code end} of a rule, query or type is missing after {@code last}, where there is {@code next} instead. */
  void missingEnd(Token last, String next) {
    int at = source.below(last.end());
    syntax(at, at + 1, "expected `end` after " + last.shown() + " but was " + next, null);
  }

  /** Notes something that the language does not have. */
  void foreign(String what, Token at) {
    if (foreign.size() < MOST) {
      foreign.add(new Foreign(what, at.start(), at.end()));
    }
  }

  List<Foreign> foreign() {
    return List.copyOf(foreign);
  }

  /** Whether there is one between two offsets. */
  public boolean within(int start, int end) {
    return found.stream().anyMatch(f -> f.start() >= start && f.start() <= end);
  }

  /** Whether there is one on the line of an offset. */
  public boolean onLineOf(int offset) {
    int line = source.line(offset);
    return found.stream().anyMatch(f -> source.line(f.start()) == line);
  }

  /** How many there are. */
  public int count() {
    return found.size();
  }

  /** Forgets what was found since there were {@code count}. */
  public void backTo(int count) {
    found.subList(count, found.size()).clear();
  }

  /** All of them. */
  public List<Problem> all() {
    return found.stream().map(Found::problem).toList();
  }

  /** The offsets where they are. */
  List<Integer> offsets() {
    return found.stream().map(Found::start).toList();
  }

  /** What stands between two offsets, as the author wrote it. */
  public String written(int start, int end) {
    return source.text().substring(start, end);
  }

  SourceText source() {
    return source;
  }

  /** Puts the name of the rule it stands in before each problem that was found before the rules were. */
  void nameWithin(int start, int end, String name) {
    found.replaceAll(f -> {
      Problem p = f.problem();
      boolean within = f.start() >= start && f.start() < end;
      if (!within || p.message().startsWith(name) || p.message().startsWith("rule without")) {
        return f;
      }
      Problem named =
          new Problem(p.severity(), p.code(), p.place(), name + ": " + p.message(), p.hint());
      return new Found(f.syntax(), f.start(), named);
    });
  }
}
