package org.statedconditions.drl.syntax;

import java.util.List;
import java.util.Optional;

/** Reads the text of a single constraint, as a compiled rule keeps it. */
public final class ConstraintText {
  private ConstraintText() {}

  /** What {@code text} says; empty if that is not understood. */
  public static Optional<Expr> read(String text) {
    SourceText source = new SourceText("", text);
    Problems problems = new Problems(source);
    try {
      List<Token> tokens = Lexer.read(source, problems).tokens();
      Cursor cursor = new Cursor(tokens, 0, tokens.size());
      Expr expression = new ExprParser(cursor, problems).expression();
      return cursor.done() && problems.count() == 0 ? Optional.of(expression) : Optional.empty();
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }
}
