package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act by which a parliament, or another body, approved something: evidence of national approval.
 *
 * @param body who adopted it; never blank
 * @param number its number, or {@code null}
 * @param date when it was adopted, or {@code null}
 * @param term for how long it runs, in words; or {@code null}
 * @param expiresOn the instant from which it no longer runs, or {@code null}
 */
@RecordBuilder
public record Resolution(
    String body,
    @Nullable String number,
    @Nullable Instant date,
    @Nullable String term,
    @Nullable Instant expiresOn) {

  /** Throws {@link IllegalArgumentException} for an act of nobody, and a blank text. */
  public Resolution {
    Checks.text("body", TextForm.ANY, Checks.given("body", TextForm.ANY.expected(), body));
    Checks.text("number", TextForm.ANY, number);
    Checks.text("term", TextForm.ANY, term);
  }
}
