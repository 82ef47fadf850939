package org.statedconditions.engine.drl;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.engine.drl.Problems.Kind;

/**
 * Asks the parsers of Drools. A rule that we cannot read but they can is taken to be right; a rule that we can read but they
 * cannot is reported at the place where they stop.
 */
final class SecondOpinion {
  private final DrlFile file;
  private final LanguageLevel level;
  private final Problems problems;

  SecondOpinion(DrlFile file, LanguageLevel level) {
    this.file = file;
    this.level = level;
    this.problems = file.collected();
  }

  /** A top-level part of the file. */
  private record Part(String called, int start, int end, int whenStart, int whenEnd) {}

  void apply() {
    boolean clean = problems.all().stream().noneMatch(f -> f.kind() != Kind.MEANING);
    if (clean && DrlParsers.firstError(file.text(), level).isEmpty()) {
      return;
    }
    List<Part> parts = parts();
    boolean othersReadable = othersReadable(parts);
    for (Part part : parts) {
      if (problems.within(Kind.LEXICAL, part.start(), part.end())) {
        continue;
      }
      boolean ours = problems.within(Kind.SYNTAX, part.start(), reach(part));
      boolean ourDoubt = problems.within(Kind.SYNTAX, part.whenStart(), part.whenEnd() + 1);
      String text = DrlParsers.only(file.text(), part.start(), part.end());
      // Asked of the stricter of the two: the other one reads over many a missing word.
      if (ourDoubt && DrlParsers.accepts(text)) {
        problems.withdraw(Kind.SYNTAX, part.whenStart(), part.whenEnd() + 1);
      } else if (!othersReadable
          && !ours
          && !problems.within(Kind.MEANING, part.start(), part.end())) {
        DrlParsers.firstError(text, level).ifPresent(error -> unreadable(part, error));
      }
    }
    boolean silent = problems.all().isEmpty();
    if (silent && clean) {
      DrlParsers.firstError(file.text(), level).ifPresent(error -> unreadable(null, error));
    }
  }

  /** Whether the parts that nothing is said of can be read: asked once, for asking of each takes long in a large file. */
  private boolean othersReadable(List<Part> parts) {
    String others = file.text();
    for (Part part : parts) {
      boolean told = problems.all().stream()
          .anyMatch(f -> f.start() >= part.start() && f.start() < reach(part));
      others = told ? DrlParsers.without(others, part.start(), part.end()) : others;
    }
    return DrlParsers.firstError(others, level).isEmpty();
  }

  /** Where the next part begins: what a part lacks at its end is told in between. */
  private int reach(Part part) {
    return file.tokens().stream()
        .mapToInt(Token::start)
        .filter(start -> start >= part.end())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private void unreadable(Part part, DrlParsers.Stop stop) {
    problems.about(part == null ? "" : part.called());
    int line = Math.max(1, Math.min(stop.line(), file.source().lines()));
    int offset = Math.min(
        file.source().lineStart(line) + Math.max(0, stop.column()), file.text().length());
    int end = part == null ? file.text().length() : part.end();
    Token at = null;
    for (Token token : file.tokens()) {
      if (token.end() > offset && token.start() < end) {
        at = token;
        break;
      }
    }
    if (at == null || (part != null && at.start() < part.start())) {
      int last = part == null ? Math.max(0, end - 1) : part.end();
      problems.syntax(
          last,
          last + 1,
          "expected more of it here but was its end",
          "is a bracket or a word missing?");
    } else {
      problems.syntax(
          at.start(),
          at.end(),
          "expected DRL that can be read but was " + at.shown(),
          level == LanguageLevel.DRL10 ? "the rules are read as " + level : null);
    }
    problems.about("");
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (ParsedRule rule : file.parsedRules()) {
      DrlRule r = rule.rule();
      parts.add(new Part(rule.called(), r.start(), r.end(), r.whenStart(), r.whenEnd()));
    }
    for (DrlQuery query : file.queries()) {
      parts.add(new Part(
          "query \"" + query.name() + "\"",
          query.start(),
          query.end(),
          query.start(),
          query.end()));
    }
    for (DrlType type : file.types()) {
      int start = file.source().lineStart(type.line());
      parts.add(new Part("type " + type.name(), start, type.end(), type.end(), type.end()));
    }
    return parts;
  }
}
