package org.statedconditions.engine.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How rules compare dates with the instant asked about. */
public final class AsOfUse {
  private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|(?s:/\\*.*?\\*/)");
  private static final Pattern USE = Pattern.compile("\\basOf\\b");
  private static final Pattern AT_THE_DATE =
      Pattern.compile(".*(<=|(?<![-<>=])>)\\s*", Pattern.DOTALL);

  private AsOfUse() {}

  /**
   * Whether {@code rules} compare a date with the instant in such a way that the outcome can change right after the date: any
   * way but {@code date <= asOf} and {@code date > asOf}, whose outcome changes at the date itself.
   */
  public static boolean strict(String rules) {
    String text = COMMENT.matcher(rules).replaceAll(" ");
    Matcher use = USE.matcher(text);
    while (use.find()) {
      int start = Math.max(0, use.start() - 20);
      boolean atTheDate =
          AT_THE_DATE.matcher(text.substring(start, use.start())).matches();
      if (!atTheDate || goesOn(text, use.end())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the instant is only part of what is compared with. */
  private static boolean goesOn(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && "),&|".indexOf(text.charAt(i)) < 0;
  }
}
