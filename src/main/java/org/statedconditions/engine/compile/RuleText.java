package org.statedconditions.engine.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes room for the prelude. */
public final class RuleText {
  private static final Pattern HEADER =
      Pattern.compile("(?m)^[ \\t]*(package|import|global)[ \\t]+[A-Za-z_$][\\w.$ \\t]*;?[ \\t]*$");

  private RuleText() {}

  /**
   * The same text with the package line and the imports before the first rule blanked out, for the prelude says them; no
   * line or column moves.
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
