package org.statedconditions.drl.check.gate;

import org.jspecify.annotations.Nullable;

/**
 * Patterns of {@code matches} that Java decides in time linear in the text: at most one unbounded repetition, nothing repeated
 * but single characters and classes, no look-around and no back-references.
 */
final class TextPattern {
  private static final int REPETITIONS = 4;
  private static final int MOST_TIMES = 20;
  private static final int MOST_WAYS = 100;
  private static final int ALTERNATIVES = 20;
  private static final int GROUPS = 3;

  private final String pattern;
  private int at;
  private int unbounded;

  /** In how many ways the bounded repetitions can be taken, which are tried at each place of the text. */
  private int ways = 1;

  private int repetitions;
  private int alternatives;
  private int groups;
  private int open;

  private TextPattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * What is wrong with a pattern, or {@code null}.
   *
   * @param written as in a rule file: a backslash is written twice
   */
  static @Nullable String fault(String written) {
    return new TextPattern(written.replace("\\\\", "\\")).read();
  }

  private @Nullable String read() {
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      String fault = switch (c) {
        case '(' -> group();
        case ')' -> close();
        case '|' -> ++alternatives > ALTERNATIVES ? "too many alternatives" : step();
        case '^', '$' -> step();
        case '*', '+', '?', '{' -> "`" + c + "` repeats nothing, or a group";
        default -> atom();
      };
      if (fault != null) {
        return fault;
      }
    }
    return open > 0 ? "a group is never closed" : null;
  }

  private @Nullable String step() {
    at++;
    return null;
  }

  private @Nullable String group() {
    at++;
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      return "special groups `(?` are not allowed";
    }
    if (++groups > GROUPS) {
      return "more than " + GROUPS + " groups";
    }
    return ++open > 1 ? "a group within a group" : null;
  }

  private @Nullable String close() {
    at++;
    if (--open < 0) {
      return "a group is closed that was never opened";
    }
    return at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0
        ? "a group is repeated"
        : null;
  }

  private @Nullable String atom() {
    char c = pattern.charAt(at);
    if (c == '\\') {
      if (at + 1 >= pattern.length()
          || "dDsSwW.\\-()[]{}*+?|^$/".indexOf(pattern.charAt(at + 1)) < 0) {
        return "this escape is not allowed";
      }
      at += 2;
    } else if (c == '[') {
      int end = at + 1;
      while (end < pattern.length() && pattern.charAt(end) != ']') {
        if (pattern.charAt(end) == '[' || pattern.charAt(end) == '&') {
          return "a class of characters within another";
        }
        end += pattern.charAt(end) == '\\' ? 2 : 1;
      }
      if (end >= pattern.length()) {
        return "`[` is never closed";
      }
      at = end + 1;
    } else {
      at++;
    }
    return repetition();
  }

  /** Whether it is one number of at most two digits, or two with a comma. */
  private static boolean isTimes(String times) {
    int comma = times.indexOf(',');
    return comma < 0
        ? isShortNumber(times)
        : isShortNumber(times.substring(0, comma)) && isShortNumber(times.substring(comma + 1));
  }

  private static boolean isShortNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 2
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private @Nullable String repetition() {
    if (at >= pattern.length() || "*+?{".indexOf(pattern.charAt(at)) < 0) {
      return null;
    }
    if (++repetitions > REPETITIONS) {
      return "more than " + REPETITIONS + " repetitions";
    }
    char c = pattern.charAt(at++);
    if (c == '*' || c == '+') {
      if (++unbounded > 1) {
        return "more than one unbounded repetition";
      }
    } else if (c == '{') {
      int end = pattern.indexOf('}', at);
      String times = end < 0 ? "" : pattern.substring(at, end);
      if (!isTimes(times)) {
        return "expected a repetition such as {2} or {1,3}";
      }
      String[] bounds = times.split(",", -1);
      for (String n : bounds) {
        if (Integer.parseInt(n) > MOST_TIMES) {
          return "more than " + MOST_TIMES + " times";
        }
      }
      ways *= 1 + Integer.parseInt(bounds[bounds.length - 1]) - Integer.parseInt(bounds[0]);
      if (ways > MOST_WAYS || ways < 1) {
        return "too many ways through its repetitions";
      }
      at = end + 1;
    }
    return at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0
        ? "a repetition is repeated"
        : null;
  }
}
