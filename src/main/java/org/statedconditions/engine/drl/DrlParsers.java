package org.statedconditions.engine.drl;

import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The parsers of Drools, asked only whether and where they stop. */
final class DrlParsers {
  /** Their time grows exponentially with the depth of brackets. */
  private static final int DEEPEST = 10;

  private DrlParsers() {}

  /**
   * Where a parser stops.
   *
   * @param line 1-based
   * @param column 0-based
   */
  record Stop(int line, int column) {}

  /** The first place where the text cannot be read; empty where there is none, or where a parser cannot tell. */
  static Optional<Stop> firstError(String text, LanguageLevel level) {
    try {
      return deepest(text) > DEEPEST ? Optional.empty() : ask(text, level);
    } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
      // A parser that fails has said nothing about the text; the compiler will.
      return Optional.empty();
    }
  }

  /** Whether the stricter of the two parsers can read the text. */
  static boolean accepts(String text) {
    try {
      return deepest(text) <= DEEPEST && ask(text, LanguageLevel.DRL6).isEmpty();
    } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  private static Optional<Stop> ask(String text, LanguageLevel level) throws DroolsParserException {
    String plain = text.replace('\ufeff', ' ');
    return level == LanguageLevel.DRL10 ? drl10(plain) : drl6(plain);
  }

  private static int deepest(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ')' || c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
      }
    }
    return deepest;
  }

  private static Optional<Stop> drl6(String text) throws DroolsParserException {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    parser.parse(false, text);
    Stop first = null;
    for (DroolsError error : parser.getErrors()) {
      Stop stop =
          error instanceof ParserError at ? new Stop(at.getRow(), at.getCol()) : new Stop(1, 0);
      if (first == null || stop.line() < first.line()) {
        first = stop;
      }
    }
    return Optional.ofNullable(first);
  }

  private static Optional<Stop> drl10(String text) {
    DRL10Parser parser = DRL10ParserHelper.createDrlParser(text);
    // The listeners that come with it write to the standard error stream.
    FirstError first = new FirstError();
    parser.removeErrorListeners();
    parser.addErrorListener(first);
    if (parser.getTokenStream().getTokenSource() instanceof Lexer lexer) {
      lexer.removeErrorListeners();
      lexer.addErrorListener(first);
    }
    parser.compilationUnit();
    return Optional.ofNullable(first.stop);
  }

  private static final class FirstError extends BaseErrorListener {
    private Stop stop;

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        RecognitionException e) {
      if (stop == null) {
        stop = new Stop(line, column);
      }
    }
  }

  /** The text with one part blanked out, so that no line or column moves. */
  static String without(String text, int start, int end) {
    return text.substring(0, start) + only(text.substring(start, end), 0, 0) + text.substring(end);
  }

  /** The text with everything blanked out but one part, so that no line or column moves. */
  static String only(String text, int start, int end) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append((i >= start && i < end) || c == '\n' || c == '\r' ? c : ' ');
    }
    return out.toString();
  }
}
