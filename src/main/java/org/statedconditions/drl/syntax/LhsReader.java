package org.statedconditions.drl.syntax;

import java.util.List;
import java.util.function.Predicate;

/** Reads the conditions of a rule or query from their first token to their last. */
final class LhsReader {
  private LhsReader() {}

  /** What could be read, and whether something was left out. */
  record Conditions(List<Lhs> parts, boolean damaged) {}

  static Conditions read(
      List<Token> tokens, int from, int to, Problems problems, Predicate<String> isQuery) {
    if (broken(tokens, from, to)) {
      return new Conditions(List.of(), true);
    }
    LhsParser parser = new LhsParser(new Cursor(tokens, from, to), problems, isQuery);
    List<Lhs> parts = parser.all();
    return new Conditions(parts, parser.damaged());
  }

  /** Whether a text that is not closed stands there: then only that is reported. */
  static boolean broken(List<Token> tokens, int from, int to) {
    return from < to && tokens.subList(from, to).stream().anyMatch(Token::broken);
  }
}
