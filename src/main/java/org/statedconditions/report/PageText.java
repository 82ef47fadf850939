package org.statedconditions.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.statedconditions.report.page.Text;

/** Words as a page of HTML has them: white space as it is, addresses of the web as links. */
final class PageText {
  private PageText() {}

  static Text of(Words words) {
    List<Text.Run> runs = new ArrayList<>();
    for (Words.Span span : words.spans()) {
      String text = plain(span.text());
      switch (span.style()) {
        case PLAIN -> linked(runs, "", text);
        case CODE -> runs.add(new Text.Run("code", text.substring(1, text.length() - 1), false));
        default -> linked(runs, look(span.style()), text);
      }
    }
    return new Text(runs);
  }

  /** The same where all of it stands out already, as in a heading: only what tells more than that still does. */
  static Text heading(Words words) {
    List<Text.Run> runs = new ArrayList<>();
    for (Text.Run run : of(words).runs()) {
      runs.add(run.look().equals("strong") ? new Text.Run("", run.text(), run.link()) : run);
    }
    return new Text(runs);
  }

  /** Text that users wrote, harmless and on one line. */
  static String plain(String text) {
    return Printable.line(text).replace(Words.TIE, ' ');
  }

  private static String look(Style style) {
    return style.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void linked(List<Text.Run> runs, String look, String text) {
    int begun = 0;
    for (int at = 0; at < text.length(); ) {
      int space = text.indexOf(' ', at);
      int end = space < 0 ? text.length() : space;
      if (Word.isAddress(text.substring(at, end))) {
        run(runs, look, text.substring(begun, at), false);
        run(runs, look, text.substring(at, end), true);
        begun = end;
      }
      at = end + 1;
    }
    run(runs, look, text.substring(begun), false);
  }

  private static void run(List<Text.Run> runs, String look, String text, boolean link) {
    if (!text.isEmpty()) {
      runs.add(new Text.Run(look, text, link));
    }
  }
}
