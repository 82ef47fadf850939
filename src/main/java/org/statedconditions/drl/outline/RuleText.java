package org.statedconditions.drl.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a rule file's text somebody asks for. */
public final class RuleText {
  /** The package, imports of what the prelude imports, and its globals; others a trusted pack may need. */
  private static final Pattern HEADER = Pattern.compile("(?m)^[ \\t]*(?:package[ \\t]+[\\w.$]+"
      + "|import[ \\t]+(?:org\\.statedconditions\\.(?:fact|finding)\\.\\w+|java\\.util\\.(?:List|Set))"
      + "|global[ \\t]+[\\w.$]+[ \\t]+(?:findings|asOf|parameters))[ \\t]*;?[ \\t]*\\r?$");

  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile("\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\""
          + "|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'"
          + "|//[^\\n]*+|(?s:/\\*.*?\\*/)");

  private RuleText() {}

  /** What is left without texts in quotes, comments, and the header that the prelude says. */
  public static String words(String text) {
    return TEXT_OR_COMMENT.matcher(withoutHeader(text)).replaceAll(" ");
  }

  /**
   * The same text with the package line, the imports and the globals before the first rule blanked out that the prelude says;
   * no line or column moves.
   */
  public static String withoutHeader(String text) {
    Matcher header = HEADER.matcher(text);
    StringBuilder out = new StringBuilder(text);
    int firstRule = firstRule(text);
    while (header.find() && header.start() < firstRule) {
      for (int i = header.start(); i < header.end(); i++) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  private static int firstRule(String text) {
    Matcher rule = Pattern.compile("(?m)^[ \\t]*(rule|query|declare)\\b").matcher(text);
    return rule.find() ? rule.start() : text.length();
  }
}
