package org.statedconditions.engine.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statedconditions.drl.outline.RuleText;

/** How rules compare dates with the instant asked about. */
public final class AsOfUse {
  private static final Pattern USE = Pattern.compile("\\basOf\\b");
  private static final Pattern AT_THE_DATE =
      Pattern.compile(".*(<=|(?<![-<>=])>)\\s*", Pattern.DOTALL);

  /** The dates that {@link Dates} knows of, compared with the instant and nothing more. */
  private static final Pattern DATE_OF_A_FACT = Pattern.compile(
      "(?<![\\w$])(effectiveFrom|expiresOn|endedOn|adoptedOn|confirmedOn|startsOn|endsOn)"
          + "\\s*(<=|>=|<|>)\\s*asOf\\s*(?=[),])");

  private AsOfUse() {}

  /**
   * Whether the rules look at the instant only where they compare a date of a fact with it: then a session stays right when the
   * clock moves and facts with a date in between are put in anew. {@code false} where that is not plain to see.
   */
  public static boolean onlyDatesOfFacts(String rules) {
    String text = RuleText.words(rules);
    return USE.matcher(text).results().count()
        == DATE_OF_A_FACT.matcher(text).results().count();
  }

  /**
   * Whether {@code rules} compare a date with the instant in such a way that the outcome can change right after the date: any
   * way but {@code date <= asOf} and {@code date > asOf}, whose outcome changes at the date itself.
   */
  public static boolean strict(String rules) {
    String text = RuleText.words(rules);
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
