package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a report comes from.
 *
 * @param id the short name by which facts refer to it; never blank
 * @param publisher who published it, or {@code null}
 * @param title its title, or {@code null}
 * @param date when it was published, or {@code null}; plays no part in any verdict
 * @param url where it can be read, or {@code null}
 * @param attribution who stands behind it, or {@code null}
 * @param reliability the Admiralty grade of the source, {@code A} to {@code F}, or {@code null}
 * @param credibility the Admiralty grade of the report, 1 to 6, or {@code null}
 * @param quote its words, or {@code null}
 * @param locator where in it: page, paragraph; or {@code null}
 * @param note what else is to be said of it, or {@code null}
 */
@RecordBuilder
public record Source(
    String id,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable Instant date,
    @Nullable String url,
    @Nullable Attribution attribution,
    @Nullable String reliability,
    @Nullable Integer credibility,
    @Nullable String quote,
    @Nullable String locator,
    @Nullable String note) {

  /**
   * Checks the components. Throws {@link IllegalArgumentException} for a blank text, an address that is none, or a grade outside
   * its set.
   */
  public Source {
    Checks.id(id, "source");
    Checks.text("publisher", TextForm.ANY, publisher);
    Checks.text("title", TextForm.ANY, title);
    Checks.text("url", TextForm.WEB_ADDRESS, url);
    Checks.reported(quote, locator, note);
    if (reliability != null && !reliability.matches("[A-F]")) {
      throw new IllegalArgumentException("reliability: expected A to F but was " + reliability);
    }
    if (credibility != null && (credibility < 1 || credibility > 6)) {
      throw new IllegalArgumentException("credibility: expected 1 to 6 but was " + credibility);
    }
  }

  /** A builder for the source that facts call {@code id}. */
  public static SourceBuilder named(String id) {
    return SourceBuilder.builder().id(Objects.requireNonNull(id, "id"));
  }
}
