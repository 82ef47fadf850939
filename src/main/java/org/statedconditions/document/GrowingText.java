package org.statedconditions.document;

import java.io.Reader;

/** Gives the YAML parser a text as it is read, and reads on only when the parser has taken what there is. */
final class GrowingText extends Reader {
  private final TextSource source;
  private final Lines lines;
  private final ProblemLog problems;
  private final boolean maybeJson;
  private final Characters characters = new Characters();
  private CharSequence given;
  private int at;

  /** Thrown where a character is forbidden; the problem is noted. */
  static final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1;

    Forbidden() {
      super("a forbidden character", null, false, false);
    }
  }

  GrowingText(TextSource source, Lines lines, ProblemLog problems) {
    this.source = source;
    this.lines = lines;
    this.problems = problems;
    this.given = source.text();
    this.maybeJson = JsonTabs.startsLikeJson(source.text());
  }

  @Override
  public int read(char[] into, int offset, int length) {
    if (at == source.text().length()) {
      source.more();
    }
    int end = Math.min(source.text().length(), at + length);
    if (at == end) {
      return -1;
    }
    if (given == source.text() && maybeJson && hasTab(end)) {
      // Only the whole text says whether the tabs are those of JSON.
      source.readTo(Integer.MAX_VALUE);
      given = JsonTabs.replaced(source.text().toString());
    }
    if (!characters.check(lines, source.text(), end, problems)) {
      throw new Forbidden();
    }
    for (int i = at; i < end; i++) {
      into[offset + i - at] = given.charAt(i);
    }
    int count = end - at;
    at = end;
    return count;
  }

  /** Reads a little further, for whoever looks at what follows; nothing if it cannot be read. */
  void readAhead() {
    try {
      source.more();
    } catch (TextSource.Unusable e) {
      // What is wrong before it is told first.
    }
  }

  private boolean hasTab(int end) {
    for (int i = at; i < end; i++) {
      if (given.charAt(i) == '\t') {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {}
}
