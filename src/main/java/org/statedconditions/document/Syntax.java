package org.statedconditions.document;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.statedconditions.problem.ProblemCode;

/** Says in plain words what the parser stumbled over. */
final class Syntax {
  /** A key in camelCase and a value, with no colon or with no space after it. */
  private static final Pattern WITHOUT_COLON =
      Pattern.compile("[ -]*([a-z][A-Za-z]*(?::[^ :/][^:]*| [^:#]*))");

  private Syntax() {}

  static void report(RuntimeException e, Lines lines, ProblemLog problems) {
    if (e instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
      new Stumble(marked, lines, problems).report();
    } else {
      problems.error(
          ProblemCode.DOCUMENT_SYNTAX,
          new Spot(lines, 0, 1),
          "expected YAML or JSON but was text that is neither",
          "look for a broken escape such as `\\U` in a quoted text");
    }
  }

  private record Stumble(MarkedYamlEngineException cause, Lines lines, ProblemLog problems) {

    void report() {
      String said = cause.getProblem() == null ? "" : cause.getProblem();
      String context = cause.getContext() == null ? "" : cause.getContext();
      // The two errors with one text only carry it as their context.
      String all = said + "|" + context;
      if (all.contains("could not find expected ':'")) {
        at(
            startMark(),
            1,
            "expected `key: value` but was text without `:`",
            "check the indentation and the quotes");
      } else if (all.contains("mapping values are not allowed here")) {
        if (!earlierEntry() && !earlierLine()) {
          at(
              mark(),
              1,
              "expected one `key: value` in a line but was a second `:`",
              "put text that contains `: ` in quotes, and check the indentation");
        }
      } else if (all.contains("sequence entries are not allowed here")) {
        at(
            mark(),
            1,
            "expected a value but was the `-` of a list entry",
            "start the list on the next line");
      } else if (all.contains("mapping keys are not allowed here")) {
        at(
            mark(),
            1,
            "expected a value but was the `?` of a key",
            "put text that starts with `? ` in quotes");
      } else if (all.contains("expected <block end>")) {
        misplaced();
      } else if (all.contains("expected ',' or ']'")) {
        unclosed("`]`", "`,` or `]`", "list");
      } else if (all.contains("expected ',' or '}'")) {
        unclosed("`}`", "`,` or `}`", "mapping");
      } else if (all.contains("expected the node content")) {
        if (!opensAndEnds()) {
          found("a value", null);
        }
      } else if (all.contains("expected '<document start>'")) {
        if (!earlierLine()) {
          found("the end of the file", null);
        }
      } else if (context.contains("quoted scalar")) {
        quoted(said);
      } else if (context.contains("cannot start any token")
          || said.contains("cannot start any token")) {
        forbiddenStart();
      } else if (context.contains("block scalar") || said.contains("block scalar")) {
        at(
            mark(),
            1,
            "expected a block of text after `|` or `>` but was " + what(mark()),
            said.contains("leading empty lines")
                ? "its empty lines are indented further than its first line"
                : null);
      } else if (context.contains("alias")) {
        at(
            startMark(),
            1,
            "expected a value but was an alias",
            "put text that starts with `*` in quotes");
      } else if (context.contains("anchor")) {
        at(
            startMark(),
            1,
            "expected a value but was an anchor",
            "put text that starts with `&` in quotes");
      } else if (all.contains("tag") && !all.contains("directive")) {
        at(
            startMark(),
            1,
            "expected a value but was a tag",
            "put text that starts with `!` in quotes");
      } else if (all.contains("directive") || all.contains("YAML")) {
        at(
            startMark(),
            1,
            "expected YAML 1.2 without directives but was " + what(startMark()),
            null);
      } else {
        found("YAML or JSON", null);
      }
    }

    private void quoted(String said) {
      if (said.contains("end of stream")) {
        int start = startMark();
        at(
            start,
            1,
            "expected a closing " + quote(start) + " but was the end of the file",
            "the quoted text starts here");
      } else if (said.contains("document separator")) {
        at(
            mark(),
            3,
            "expected a closing " + quote(startMark()) + " but was " + what(mark()),
            "the quoted text starts in line " + lines.line(startMark()));
      } else {
        // The mark is behind the backslash.
        int backslash = Math.max(0, lines.text().lastIndexOf('\\', lines.charIndex(mark())));
        int at = lines.text().codePointCount(0, backslash);
        String written =
            lines.text().substring(backslash, Math.min(lines.text().length(), backslash + 2));
        at(
            at,
            2,
            "expected an escape such as `\\n` but was `" + Described.shortened(written) + "`",
            "write `\\\\` for a backslash, or use single quotes");
      }
    }

    private void forbiddenStart() {
      int at = mark();
      int c = charAt(at);
      if (c == '\t') {
        at(at, 1, "expected spaces but was a tab", "indent with spaces");
      } else {
        at(
            at,
            1,
            "expected a value but was " + what(at),
            "put text that starts with this character in quotes");
      }
    }

    private void misplaced() {
      int at = mark();
      Optional<Integer> wordless = lineWithoutColon(at);
      if (wordless.isPresent()) {
        at(
            wordless.get(),
            1,
            "expected `key: value` but was text without `: `",
            "what follows in line " + lines.line(at) + " does not fit it");
        return;
      }
      int start = startMark();
      boolean list = cause.getContext() != null && cause.getContext().contains("collection");
      String entry = list ? "a list entry" : "a key";
      if (earlierLine()) {
        return;
      }
      if (lines.column(at) != lines.column(start)) {
        at(
            at,
            1,
            "expected " + entry + " in column " + lines.column(start) + " but was " + what(at),
            textGoesOn(at)
                ? quoteHint()
                : "the " + (list ? "list" : "mapping") + " starts in line " + lines.line(start)
                    + "; check the indentation and the quotes");
      } else {
        found(
            list ? "a list entry that starts with `- `" : "a key",
            "the " + (list ? "list" : "mapping") + " starts in line " + lines.line(start));
      }
    }

    /** Whether the entry before is the mistake, for its colon lacks: then that is reported. */
    private boolean earlierEntry() {
      int stumbled = lines.row(mark());
      Indentation indentation = new Indentation(lines.text());
      OptionalInt before = indentation.entryBefore(stumbled);
      if (before.isEmpty()
          || !WITHOUT_COLON.matcher(indentation.line(before.getAsInt())).matches()) {
        return false;
      }
      at(
          codePoint(indentation.startOf(before.getAsInt(), lines.text())),
          1,
          "expected `key: value` but was text without `: `",
          "what follows in line " + lines.line(mark()) + " does not fit it");
      return true;
    }

    /** Whether a line before is the mistake, for it is not indented like those that follow: then that is reported. */
    private boolean earlierLine() {
      int stumbled = lines.row(mark());
      Indentation indentation = new Indentation(lines.text());
      OptionalInt before = indentation.before(stumbled);
      if (before.isEmpty()) {
        return false;
      }
      boolean list = indentation.isItem(stumbled);
      at(
          codePoint(indentation.startOf(before.getAsInt(), lines.text())),
          1,
          "expected column " + indentation.shownColumn(stumbled, list) + ", in which line "
              + lines.line(mark()) + " goes on, but was column "
              + indentation.shownColumn(before.getAsInt(), list),
          "check the indentation");
      return true;
    }

    /** What to write where a text holds a colon or begins with a word in quotes; {@code null} where it does neither. */
    private @Nullable String quoteHint() {
      int at = mark();
      if (charAt(at) == ':') {
        return "put text that contains `: ` in quotes";
      }
      return textGoesOn(at)
          ? "the text ends at its closing quote: put all of it in the other quotes, \"…'…\" or '…\"…'"
          : null;
    }

    /** Whether a word stands behind the closing quote of a text, in the same line. */
    private boolean textGoesOn(int at) {
      int before = at - 1;
      while (before > 0 && charAt(before) == ' ') {
        before--;
      }
      return Character.isLetterOrDigit(charAt(at))
          && (charAt(before) == '\'' || charAt(before) == '"');
    }

    private int codePoint(int charIndex) {
      return lines.text().codePointCount(0, charIndex);
    }

    /**
     * A bracket that its own line does not close is the mistake, wherever the parser stops; unless it ends its line, as
     * brackets do that are meant to go on.
     */
    private void unclosed(String closing, String expected, String what) {
      int start = startMark();
      boolean goesOn = endsLine(start)
          && charAt(mark()) != '-'
          && new Indentation(lines.text()).goesOnWithin(lines.row(start));
      if (lines.line(start) == lines.line(mark()) || goesOn) {
        String quoted = quoteHint();
        found(
            expected,
            quoted != null ? quoted : "the " + what + " was opened in line " + lines.line(start));
        return;
      }
      at(
          start,
          1,
          "expected " + closing + " to close the " + what + " that is opened here but was "
              + what(mark()) + " in line " + lines.line(mark()),
          null);
    }

    /** Whether a bracket that ends an earlier line is followed by something that no bracket holds: then that is reported. */
    private boolean opensAndEnds() {
      String before = lines.text().substring(0, lines.charIndex(mark())).stripTrailing();
      boolean opens = before.endsWith("[") || before.endsWith("{");
      int bracket = Math.max(0, before.codePointCount(0, before.length()) - 1);
      if (!opens || charAt(mark()) != '-' || lines.line(bracket) == lines.line(mark())) {
        return false;
      }
      boolean list = before.endsWith("[");
      at(
          bracket,
          1,
          "expected " + (list ? "`]` to close the list" : "`}` to close the mapping")
              + " that is opened here but was `-` in line " + lines.line(mark()),
          null);
      return true;
    }

    private boolean endsLine(int codePoint) {
      String text = lines.text();
      for (int i = lines.charIndex(codePoint) + 1; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\n' || c == '\r') {
          return true;
        } else if (c != ' ' && c != '\t') {
          return false;
        }
      }
      return true;
    }

    /**
     * Where the text begins of the line before the one of {@code codePoint}, or the one before that, if it looks like an entry
     * of a mapping but has no colon with a space after it.
     */
    private Optional<Integer> lineWithoutColon(int codePoint) {
      String text = lines.text();
      int start = text.lastIndexOf('\n', lines.charIndex(codePoint) - 1);
      for (int back = 0; back < 2 && start > 0; back++) {
        int end = start;
        start = text.lastIndexOf('\n', end - 1);
        String line = text.substring(start + 1, end);
        Matcher entry = WITHOUT_COLON.matcher(line);
        if (entry.matches() && !withinBlock(start, entry.start(1))) {
          return Optional.of(text.codePointCount(0, start + 1 + entry.start(1)));
        }
      }
      return Optional.empty();
    }

    /** Whether the line that begins behind {@code start} belongs to a text that `>` or `|` opened. */
    private boolean withinBlock(int start, int indent) {
      String text = lines.text();
      int end = start;
      while (end > 0) {
        int begin = text.lastIndexOf('\n', end - 1);
        String line = text.substring(begin + 1, end);
        if (!line.isBlank() && line.length() - line.stripLeading().length() < indent) {
          return line.stripTrailing().matches(".*[>|][-+]?");
        }
        end = begin;
      }
      return false;
    }

    private void found(String expected, @Nullable String hint) {
      at(mark(), 1, "expected " + expected + " but was " + what(mark()), hint);
    }

    private void at(int codePoint, int width, String message, @Nullable String hint) {
      Spot spot = new Spot(lines, codePoint, width);
      String line = spot.place().text();
      String seen = line == null ? null : Invisible.hint(line);
      if (seen == null) {
        // What begins a line decides how the lines before it are read.
        String before = lineBefore(codePoint);
        String odd = Invisible.hint(before.substring(0, Math.min(before.length(), 40)));
        seen = odd == null ? null : "the line before: " + odd;
      }
      problems.error(ProblemCode.DOCUMENT_SYNTAX, spot, message, seen != null ? seen : hint);
    }

    private String lineBefore(int codePoint) {
      String text = lines.text();
      int at = Math.min(lines.charIndex(codePoint), text.length());
      int end = at == 0 ? -1 : text.lastIndexOf('\n', at - 1);
      return end < 1 ? "" : text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    }

    private int mark() {
      return cause.getProblemMark().map(Mark::getIndex).orElse(0);
    }

    private int startMark() {
      Optional<Mark> start = cause.getContextMark();
      return start.isPresent() ? start.get().getIndex() : mark();
    }

    private int charAt(int codePoint) {
      int i = lines.charIndex(codePoint);
      return i < lines.text().length() ? lines.text().codePointAt(i) : -1;
    }

    private String quote(int codePoint) {
      return charAt(codePoint) == '\'' ? "`'`" : "`\"`";
    }

    /** The word at a code point. */
    private String what(int codePoint) {
      int start = lines.charIndex(codePoint);
      String text = lines.text();
      if (text.substring(start).isBlank()) {
        return "the end of the file";
      }
      int c = text.charAt(start);
      if (c == '\n' || c == '\r') {
        return "the end of the line";
      }
      int end = start + 1;
      if (c == '"' || c == '\'') {
        int close = text.indexOf(c, end);
        int lineEnd = text.indexOf('\n', end);
        end = close > 0 && (lineEnd < 0 || close < lineEnd) ? close + 1 : end;
      } else if (isWord(c)) {
        while (end < text.length() && isWord(text.charAt(end))) {
          end++;
        }
      } else if (Character.isHighSurrogate((char) c)) {
        end++;
      }
      return "`" + Described.shortened(text.substring(start, Math.min(end, text.length()))) + "`";
    }

    private static boolean isWord(int c) {
      return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
  }
}
