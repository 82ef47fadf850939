package org.statedconditions.report;

import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Attribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;

/** Describes sources. */
final class SourceWords {
  private SourceWords() {}

  /** Who published it and when, for example {@code TRT World, 27 Nov 2025}; {@code unsourced} for {@code null}. */
  static String brief(@Nullable Source source) {
    return brief(source, Map.of());
  }

  /** The same; {@code written}: how the scenario writes an instant that it gives with an offset. */
  static String brief(@Nullable Source source, Map<Instant, String> written) {
    if (source == null) {
      return "unsourced";
    }
    StringJoiner out = new StringJoiner(", ");
    out.add(name(source));
    if (source.date() != null) {
      out.add(Dates.of(source.date(), written));
    }
    // Whose word it is matters where reports differ.
    if (source.attribution() == Attribution.PARTY_CLAIM
        || source.attribution() == Attribution.UNNAMED_OFFICIAL) {
      out.add(words(source.attribution()));
    }
    return out.toString();
  }

  /** Who published what {@code fact} reports, when, and where in it that stands. */
  static String located(Fact fact, Map<Instant, String> written) {
    String source = brief(fact.source(), written);
    return fact.locator() == null ? source : source + ", " + fact.locator();
  }

  /** The same without a date that the reader has just been told. */
  static String since(Source source, Instant told) {
    return told.equals(source.date()) ? name(source) : brief(source);
  }

  /** All that is known of it. */
  static String full(Source source, Map<Instant, String> written, Glyphs glyphs) {
    StringJoiner out = new StringJoiner(", ");
    out.add(name(source));
    if (source.title() != null && source.publisher() != null) {
      out.add(glyphs.quoted(source.title()));
    }
    if (source.date() != null) {
      out.add(Dates.of(source.date(), written));
    }
    if (source.attribution() != null) {
      out.add(words(source.attribution()));
    }
    if (source.reliability() != null || source.credibility() != null) {
      out.add("Admiralty grade " + grade(source));
    }
    if (source.url() != null) {
      out.add(source.url());
    }
    return out.toString();
  }

  static String name(Source source) {
    return source.publisher() != null
        ? source.publisher()
        : source.title() != null ? source.title() : source.id();
  }

  private static String words(Attribution attribution) {
    return attribution.written().replace('-', ' ');
  }

  private static String grade(Source source) {
    return (source.reliability() == null ? "-" : source.reliability())
        + (source.credibility() == null ? "-" : source.credibility());
  }
}
