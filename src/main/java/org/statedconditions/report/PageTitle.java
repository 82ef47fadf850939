package org.statedconditions.report;

import java.util.List;
import java.util.function.Function;

/**
 * What a page of HTML is called.
 *
 * @param heads whether it stands as the page's heading, above those of its reports; else the report's own first heading does
 */
record PageTitle(String text, boolean heads) {

  /** The report's own. */
  static PageTitle own(String text) {
    return new PageTitle(text, false);
  }

  /** One for a report that has none, or for several together. */
  static PageTitle above(String text) {
    return new PageTitle(text, true);
  }

  /** That of the one report, or one above all. */
  static <T> PageTitle of(List<T> reports, Function<T, String> title, String all) {
    return reports.size() == 1 ? own(title.apply(reports.get(0))) : above(all);
  }
}
