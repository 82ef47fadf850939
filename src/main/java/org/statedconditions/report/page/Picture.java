package org.statedconditions.report.page;

/** What is easier seen than read. */
public sealed interface Picture permits Lanes, Grid, SourceMap, Bars, SideBySide {

  /** What it shows, in a few words. */
  String title();
}
