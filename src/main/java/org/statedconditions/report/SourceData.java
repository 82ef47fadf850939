package org.statedconditions.report;

import static org.statedconditions.report.Kind.orNull;

import org.statedconditions.fact.Source;
import org.statedconditions.report.JsonData.Obj;

/** A source as data. */
final class SourceData {
  static final Shape SOURCE = Shape.named("source", "Where something is reported.")
      .key("id", Kind.TEXT, "The short name by which facts and findings refer to it.")
      .key("publisher", orNull(Kind.TEXT), "Who published it.")
      .key("title", orNull(Kind.TEXT), "Its title.")
      .key("date", orNull(Kind.INSTANT), "When it was published.")
      .key("url", orNull(Kind.TEXT), "Where it can be read.")
      .key(
          "attribution",
          orNull(Kind.oneOf(
              "official-statement",
              "official-document",
              "unnamed-official",
              "press-report",
              "party-claim")),
          "Who stands behind it.")
      .key("reliability", orNull(Kind.TEXT), "The Admiralty grade of the source, A to F.")
      .key("credibility", orNull(Kind.COUNT), "The Admiralty grade of the report, 1 to 6.")
      .key("quote", orNull(Kind.TEXT), "Its words.")
      .key("locator", orNull(Kind.TEXT), "Where in it.")
      .key("note", orNull(Kind.TEXT), "What else is to be said of it.");

  private SourceData() {}

  static Obj of(Source s) {
    return SOURCE.of(
        s.id(),
        s.publisher(),
        s.title(),
        s.date(),
        s.url(),
        s.attribution() == null ? null : s.attribution().written(),
        s.reliability(),
        s.credibility(),
        s.quote(),
        s.locator(),
        s.note());
  }
}
