package org.statedconditions.drl.syntax;

import org.statedconditions.drl.syntax.Token.Kind;
import org.statedconditions.problem.DidYouMean;

/** Closes brackets, and says what is missing where one stays open. */
final class Brackets {
  private final Cursor cursor;

  Brackets(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Takes the {@code )} that closes {@code open}; throws what is wrong if there is none. */
  void close(Token open) {
    if (!cursor.accept(")")) {
      throw unclosed(")", open);
    }
  }

  /** That a bracket is not closed here, or that the next element is not separated from the one before. */
  Unreadable unclosed(String closing, Token opening) {
    Token next = cursor.peek();
    if (next.kind() == Kind.WORD || next.kind() == Kind.TEXT || next.kind() == Kind.NUMBER) {
      Token before = cursor.previous();
      if (next.line() == before.line() && next.word()) {
        String operator = DidYouMean.nearest(next.text(), ComparisonParser.WORD_OPERATORS);
        Unreadable missing = cursor.unexpected("`,`, `" + closing + "` or an operator");
        String foreign = ForeignWords.operator(next.text());
        String hint = foreign != null
            ? foreign
            : operator == null ? null : "did you mean `" + operator + "`?";
        return new Unreadable(missing.start(), missing.end(), missing.getMessage(), hint);
      }
      return cursor.unexpected(closes(closing, opening) + orComma(next, before));
    }
    return cursor.unexpected(closes(closing, opening));
  }

  private String closes(String closing, Token opening) {
    boolean elsewhere = opening.line() != cursor.previous().line();
    return "`" + closing + "` to close `" + opening.text() + "`"
        + (elsewhere ? " of line " + opening.line() : "");
  }

  private static String orComma(Token next, Token before) {
    return next.line() == before.line() || Character.isLowerCase(next.text().charAt(0))
        ? ", or `,`,"
        : "";
  }
}
