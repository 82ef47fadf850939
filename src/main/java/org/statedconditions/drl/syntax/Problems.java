package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.problem.Problem;

/** Collects what is wrong with one file. */
final class Problems {

  /** What sort of thing is wrong: a doubt about syntax yields to the parser that will read the rule. */
  enum Kind {
    /** A quote or a comment that is not closed. */
    LEXICAL,
    /** Something that cannot be read. */
    SYNTAX,
    /** Something that can be read and means nothing or the wrong thing. */
    MEANING
  }

  record Found(Kind kind, int start, Problem problem) {}

  /** Of one file: nobody reads more, and a hostile file must not cost more. */
  private static final int MOST = 500;

  private final SourceText source;
  private final List<Found> found = new ArrayList<>();
  private String subject = "";

  Problems(SourceText source) {
    this.source = source;
  }

  /** What the problems reported from now on begin with: {@code rule "…"}, or nothing. */
  void about(String newSubject) {
    subject = newSubject;
  }

  void lexical(int start, int end, String message, String hint) {
    add(Kind.LEXICAL, start, end, message, hint);
  }

  void syntax(int start, int end, String message, String hint) {
    add(Kind.SYNTAX, start, end, message, hint);
  }

  void syntax(Unreadable unreadable) {
    add(
        unreadable.certain() ? Kind.MEANING : Kind.SYNTAX,
        unreadable.start(),
        unreadable.end(),
        unreadable.getMessage(),
        unreadable.hint());
  }

  void meaning(int start, int end, String message, String hint) {
    add(Kind.MEANING, start, end, message, hint);
  }

  private void add(Kind kind, int start, int end, String message, String hint) {
    if (found.size() >= MOST) {
      return;
    }
    String named = subject.isEmpty() ? message : subject + ": " + message;
    Found one = new Found(kind, start, Problem.error(source.place(start, end), named, hint));
    boolean said = found.stream()
        .anyMatch(f -> f.start() == start && f.kind() == kind && kind != Kind.MEANING);
    if (!said && !found.contains(one)) {
      found.add(one);
    }
  }

  /** That the {@code end} of a rule, query or type is missing after {@code last}, where there is {@code next} instead. */
  void missingEnd(Token last, String next) {
    int at = source.below(last.end());
    syntax(at, at + 1, "expected `end` after " + last.shown() + " but was " + next, null);
  }

  /** Forgets what was found since there were {@code count}. */
  void backTo(int count) {
    found.subList(count, found.size()).clear();
  }

  SourceText source() {
    return source;
  }

  List<Found> all() {
    return found;
  }

  void withdraw(Kind kind, int start, int end) {
    found.removeIf(f -> f.kind() == kind && f.start() >= start && f.start() < end);
  }

  boolean within(Kind kind, int start, int end) {
    return found.stream().anyMatch(f -> f.kind() == kind && f.start() >= start && f.start() < end);
  }

  /** Puts the name of the rule it stands in before each problem that was found before the rules were. */
  void nameWithin(int start, int end, String name) {
    found.replaceAll(f -> {
      Problem p = f.problem();
      boolean within = f.start() >= start && f.start() < end;
      if (!within || p.message().startsWith(name) || p.message().startsWith("rule without")) {
        return f;
      }
      Problem named = new Problem(p.severity(), p.place(), name + ": " + p.message(), p.hint());
      return new Found(f.kind(), f.start(), named);
    });
  }
}
